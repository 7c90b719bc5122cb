package io.tamiz.csv;

import java.io.IOException;
import java.util.Arrays;

/** The stretch of a file that is in memory, the scanner over it, and where both stand in the file. */
final class ScanWindow {
    /** Its position and line are where reading goes on. */
    final RecordScanner scanner;

    private final ByteWindow window;
    private final SourceOffsets offsets;
    private final LineEnds lineEnds;
    private final LineLimit endLine;
    private final int footerLines;
    private final int maxRecordBytes;
    private final int chunkBytes;

    /**
     * See the fields.
     *
     * @param offsets follow the window from here on
     */
    ScanWindow(ByteWindow window, SourceOffsets offsets, Dialect dialect, ReadOptions options, int chunkBytes) {
        this.window = window;
        this.offsets = offsets;
        this.scanner = RecordScanner.of(dialect, options.maxRecordBytes(), options.tableEnd());
        this.lineEnds = LineEnds.of(dialect);
        this.endLine = new LineLimit(dialect.endLine());
        this.footerLines = dialect.footerLines();
        this.maxRecordBytes = options.maxRecordBytes();
        this.chunkBytes = chunkBytes;
    }

    byte[] bytes() {
        return window.bytes();
    }

    /** Offset in the file, before its charset was decoded. */
    long offset(int at) {
        return offsets.at(at);
    }

    /** A range of the window as it stands in the file. */
    String text(int from, int to) {
        return lineEnds.text(window.bytes(), from, to);
    }

    /** The first byte of a range that is no text, or -1. */
    int firstInvalid(int from, int to) {
        return lineEnds.firstInvalid(window.bytes(), from, to);
    }

    /** Whether a byte of the window that is no text may have been another in the file. */
    boolean mayHaveReplaced(byte b) {
        return lineEnds.isOnlyOne() && b == Transcoder.UNDECODABLE;
    }

    /** Gives the batch an own copy of what was scanned for it. */
    void give(RecordBatch batch, Unescaping unescaping) {
        batch.take(window.bytes(), offsets.copy(), unescaping, lineEnds);
    }

    /** Reads the file's beginning and passes over a byte order mark. */
    void begin() throws IOException {
        slide(0, Math.max(3, chunkBytes));
        byte[] bytes = window.bytes();
        if (window.limit() >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            scanner.position = 3;
        }
    }

    /** Up to where bytes may be part of the table, as far as they are in memory. */
    int visibleLimit() {
        int limit =
                footerLines == 0 ? window.limit() : Math.max(scanner.position, window.startOfLastLines(footerLines));
        return Math.max(scanner.position, endLine.position(window, limit));
    }

    /** Whether the table may go on behind what is visible. */
    RecordScanner.Ending ending() {
        return window.ended() || endLine.isFound() ? RecordScanner.Ending.END_OF_FILE : RecordScanner.Ending.OPEN;
    }

    /** Scans up to a limit that may lie before bytes that are not to be seen. */
    RecordScanner.Stop scan(RecordBatch batch, int limit, RecordScanner.Ending ending, int maxRecords) {
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

    /** Goes back or on to a place in the window. */
    void goTo(int position, long line) {
        scanner.position = position;
        scanner.line = line;
    }

    /** Goes behind the doubtful record that was scanned last. */
    void goBehindRecord() {
        scanner.line += 1
                + (scanner.innerLines == 0
                        ? 0
                        : RecordScanner.countLineEnds(window.bytes(), scanner.position, scanner.recordEnd));
        scanner.position = scanner.nextRecord;
    }

    /** Goes behind the line end in the window at or after {@code at}, {@code lines} lines on. */
    void goBehindLine(int at, int lines) {
        scanner.position =
                RecordScanner.behindLine(window.bytes(), at, window.limit(), RecordScanner.Ending.END_OF_FILE);
        scanner.line += lines;
    }

    /** The same where that line end may not be in memory yet. */
    void skipLine(int from, long nextLine) throws IOException {
        scanner.position = from;
        while (true) {
            int limit = window.limit();
            RecordScanner.Ending ending = window.ended() ? RecordScanner.Ending.END_OF_FILE : RecordScanner.Ending.OPEN;
            int next = RecordScanner.behindLine(window.bytes(), scanner.position, limit, ending);
            if (next >= 0) {
                goTo(next, nextLine);
                return;
            }
            boolean cr = limit > scanner.position && window.bytes()[limit - 1] == RecordScanner.CR;
            scanner.position = cr ? limit - 1 : limit;
            slide(scanner.position, Math.max(chunkBytes, 2));
        }
    }

    /** Goes to the end of the file, counting lines. */
    void skipAll() throws IOException {
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
    }

    /** Reads more of the file: a chunk, or twice what was not enough for one record. */
    void readOn() throws IOException {
        int rest = window.limit() - scanner.position;
        long more = Math.min(2L * rest, (long) maxRecordBytes + chunkBytes + rest / 2);
        slide(scanner.position, (int) Math.max(chunkBytes, Math.max(more, rest + (chunkBytes + 1) / 2)));
    }

    private void slide(int from, int wanted) throws IOException {
        endLine.position(window, window.limit());
        window.slide(from, wanted);
        offsets.moved(from);
        endLine.moved(from);
        scanner.moved(from);
    }
}
