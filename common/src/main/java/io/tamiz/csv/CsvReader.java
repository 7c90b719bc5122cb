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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the records of a CSV stream in batches. Records that do not have as many fields as the header, or that are not
 * text, go to the reject sink and are counted; they never reach a batch.
 *
 * <p>LF, CRLF and CR each end a line, mixed as they come. An empty line is no record, not even in a file of one column;
 * one that holds an empty quoted field is. A quote means something only as the first character of a field; text between
 * a closing quote and the delimiter belongs to the field.
 *
 * <p>Memory is bounded by the longest record allowed. A record beyond that is {@code RECORD_TOO_LONG}, or, if a quoted
 * field is open at the limit or at the file's end, {@code UNCLOSED_QUOTE}: then reading goes on at the line after the
 * one where that field begins.
 */
public final class CsvReader implements AutoCloseable {
    /** Fields of a header: beyond it there is no line end where there should be one. */
    static final int MAX_WIDTH = 100_000;

    /** Positions in a batch at most, unless one record has more: so many stay in a core's cache. */
    private static final int MAX_BATCH_FIELDS = 100_000;

    private final CountingInputStream in;
    private final ByteWindow window;
    private final Dialect dialect;
    private final RecordRejects rejects;
    private final RecordScanner scanner;
    private final Unescaping unescaping;
    private final SourceOffsets offsets;

    private final SourceOffsets rejectOffsets;
    private final int maxRecordBytes;

    private boolean inHeader = true;
    private List<String> header = List.of();
    private int width;
    private int base;
    private long accepted;
    private long repaired;
    private long footerLines;

    private CsvReader(
            CountingInputStream in, InputStream source, Dialect dialect, RejectSink sink, int maxRecordBytes) {
        this.in = in;
        this.dialect = dialect;
        this.maxRecordBytes = maxRecordBytes;
        boolean utf8 = dialect.charset().equals(StandardCharsets.UTF_8);
        TranscodingInputStream text = utf8 ? null : new TranscodingInputStream(source, dialect.charset());
        this.offsets = text == null ? SourceOffsets.ofUtf8() : text.offsets();
        this.window = new ByteWindow(text == null ? source : text);
        this.rejects = new RecordRejects(window, dialect.charset(), sink);
        this.scanner = RecordScanner.of(dialect, maxRecordBytes, this::isWanted);
        this.unescaping = new Unescaping(dialect);
        this.rejectOffsets = offsets.copy();
    }

    /**
     * Reads up to the first record of the table: byte order mark, preamble, header.
     *
     * @param in the decompressed bytes from the file's start; closed with the reader
     * @param dialect how they are written; line ends are taken as they come
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
        CountingInputStream counting = new CountingInputStream(in);
        PushbackInputStream source = new PushbackInputStream(counting, ByteOrders.MARK_BYTES);
        Charset charset = ByteOrders.resolve(dialect.charset(), source);
        CsvReader reader =
                new CsvReader(counting, source, dialect.withCharset(charset), rejects, options.maxRecordBytes());
        reader.begin();
        return reader;
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
        batch.reserve(maxRecords, 0);
        if (!advance(batch, maxRecords)) {
            return false;
        }
        accepted += batch.records;
        if (batch.records > 0) {
            batch.take(window.bytes(), base, offsets.copy(), unescaping);
        }
        return true;
    }

    /** Records seen so far, with those rejected, without header, preamble and blank lines. */
    public long recordsRead() {
        return accepted + rejects.count();
    }

    /** Records rejected here so far. */
    public long recordsRejected() {
        return rejects.count();
    }

    /** Records, and rows of the header, that were mended so far; each was told with the action {@code REPAIRED}. */
    public long recordsRepaired() {
        return repaired;
    }

    /**
     * Physical lines behind the table, known when {@link #next} has returned false: those that the dialect tells of and
     * those that were found to be no part of it.
     */
    public long footerLines() {
        return footerLines;
    }

    /** Bytes taken from the stream so far. */
    public long bytesRead() {
        return in.count();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void begin() throws IOException {
        slide(0, ByteWindow.CHUNK_BYTES);
        byte[] bytes = window.bytes();
        if (window.limit() >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            scanner.position = 3;
        }
        for (int i = 0; i < dialect.preambleLines(); i++) {
            skipLine(scanner.position);
            scanner.line++;
        }
        readHeader();
        inHeader = false;
        if (dialect.headerRows() == 0) {
            measureFirstRecord();
        }
    }

    private void readHeader() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        RecordBatch head = new RecordBatch();
        while (rows.size() < dialect.headerRows() && readHead(head)) {
            checkEncoding(head);
            List<String> row = new ArrayList<>(head.width);
            for (int column = 0; column < head.width; column++) {
                row.add(head.field(0, column));
            }
            rows.add(row);
        }
        if (rows.isEmpty() && dialect.headerRows() > 0) {
            throw new ObjectFailedException(FailureCode.EMPTY_OBJECT, "expected a header, found no record");
        }
        width = rows.stream().mapToInt(List::size).max().orElse(0);
        header = IntStream.range(0, width).mapToObj(at -> label(rows, at)).toList();
    }

    private static String label(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size() && !row.get(column).isEmpty())
                .map(row -> row.get(column))
                .collect(Collectors.joining(" "));
    }

    private void checkEncoding(RecordBatch head) {
        int start = base + head.recordStarts[0];
        int invalid = Utf8.firstInvalid(window.bytes(), start, base + head.recordEnds[0]);
        if (invalid >= 0) {
            throw new ObjectFailedException(
                    FailureCode.HEADER_INVALID,
                    "line " + head.lines[0] + ": " + rejects.undecodable(start, invalid) + " of the header");
        }
    }

    /** Without a header the first record decides how wide the table is; it is read again as a record. */
    private void measureFirstRecord() throws IOException {
        RecordBatch head = new RecordBatch();
        if (readHead(head)) {
            width = head.width;
            scanner.position = base + head.recordStarts[0];
            scanner.line = head.lines[0];
        } else if (recordsRead() == 0) {
            throw new ObjectFailedException(FailureCode.EMPTY_OBJECT, "expected records, found none");
        }
    }

    /** Reads one record of any width. */
    private boolean readHead(RecordBatch head) throws IOException {
        head.width = RecordScanner.ANY_WIDTH;
        head.reserve(1, Math.max(64, head.starts.length));
        do {
            if (!advance(head, 1)) {
                return false;
            }
        } while (head.records == 0);
        int fields = scanner.fieldsSeen;
        if (fields > MAX_WIDTH) {
            throw new ObjectFailedException(
                    FailureCode.LIMIT_EXCEEDED,
                    "line " + head.lines[0] + ": expected at most " + MAX_WIDTH + " fields, found " + fields);
        }
        if (fields > head.starts.length) {
            scanner.position = base + head.recordStarts[0];
            scanner.line = head.lines[0];
            head.reserve(1, fields);
            advance(head, 1);
        }
        head.width = fields;
        head.take(window.bytes(), base, offsets.copy(), unescaping);
        return true;
    }

    /** Scans until there are records, good or rejected; false at the end of the table. */
    private boolean advance(RecordBatch batch, int maxRecords) throws IOException {
        long rejectedBefore = rejects.count();
        while (true) {
            int visible = visibleLimit();
            base = scanner.position;
            rejectOffsets.moveTo(offsets);
            RecordScanner.Stop stop = scan(
                    batch,
                    visible,
                    window.ended() ? RecordScanner.Ending.END_OF_FILE : RecordScanner.Ending.OPEN,
                    maxRecords);
            if (batch.records > 0 || rejects.count() > rejectedBefore) {
                return true;
            }
            int rest = visible - scanner.position;
            if (stop == RecordScanner.Stop.TOO_LONG || rest - 1 > maxRecordBytes) { // 1 for a CR behind the record
                rejectPiece(visible);
                return true;
            }
            if (!window.ended()) {
                slide(scanner.position, wanted());
            } else if (rest > 0) {
                rejectPiece(visible);
                return true;
            } else {
                return false;
            }
        }
    }

    /** Bytes to have in memory next: a chunk, or twice what was not enough for one record. */
    private int wanted() {
        int rest = window.limit() - scanner.position;
        return (int) Math.max(
                ByteWindow.CHUNK_BYTES, Math.min(2L * rest, (long) maxRecordBytes + ByteWindow.CHUNK_BYTES + rest / 2));
    }

    /** Scans up to a limit that may lie before bytes that are not to be seen. */
    private RecordScanner.Stop scan(RecordBatch batch, int limit, RecordScanner.Ending ending, int maxRecords) {
        byte[] bytes = window.bytes();
        byte[] hidden = Arrays.copyOfRange(bytes, limit, limit + ByteWindow.PADDING);
        Arrays.fill(bytes, limit, limit + ByteWindow.PADDING, (byte) 0xff);
        try {
            return scanner.scan(batch, bytes, limit, ending, maxRecords);
        } finally {
            System.arraycopy(hidden, 0, bytes, limit, hidden.length);
        }
    }

    private int visibleLimit() {
        return dialect.footerLines() == 0
                ? window.limit()
                : Math.max(scanner.position, window.startOfLastLines(dialect.footerLines()));
    }

    private void slide(int from, int wanted) throws IOException {
        window.slide(from, wanted);
        offsets.moved(from);
        scanner.position -= from;
    }

    /** Goes to the line behind the first line end at or after {@code from}. */
    private void skipLine(int from) throws IOException {
        scanner.position = from;
        while (true) {
            byte[] bytes = window.bytes();
            int limit = window.limit();
            int at = scanner.position;
            while (at < limit && bytes[at] != RecordScanner.LF && bytes[at] != RecordScanner.CR) {
                at++;
            }
            boolean cr = at < limit && bytes[at] == RecordScanner.CR;
            if (at < limit && (!cr || at + 1 < limit || window.ended())) {
                scanner.position = cr && at + 1 < limit && bytes[at + 1] == RecordScanner.LF ? at + 2 : at + 1;
                return;
            }
            scanner.position = at;
            if (window.ended()) {
                return;
            }
            slide(at, ByteWindow.CHUNK_BYTES);
        }
    }

    /** Rejects what begins at the scanner's position and is no record within the limit, and goes on behind it. */
    private void rejectPiece(int visible) throws IOException {
        int start = scanner.position;
        long line = scanner.line;
        int end = Math.min(visible, start + maxRecordBytes);
        RecordBatch none = new RecordBatch();
        none.width = RecordScanner.ANY_WIDTH;
        none.reserve(1, 0);
        scan(none, end, RecordScanner.Ending.OPEN, 1);
        BadPiece piece = BadPiece.of(window.bytes(), start, end, scanner.openQuote);
        String message = piece.message(line, visible - start, maxRecordBytes);
        if (inHeader) {
            throw new ObjectFailedException(
                    FailureCode.HEADER_INVALID, "line " + line + ": " + message + ", found none in the header");
        }
        rejects.tell(start, piece.rawEnd(), offsets.at(window.bytes(), start), line, piece.code(), message);
        skipLine(piece.resumeFrom());
        scanner.line = line + piece.innerLines() + 1;
    }

    /** Decides on records that are not as most are. */
    private boolean isWanted(int start, int end, int fields, RecordScanner.Text text, long line) {
        byte[] bytes = window.bytes();
        int invalid = text == RecordScanner.Text.ASCII ? -1 : Utf8.firstInvalid(bytes, start, end);
        if (invalid < 0 && fields == width) {
            return true;
        }
        long offset = rejectOffsets.at(bytes, start);
        if (invalid >= 0) {
            rejects.undecodable(start, end, invalid, offset, line);
        } else {
            rejects.width(start, end, width, fields, offset, line);
        }
        return false;
    }
}
