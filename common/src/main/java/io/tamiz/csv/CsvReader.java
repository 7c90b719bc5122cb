package io.tamiz.csv;

import io.tamiz.column.ColumnBatch;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.ReasonCode;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a CSV stream in batches. A record that is not as the table's are (another width, a quote out of
 * place, bytes that are no text) is mended, padded or rejected as the {@link ReadOptions} say; each is reported to the
 * reject sink, and one that is rejected reaches no batch.
 *
 * <p>LF, CRLF and CR each end a line, mixed as they come. An empty line is no record, not even in a file of one column;
 * one that holds an empty quoted field is. A quote opens a field only as its first character, and closes it only where
 * the delimiter, a line end or the end of the file follows, blanks between them belonging to the value; a doubled quote
 * is one, any other is text.
 *
 * <p>Memory is bounded by the longest record allowed. A record beyond that is {@code RECORD_TOO_LONG}, or, if a quoted
 * field is open at the limit or at the file's end and the line cannot be read by itself, {@code UNCLOSED_QUOTE}: then
 * reading goes on at the line after the one where that field begins.
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
    private final LineAlone alone;
    private final SourceOffsets offsets;

    private final SourceOffsets rejectOffsets;
    private final ReadOptions options;
    private final RecordRepair repair;
    private final int maxRecordBytes;
    private final int chunkBytes;
    private final LineLimit endLine;
    private final FooterRun run = new FooterRun();

    private boolean inHeader = true;
    private List<String> header = List.of();
    private int width;
    private boolean tableEnded;
    /** The first line behind the table, once that has ended. */
    private long footerLine;

    private long accepted;
    private long repaired;
    private long footerLines;

    private CsvReader(
            CountingInputStream in,
            InputStream source,
            Dialect dialect,
            ReadOptions options,
            RecordRepair repair,
            RejectSink sink,
            int chunkBytes) {
        this.in = in;
        this.dialect = dialect;
        this.options = options;
        this.repair = repair;
        this.maxRecordBytes = options.maxRecordBytes();
        this.chunkBytes = chunkBytes;
        boolean utf8 = dialect.charset().equals(StandardCharsets.UTF_8);
        TranscodingInputStream text = utf8 ? null : new TranscodingInputStream(source, dialect.charset());
        this.offsets = text == null ? SourceOffsets.ofUtf8() : text.offsets();
        this.window = new ByteWindow(text == null ? source : text, chunkBytes);
        this.rejects = new RecordRejects(window, dialect.charset(), sink);
        this.scanner = RecordScanner.of(dialect, maxRecordBytes, options.tableEnd());
        this.unescaping = new Unescaping(dialect);
        this.alone = new LineAlone(dialect);
        this.rejectOffsets = offsets.copy();
        this.endLine = new LineLimit(dialect.endLine());
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
        CsvReader reader =
                new CsvReader(counting, source, dialect.withCharset(charset), options, repair, rejects, chunkBytes);
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
        batch.reserve(Math.max(maxRecords, FooterRun.MAX_RECORDS + 2), 0);
        if (tableEnded || !advance(batch, maxRecords)) {
            countFooter();
            if (dialect.headerRows() == 0 && recordsRead() == 0) {
                throw noRecords();
            }
            return false;
        }
        accepted += batch.records;
        if (batch.records > 0) {
            batch.take(window.bytes(), offsets.copy(), unescaping);
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
        slide(0, Math.max(3, chunkBytes));
        byte[] bytes = window.bytes();
        if (window.limit() >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            scanner.position = 3;
        }
        for (int i = 0; i < dialect.preambleLines(); i++) {
            skipLine(scanner.position);
            scanner.line++;
        }
        width = dialect.width();
        readHeader();
        inHeader = false;
        if (width == 0) {
            measureFirstRecord();
        }
    }

    private void readHeader() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        RecordBatch head = new RecordBatch();
        while (rows.size() < dialect.headerRows() && readHead(head)) {
            List<String> row = new ArrayList<>(head.width);
            for (int column = 0; column < head.width; column++) {
                row.add(head.field(0, column));
            }
            if (rows.isEmpty() && row.size() > 1 && row.stream().anyMatch(label -> !label.isEmpty())) {
                scanner.expectHeaderAgain(Arrays.copyOf(head.bytes, head.recordEnds[0] - head.recordStarts[0]));
            }
            rows.add(row);
        }
        for (int at = rows.size() - 1; at > 0; at--) {
            if (isRule(rows.get(at))) {
                rows.remove(at);
            }
        }
        if (rows.isEmpty() && dialect.headerRows() > 0) {
            throw new ObjectFailedException(FailureCode.EMPTY_OBJECT, "expected a header, found no record");
        }
        width = width > 0 ? width : rows.stream().mapToInt(List::size).max().orElse(0);
        header = rows.isEmpty()
                ? List.of()
                : IntStream.range(0, width).mapToObj(at -> label(rows, at)).toList();
    }

    /** Dashes in every field: a line drawn below the labels. */
    private static boolean isRule(List<String> row) {
        return row.stream().allMatch(text -> !text.isBlank() && text.chars().allMatch(c -> "-=+: ".indexOf(c) >= 0));
    }

    private static String label(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size() && !row.get(column).isEmpty())
                .map(row -> row.get(column))
                .collect(Collectors.joining(" "));
    }

    /** Without a header the first record decides how wide the table is; it is read again as a record. */
    private void measureFirstRecord() throws IOException {
        RecordBatch head = new RecordBatch();
        if (readHead(head)) {
            width = head.width;
            scanner.position = head.base + head.recordStarts[0];
            scanner.line = head.lines[0];
        } else if (recordsRead() == 0) {
            throw noRecords();
        }
    }

    private static ObjectFailedException noRecords() {
        return new ObjectFailedException(FailureCode.EMPTY_OBJECT, "expected records, found none");
    }

    /** Reads one record of any width. */
    private boolean readHead(RecordBatch head) throws IOException {
        head.width = RecordScanner.ANY_WIDTH;
        head.reserve(1, Math.max(Math.max(64, width), head.starts.length));
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
            scanner.position = head.base + head.recordStarts[0];
            scanner.line = head.lines[0];
            head.reserve(1, fields);
            advance(head, 1);
        }
        head.width = fields;
        if (inHeader) {
            checkHeader(head);
        }
        head.take(window.bytes(), offsets.copy(), unescaping);
        return true;
    }

    /** Has a header row mended that does not fit the table, or fits it. */
    private void checkHeader(RecordBatch head) {
        byte[] bytes = window.bytes();
        int start = head.base + head.recordStarts[0];
        int end = head.base + head.recordEnds[0];
        int invalid = Utf8.firstInvalid(bytes, start, end);
        if (invalid >= 0) {
            String message = rejects.undecodable(start, invalid, "header", rejectOffsets);
            if (options.invalidBytes() == ReadOptions.InvalidBytes.REJECT) {
                throw headerInvalid(head.lines[0], message);
            }
            tellHeader(head, ReasonCode.INVALID_ENCODING, message + ", read as U+FFFD");
        }
        boolean fits = head.width == width && !scanner.strayQuote;
        if (width == 0 || fits) {
            return;
        }
        boolean trailing =
                scanner.mayDropTrailing(head.width, width) && !scanner.strayQuote && isEmptyFrom(head, width);
        int lineEnd = RecordScanner.lineEnd(bytes, start, end);
        RecordRepair.@Nullable Repaired mended = trailing ? null : mend(RecordRepair.Part.HEADER, start, lineEnd, end);
        if (mended != null) {
            head.width = width;
            put(mended, head, 0);
            head.recordEnds[0] = mended.end() - head.base;
            tellHeader(head, mended.code(), mended.message());
            if (mended.end() != end) {
                scanner.position = behindLine(lineEnd);
                scanner.line = head.lines[0] + 1;
            }
        } else {
            fit(head);
        }
    }

    /** Cuts empty labels off; where labels are missing they are empty. */
    private void fit(RecordBatch head) {
        int found = head.width;
        while (head.width > width && isEmpty(head, head.width - 1)) {
            head.width--;
        }
        String message = "expected " + width + " labels, found " + found;
        if (head.width > width) {
            throw headerInvalid(head.lines[0], message + " in the header");
        }
        if (head.width < width) {
            tellHeader(head, ReasonCode.TOO_FEW_FIELDS, message + "; the missing ones are empty");
        }
    }

    private static boolean isEmptyFrom(RecordBatch head, int field) {
        return IntStream.range(field, head.width).allMatch(at -> isEmpty(head, at));
    }

    private static boolean isEmpty(RecordBatch head, int field) {
        return head.starts[field] == head.ends[field];
    }

    private void tellHeader(RecordBatch head, ReasonCode code, String message) {
        int start = head.base + head.recordStarts[0];
        long offset = rejectOffsets.at(window.bytes(), start);
        rejects.repaired(start, head.base + head.recordEnds[0], offset, head.lines[0], code, message);
        repaired++;
    }

    private static ObjectFailedException headerInvalid(long line, String message) {
        return new ObjectFailedException(FailureCode.HEADER_INVALID, "line " + line + ": " + message);
    }

    /** Scans until there are records, good or rejected; false at the end of the table. */
    private boolean advance(RecordBatch batch, int maxRecords) throws IOException {
        long rejectedBefore = rejects.count();
        while (true) {
            int visible = visibleLimit();
            batch.begin(scanner.position);
            rejectOffsets.moveTo(offsets);
            RecordScanner.Stop stop = fill(batch, visible, maxRecords, rejectedBefore);
            if (stop == RecordScanner.Stop.FULL) {
                return true;
            }
            int rest = visible - scanner.position;
            boolean ended = ending() == RecordScanner.Ending.END_OF_FILE;
            boolean bad = !tableEnded
                    && (stop == RecordScanner.Stop.TOO_LONG
                            || rest - 1 > maxRecordBytes // 1 for a CR behind the record
                            || (ended && rest > 0));
            if (bad) {
                settle();
            } else if (tableEnded || ended) {
                endTable(batch);
            } else {
                retreat(batch);
            }
            if (batch.records > 0 || rejects.count() > rejectedBefore) {
                return true;
            }
            if (bad) {
                decideOnPiece(batch, visible);
                return true;
            }
            if (tableEnded || ended) {
                return false;
            }
            slide(scanner.position, wanted());
        }
    }

    /** Scans what is in memory until the batch is full, deciding on each doubtful record. */
    private RecordScanner.Stop fill(RecordBatch batch, int visible, int maxRecords, long rejectedBefore) {
        while (true) {
            long rejected = rejects.count() - rejectedBefore;
            int most = (int) Math.max(0, maxRecords - rejected - run.narrow());
            if (batch.records >= most) {
                if (run.isEmpty()) {
                    return RecordScanner.Stop.FULL;
                }
                if (run.recordsBefore > 0 || rejected > 0) {
                    retreat(batch);
                    return RecordScanner.Stop.FULL;
                }
                most = batch.records + 1;
            }
            int before = batch.records;
            RecordScanner.Stop stop = scan(batch, visible, ending(), most);
            if (batch.records > before) {
                settle();
            }
            if (stop == RecordScanner.Stop.DOUBTFUL) {
                decide(batch, visible);
            } else if (stop != RecordScanner.Stop.FULL) {
                return stop;
            }
            if (tableEnded) {
                return RecordScanner.Stop.EXHAUSTED;
            }
        }
    }

    /** Decides on the record at the scanner's position, which is not as most are, and goes on behind it. */
    private void decide(RecordBatch batch, int visible) {
        int start = scanner.position;
        int end = scanner.recordEnd;
        int found = scanner.fieldsSeen;
        byte[] bytes = window.bytes();
        if (scanner.isHeader(bytes, start, end)) {
            tableEnded = true;
            return;
        }
        if (scanner.innerLines == 0 && options.invalidBytes() == ReadOptions.InvalidBytes.REJECT) {
            int invalid = Utf8.firstInvalid(bytes, start, end);
            if (invalid >= 0) {
                settle();
                rejects.undecodable(start, end, invalid, rejectOffsets, scanner.line);
                goOn();
                return;
            }
        }
        if (scanner.delimitersOnly && found == width) {
            addEmpty(batch, start, end);
            return;
        }
        int lineEnd = scanner.innerLines == 0 ? end : RecordScanner.lineEnd(bytes, start, end);
        boolean clear = found == width && !scanner.strayQuote;
        RecordRepair.@Nullable Repaired mended = clear ? null : mend(RecordRepair.Part.RECORD, start, lineEnd, end);
        // Quotes that all have their place say where the record ends: no evidence cuts it at a line end within them.
        boolean cut = mended != null && mended.end() != end && !scanner.strayQuote;
        if (mended != null && !cut) {
            addMended(batch, mended, end);
        } else if (found == width) {
            add(batch, start, end, null, "");
            goOn();
        } else if (scanner.strayOpen >= 0) {
            decideOnLine(batch, start, end, found);
        } else if (found < width) {
            decideOnNarrow(batch, start, end, found);
        } else {
            decideOnWide(batch, visible, found);
        }
    }

    /** A record of delimiters only is one of the table where another follows. */
    private void addEmpty(RecordBatch batch, int start, int end) {
        if (!run.isBroken()) {
            run.add(start, scanner.line, batch.records);
        }
        Arrays.fill(batch.starts, batch.records * width, (batch.records + 1) * width, start - batch.base);
        Arrays.fill(batch.ends, batch.records * width, (batch.records + 1) * width, start - batch.base);
        batch.add(start, end, scanner.line);
        goOn();
        if (run.isTooLong()) {
            settle();
            run.giveUp();
        }
    }

    private void addMended(RecordBatch batch, RecordRepair.Repaired mended, int recordEnd) {
        int start = scanner.position;
        put(mended, batch, batch.records * width);
        add(batch, start, mended.end(), mended.code(), mended.message());
        if (mended.end() == recordEnd) {
            goOn();
        } else {
            scanner.position = behindLine(mended.end());
            scanner.line++;
        }
    }

    private static void put(RecordRepair.Repaired mended, RecordBatch batch, int at) {
        for (int i = 0; i < mended.fields(); i++) {
            int end = mended.end(i);
            batch.starts[at + i] = mended.start(i) - batch.base;
            batch.ends[at + i] = end < 0 ? ~(~end - batch.base) : end - batch.base;
            batch.hasEscapes |= end < 0;
        }
    }

    private void decideOnNarrow(RecordBatch batch, int start, int end, int found) {
        int at = batch.records * width;
        if (options.ragged() == ReadOptions.Ragged.PAD) {
            Arrays.fill(batch.starts, at + found, at + width, end - batch.base);
            Arrays.fill(batch.ends, at + found, at + width, end - batch.base);
            String message = RecordRejects.width(width, found) + "; the missing ones are empty";
            add(batch, start, end, ReasonCode.TOO_FEW_FIELDS, message);
            goOn();
            return;
        }
        int texts = 0;
        for (int i = at; i < at + found; i++) {
            texts += batch.starts[i] == batch.ends[i] ? 0 : 1;
        }
        boolean footer = scanner.hasOwnFooter()
                && texts <= 1
                && end - start <= FooterRun.MAX_BYTES
                && scanner.innerLines == 0
                && !run.isBroken();
        if (!footer) {
            boolean broken = run.isBroken();
            settle();
            if (broken && texts <= 1) {
                run.giveUp();
            }
            rejects.width(start, end, width, found, rejectOffsets.at(window.bytes(), start), scanner.line);
        } else {
            run.add(start, scanner.line, batch.records);
            run.narrow(end, start, scanner.line, found);
        }
        goOn();
        if (run.isTooLong()) {
            settle();
            run.giveUp();
        }
    }

    private void decideOnWide(RecordBatch batch, int visible, int found) {
        int start = scanner.position;
        int end = scanner.recordEnd;
        boolean mayMend = options.ragged() != ReadOptions.Ragged.REJECT;
        boolean mayRescue = options.extraFields() == ReadOptions.ExtraFields.RESCUE;
        List<String> extra = found <= MAX_WIDTH && (mayMend || mayRescue) ? extraFields(visible, found) : List.of();
        if (mayMend && !extra.isEmpty() && extra.stream().allMatch(String::isEmpty)) {
            String message = RecordRejects.width(width, found) + "; the surplus ones are empty and left out";
            add(batch, start, end, ReasonCode.TOO_MANY_FIELDS, message);
        } else if (mayRescue && !extra.isEmpty()) {
            if (add(batch, start, end, null, "")) {
                batch.extraFields.put(batch.records - 1, extra);
            }
        } else {
            settle();
            rejects.width(start, end, width, found, rejectOffsets.at(window.bytes(), start), scanner.line);
        }
        goOn();
    }

    /** The texts of the fields beyond the last column; the scanner stands at the record before and behind. */
    private List<String> extraFields(int visible, int found) {
        int start = scanner.position;
        long line = scanner.line;
        RecordBatch all = new RecordBatch();
        all.width = RecordScanner.ANY_WIDTH;
        all.reserve(1, found);
        all.begin(start);
        scan(all, visible, ending(), 1);
        scanner.position = start;
        scanner.line = line;
        List<String> extra = new ArrayList<>();
        for (int i = width; i < found; i++) {
            int from = start + all.starts[i];
            extra.add(
                    all.ends[i] < 0
                            ? unescaping.value(window.bytes(), from, start + ~all.ends[i])
                            : new String(window.bytes(), from, start + all.ends[i] - from, StandardCharsets.UTF_8));
        }
        return extra;
    }

    /** Adds the record whose fields are placed, unless it is no text and that is not to be mended. */
    private boolean add(RecordBatch batch, int start, int end, @Nullable ReasonCode code, String message) {
        settle();
        int invalid = Utf8.firstInvalid(window.bytes(), start, end);
        if (invalid < 0 && code == null) {
            batch.add(start, end, scanner.line);
            return true;
        }
        long offset = rejectOffsets.at(window.bytes(), start);
        if (invalid >= 0 && options.invalidBytes() == ReadOptions.InvalidBytes.REJECT) {
            rejects.undecodable(start, end, invalid, rejectOffsets, scanner.line);
            return false;
        }
        if (invalid >= 0) {
            batch.undecodable.set(batch.records);
            String replaced = rejects.undecodable(start, invalid, "record", rejectOffsets) + ", read as U+FFFD";
            rejects.repaired(start, end, offset, scanner.line, ReasonCode.INVALID_ENCODING, replaced);
        }
        if (code != null) {
            rejects.repaired(start, end, offset, scanner.line, code, message);
        }
        repaired++;
        batch.add(start, end, scanner.line);
        return true;
    }

    /** Moves behind the doubtful record. */
    private void goOn() {
        scanner.line += 1
                + (scanner.innerLines == 0
                        ? 0
                        : RecordScanner.countLineEnds(window.bytes(), scanner.position, scanner.recordEnd));
        scanner.position = scanner.nextRecord;
    }

    private int behindLine(int at) {
        return RecordScanner.behindLine(window.bytes(), at, window.limit(), RecordScanner.Ending.END_OF_FILE);
    }

    /** A quote that closes its field only after other quotes, and too late or too soon: it costs its line. */
    private void decideOnLine(RecordBatch batch, int start, int end, int found) {
        settle();
        BadPiece piece = BadPiece.of(window.bytes(), start, end, scanner.strayOpen);
        String message = "expected the quoted field that begins in line " + (scanner.line + piece.innerLines())
                + " to be closed in a record of " + width + " fields, found " + found;
        int lineEnd = RecordScanner.lineEnd(window.bytes(), start, end);
        RecordRepair.@Nullable Repaired alone = readAlone(start, lineEnd, scanner.strayOpen, message);
        if (alone != null) {
            addMended(batch, alone, end);
            return;
        }
        rejects.tell(
                start, piece.rawEnd(), rejectOffsets.at(window.bytes(), start), scanner.line, piece.code(), message);
        scanner.position = behindLine(piece.resumeFrom());
        scanner.line += piece.innerLines() + 1;
    }

    private RecordRepair.@Nullable Repaired mend(RecordRepair.Part part, int start, int lineEnd, int recordEnd) {
        boolean never = part == RecordRepair.Part.RECORD && options.ragged() == ReadOptions.Ragged.REJECT;
        if (never || width == 0) {
            return null;
        }
        RecordRepair.@Nullable Repaired mended =
                repair.repair(new RecordRepair.Piece(part, window.bytes(), start, lineEnd, recordEnd, width));
        if (mended != null && (mended.fields() != width || (mended.end() != lineEnd && mended.end() != recordEnd))) {
            throw new IllegalStateException("expected " + width + " fields up to " + lineEnd + " or " + recordEnd
                    + ", found " + mended.fields() + " up to " + mended.end());
        }
        return mended;
    }

    /** The line by itself, where that is as wide as the table and the quote opens in it. */
    private RecordRepair.@Nullable Repaired readAlone(int start, int lineEnd, int openQuote, String message) {
        boolean never = options.ragged() == ReadOptions.Ragged.REJECT || width == 0 || openQuote >= lineEnd;
        return never
                ? null
                : alone.read(window.bytes(), start, lineEnd, width, message + "; the quote is read as text");
    }

    /** What looked like a footer was none. */
    private void settle() {
        run.forEachNarrow((start, end, found, line) ->
                rejects.width(start, end, width, found, rejectOffsets.at(window.bytes(), start), line));
        run.clear();
    }

    /** Goes back to where what looks like a footer begins, to decide on it when more is known. */
    private void retreat(RecordBatch batch) {
        if (!run.isEmpty()) {
            scanner.position = run.position;
            scanner.line = run.line;
            batch.truncate(run.recordsBefore);
            run.clear();
        }
    }

    private void endTable(RecordBatch batch) {
        tableEnded = !inHeader || tableEnded;
        footerLine = scanner.line;
        if (!run.isEmpty()) {
            footerLine = run.line;
            batch.truncate(run.recordsBefore);
            run.clear();
        }
    }

    /** Reads on to the end of the file. */
    private void countFooter() throws IOException {
        boolean open = false;
        long lines = 0;
        while (true) {
            byte[] bytes = window.bytes();
            int from = scanner.position;
            int limit = window.limit();
            int to = !window.ended() && limit > from && bytes[limit - 1] == RecordScanner.CR ? limit - 1 : limit;
            lines += RecordScanner.countLineEnds(bytes, from, to);
            open = to > from ? !RecordScanner.isLineEnd(bytes[to - 1]) : open;
            scanner.position = to;
            if (window.ended()) {
                break;
            }
            slide(to, Math.max(chunkBytes, limit - to + 1));
        }
        scanner.line += lines + (open ? 1 : 0);
        footerLines = scanner.line - footerLine;
    }

    /** Bytes to have in memory next: a chunk, or twice what was not enough for one record. */
    private int wanted() {
        int rest = window.limit() - scanner.position;
        long more = Math.min(2L * rest, (long) maxRecordBytes + chunkBytes + rest / 2);
        return (int) Math.max(chunkBytes, Math.max(more, rest + (chunkBytes + 1) / 2));
    }

    /** Scans up to a limit that may lie before bytes that are not to be seen. */
    private RecordScanner.Stop scan(RecordBatch batch, int limit, RecordScanner.Ending ending, int maxRecords) {
        byte[] bytes = window.bytes();
        if (limit == window.limit()) {
            return scanner.scan(batch, bytes, limit, ending, maxRecords);
        }
        byte[] hidden = Arrays.copyOfRange(bytes, limit, limit + ByteWindow.PADDING);
        Arrays.fill(bytes, limit, limit + ByteWindow.PADDING, (byte) 0xff);
        try {
            return scanner.scan(batch, bytes, limit, ending, maxRecords);
        } finally {
            System.arraycopy(hidden, 0, bytes, limit, hidden.length);
        }
    }

    private int visibleLimit() {
        int limit = dialect.footerLines() == 0
                ? window.limit()
                : Math.max(scanner.position, window.startOfLastLines(dialect.footerLines()));
        return Math.max(scanner.position, endLine.position(window, limit));
    }

    /** Whether the table may go on behind what is visible. */
    private RecordScanner.Ending ending() {
        return window.ended() || endLine.isFound() ? RecordScanner.Ending.END_OF_FILE : RecordScanner.Ending.OPEN;
    }

    private void slide(int from, int wanted) throws IOException {
        endLine.position(window, window.limit());
        window.slide(from, wanted);
        offsets.moved(from);
        endLine.moved(from);
        scanner.moved(from);
    }

    /** Goes to the line behind the first line end at or after {@code from}. */
    private void skipLine(int from) throws IOException {
        scanner.position = from;
        while (true) {
            int limit = window.limit();
            RecordScanner.Ending ending = window.ended() ? RecordScanner.Ending.END_OF_FILE : RecordScanner.Ending.OPEN;
            int next = RecordScanner.behindLine(window.bytes(), scanner.position, limit, ending);
            if (next >= 0) {
                scanner.position = next;
                return;
            }
            boolean cr = limit > scanner.position && window.bytes()[limit - 1] == RecordScanner.CR;
            scanner.position = cr ? limit - 1 : limit;
            slide(scanner.position, Math.max(chunkBytes, 2));
        }
    }

    /** Decides on what begins at the scanner's position and is no record within the limit, and goes on behind it. */
    private void decideOnPiece(RecordBatch batch, int visible) throws IOException {
        int start = scanner.position;
        long line = scanner.line;
        int end = Math.min(visible, start + maxRecordBytes);
        RecordBatch none = new RecordBatch();
        none.width = RecordScanner.ANY_WIDTH;
        none.reserve(1, 0);
        none.begin(start);
        scan(none, end, RecordScanner.Ending.OPEN, 1);
        scanner.position = start;
        scanner.line = line;
        BadPiece piece = BadPiece.of(window.bytes(), start, end, scanner.openQuote);
        int lineEnd = RecordScanner.lineEnd(window.bytes(), start, end);
        boolean whole = lineEnd < end || end == visible;
        String message = piece.message(line, visible - start, maxRecordBytes);
        if (whole && piece.code() == ReasonCode.UNCLOSED_QUOTE && mendsLine(batch, lineEnd, piece, message)) {
            return;
        }
        if (inHeader) {
            throw headerInvalid(line, message + ", found none in the header");
        }
        rejects.tell(start, piece.rawEnd(), offsets.at(window.bytes(), start), line, piece.code(), message);
        skipLine(piece.resumeFrom());
        scanner.line = line + piece.innerLines() + 1;
    }

    /** Has the line at the scanner's position mended, in which a quote is opened that is never closed. */
    private boolean mendsLine(RecordBatch batch, int lineEnd, BadPiece piece, String message) {
        int start = scanner.position;
        RecordRepair.Part part = inHeader ? RecordRepair.Part.HEADER : RecordRepair.Part.RECORD;
        RecordRepair.@Nullable Repaired mended = mend(part, start, lineEnd, -1);
        if (mended == null) {
            mended = readAlone(start, lineEnd, piece.resumeFrom(), message);
        }
        if (mended == null) {
            return false;
        }
        put(mended, batch, 0);
        if (inHeader) {
            batch.add(start, lineEnd, scanner.line);
            tellHeader(batch, mended.code(), mended.message());
            scanner.fieldsSeen = width;
            scanner.strayQuote = false;
        } else {
            add(batch, start, lineEnd, mended.code(), mended.message());
        }
        scanner.position = behindLine(lineEnd);
        scanner.line++;
        return true;
    }
}
