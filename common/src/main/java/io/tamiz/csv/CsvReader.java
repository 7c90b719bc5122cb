package io.tamiz.csv;

import io.tamiz.column.ColumnBatch;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.RejectSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the records of a CSV stream in batches. A record that is not as the table's are (another width, a quote out of
 * place, bytes that are no text) is mended, padded or rejected as the {@link ReadOptions} say; each is reported to the
 * reject sink, and one that is rejected reaches no batch.
 *
 * <p>LF, CRLF and CR each end a line, mixed as they come, unless the dialect says that only one of them does. An empty line is no record, not even in a file of one column;
 * one that holds an empty quoted field is. A quote opens a field only as its first character, and closes it only where
 * the delimiter, a line end or the end of the file follows, blanks between them belonging to the value; a doubled quote
 * is one, any other is text.
 *
 * <p>Memory is bounded by the longest record allowed. A record beyond that is {@code RECORD_TOO_LONG}, or, if a quoted
 * field is open at the limit or at the file's end and the line cannot be read by itself, {@code UNCLOSED_QUOTE}: then
 * reading goes on at the line after the one where that field begins.
 */
public final class CsvReader implements AutoCloseable {
    /** Positions in a batch at most, unless one record has more: so many stay in a core's cache. */
    private static final int MAX_BATCH_FIELDS = 100_000;

    private final CountingInputStream in;
    private final ReaderParts parts;
    private final ScanWindow window;
    private final RecordRejects rejects;
    private final List<String> header;
    private final int width;
    private final TableFooter footer;
    private final RecordLoop loop;
    private long accepted;

    private CsvReader(CountingInputStream in, ReaderParts parts) throws IOException {
        this.in = in;
        this.parts = parts;
        this.window = parts.window();
        this.rejects = parts.rejects();
        window.begin();
        for (int i = 0; i < parts.dialect().preambleLines(); i++) {
            window.skipLine(window.scanner.position, window.scanner.line + 1);
        }
        this.header = new HeaderReader(parts).read();
        int told = parts.dialect().width() > 0 ? parts.dialect().width() : header.size();
        this.width = told > 0 ? told : widthOfFirstRecord();
        this.footer = new TableFooter(parts, width);
        this.loop = loop(footer, width);
    }

    /**
     * Reads up to the first record of the table: byte order mark, preamble, header.
     *
     * @param in the decompressed bytes from the file's start; closed with the reader
     * @param dialect how they are written
     * @param rejects is told of each record that is rejected here
     * @throws IOException as the stream throws it
     * @throws io.tamiz.quality.ObjectFailedException {@code EMPTY_OBJECT} where there is no record at all, {@code
     *     HEADER_INVALID} where the header has no end
     */
    public static CsvReader open(InputStream in, Dialect dialect, RejectSink rejects) throws IOException {
        return open(in, dialect, ReadOptions.DEFAULT, RecordRepair.NONE, rejects);
    }

    /**
     * As the other method, with options of its own.
     *
     * @param options what becomes of records that are not as they should be
     * @param repair is asked for the reading of each of them, unless the options say that they are rejected
     */
    public static CsvReader open(
            InputStream in, Dialect dialect, ReadOptions options, RecordRepair repair, RejectSink rejects)
            throws IOException {
        return open(in, dialect, options, repair, rejects, ByteWindow.CHUNK_BYTES);
    }

    /** As the other methods, reading so many bytes at a time. */
    static CsvReader open(
            InputStream in,
            Dialect dialect,
            ReadOptions options,
            RecordRepair repair,
            RejectSink rejects,
            int chunkBytes)
            throws IOException {
        CountingInputStream counting = new CountingInputStream(in);
        PushbackInputStream source = new PushbackInputStream(counting, ByteOrders.MARK_BYTES);
        Charset charset = ByteOrders.resolve(dialect.charset(), source);
        return new CsvReader(
                counting, parts(source, dialect.withCharset(charset), options, repair, rejects, chunkBytes));
    }

    private static ReaderParts parts(
            InputStream source,
            Dialect dialect,
            ReadOptions options,
            RecordRepair repair,
            RejectSink rejects,
            int chunkBytes) {
        boolean utf8 = dialect.charset().equals(StandardCharsets.UTF_8);
        TranscodingInputStream text = utf8 ? null : new TranscodingInputStream(source, dialect.charset());
        SourceOffsets offsets = text == null ? SourceOffsets.ofUtf8() : text.offsets();
        ByteWindow bytes = new ByteWindow(LineEnds.of(dialect).hide(text == null ? source : text), chunkBytes);
        ScanWindow window = new ScanWindow(bytes, offsets, dialect, options, chunkBytes);
        return new ReaderParts(
                dialect,
                options,
                window,
                new RecordRejects(window, dialect.charset(), rejects),
                repair,
                new LineAlone(dialect),
                new Unescaping(dialect));
    }

    private RecordLoop loop(TableFooter tableFooter, int fields) {
        MendedRecords mended = new MendedRecords(parts, tableFooter, fields);
        return new RecordLoop(parts, tableFooter, mended, RecordRepair.Part.RECORD, fields);
    }

    /** Without a header the first record decides how wide the table is; it is read again as a record. */
    private int widthOfFirstRecord() throws IOException {
        RecordBatch first = new RecordBatch();
        FirstRecords records = new FirstRecords(window, loop(new TableFooter(parts, 0), 0));
        if (records.read(first, 0)) {
            records.goBack(first);
            return first.width;
        }
        if (recordsRead() == 0) {
            throw noRecords();
        }
        return 0;
    }

    private static ObjectFailedException noRecords() {
        return new ObjectFailedException(FailureCode.EMPTY_OBJECT, "expected records, found none");
    }

    /** The header's labels as they stand, several rows joined by a space; empty where there is no header. */
    public List<String> header() {
        return header;
    }

    /** Fields a record has: those of the header, else those of the first record. */
    public int width() {
        return width;
    }

    /**
     * Fills the batch with the next records; of {@link io.tamiz.column.ColumnBatch#MAX_ROWS} records at most, those
     * rejected are left out.
     *
     * @return false at the end; a batch may be empty and the end not reached, where all its records were rejected
     */
    public boolean next(RecordBatch batch) throws IOException {
        int maxRecords = Math.max(1, Math.min(ColumnBatch.MAX_ROWS, MAX_BATCH_FIELDS / Math.max(1, width)));
        batch.width = width;
        batch.reserve(Math.max(maxRecords, FooterRun.MAX_RECORDS + 2), 0);
        if (footer.hasEnded() || !loop.advance(batch, maxRecords)) {
            footer.skip();
            if (parts.dialect().headerRows() == 0 && recordsRead() == 0) {
                throw noRecords();
            }
            return false;
        }
        accepted += batch.records;
        if (batch.records > 0) {
            window.give(batch, parts.unescaping());
        }
        return true;
    }

    /** Records seen so far, with those rejected, without header, preamble and blank lines. */
    public long recordsRead() {
        return accepted + rejects.rejected();
    }

    /** Records rejected here so far. */
    public long recordsRejected() {
        return rejects.rejected();
    }

    /** Records, and rows of the header, that were mended so far; each was told with the action {@code REPAIRED}. */
    public long recordsRepaired() {
        return rejects.repaired();
    }

    /**
     * Physical lines behind the table, known when {@link #next} has returned false: those that the dialect tells of and
     * those that were found to be no part of it.
     */
    public long footerLines() {
        return footer.lines();
    }

    /** Bytes taken from the stream so far. */
    public long bytesRead() {
        return in.count();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
