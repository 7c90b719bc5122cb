package io.tamiz.csv;

import io.tamiz.quality.ReasonCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decides on what is no record within the limit, and resynchronises at a line behind. */
final class BadPieces {
    private final ScanWindow window;
    private final RecordScanner scanner;
    private final RecordRejects rejects;
    private final MendedRecords mended;
    private final RecordRepair.Part part;
    private final int width;
    private final int maxRecordBytes;

    /** @param part what a piece should be: in the header it cannot be rejected */
    BadPieces(ReaderParts parts, MendedRecords mended, RecordRepair.Part part, int width) {
        this.window = parts.window();
        this.scanner = window.scanner;
        this.rejects = parts.rejects();
        this.mended = mended;
        this.part = part;
        this.width = width;
        this.maxRecordBytes = parts.options().maxRecordBytes();
    }

    /**
     * Decides on what begins at the scanner's position, and goes on behind it.
     *
     * @throws io.tamiz.quality.ObjectFailedException {@code HEADER_INVALID}
     */
    void decide(RecordBatch batch, int visible) throws IOException {
        int start = scanner.position;
        long line = scanner.line;
        int end = Math.min(visible, start + maxRecordBytes);
        BadPiece piece = BadPiece.of(window.bytes(), start, end, openQuote(end));
        int lineEnd = RecordScanner.lineEnd(window.bytes(), start, end);
        boolean whole = lineEnd < end || end == visible;
        String message = piece.message(line, visible - start, maxRecordBytes);
        if (whole && piece.code() == ReasonCode.UNCLOSED_QUOTE && mendsLine(batch, lineEnd, piece, message)) {
            return;
        }
        if (part == RecordRepair.Part.HEADER) {
            throw RecordRejects.headerInvalid(line, message + ", found none in the header");
        }
        rejects.reject(start, piece.rawEnd(), line, piece.code(), message);
        window.skipLine(piece.resumeFrom(), line + piece.innerLines() + 1);
    }

    /** Where a quote stands open before the limit, or -1; the scanner stands at the piece before and behind. */
    private int openQuote(int limit) {
        int start = scanner.position;
        long line = scanner.line;
        RecordBatch none = new RecordBatch();
        none.width = RecordScanner.ANY_WIDTH;
        none.reserve(1, 0);
        none.begin(start);
        window.scan(none, limit, RecordScanner.Ending.OPEN, 1);
        window.goTo(start, line);
        return scanner.openQuote;
    }

    /** Has the line at the scanner's position mended, in which a quote is opened that is never closed. */
    private boolean mendsLine(RecordBatch batch, int lineEnd, BadPiece piece, String message) {
        int start = scanner.position;
        RecordRepair.@Nullable Repaired reading = mended.mend(part, start, lineEnd, -1);
        if (reading == null) {
            reading = mended.readAlone(start, lineEnd, piece.resumeFrom(), message);
        }
        if (reading == null) {
            return false;
        }
        if (part == RecordRepair.Part.HEADER) {
            MendedRecords.put(reading, batch, 0);
            batch.add(start, lineEnd, scanner.line);
            rejects.mended(start, lineEnd, scanner.line, reading.code(), reading.message());
            rejects.countRepaired();
            scanner.fieldsSeen = width;
            scanner.strayQuote = false;
        } else {
            mended.add(batch, reading);
        }
        window.goBehindLine(lineEnd, 1);
        return true;
    }
}
