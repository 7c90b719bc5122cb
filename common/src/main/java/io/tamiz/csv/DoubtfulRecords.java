package io.tamiz.csv;

import io.tamiz.quality.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides on each record that ends where it should but is not as most are: mended, padded, held back or rejected. */
final class DoubtfulRecords {
    private final ReaderParts parts;
    private final ReadOptions options;
    private final ScanWindow window;
    private final RecordScanner scanner;
    private final RecordRejects rejects;
    private final TableFooter footer;
    private final MendedRecords mended;
    private final int width;

    DoubtfulRecords(ReaderParts parts, TableFooter footer, MendedRecords mended, int width) {
        this.parts = parts;
        this.options = parts.options();
        this.window = parts.window();
        this.scanner = window.scanner;
        this.rejects = parts.rejects();
        this.footer = footer;
        this.mended = mended;
        this.width = width;
    }

    /** Decides on the record at the scanner's position, and goes on behind it unless the table ends before it. */
    void decide(RecordBatch batch, int visible) {
        int start = scanner.position;
        int end = scanner.recordEnd;
        int found = scanner.fieldsSeen;
        if (scanner.isHeader(window.bytes(), start, end)) {
            footer.found();
        } else if (isNoText(start, end)) {
            window.goBehindRecord();
        } else if (scanner.delimitersOnly && found == width) {
            addEmpty(batch, start, end);
        } else if (!mends(batch, start, end, found)) {
            decideAsItStands(batch, visible, found);
        }
    }

    /** Rejects a record of one line with bytes that are no text, where those are not replaced. */
    private boolean isNoText(int start, int end) {
        boolean asked = scanner.innerLines == 0 && options.invalidBytes() == ReadOptions.InvalidBytes.REJECT;
        int invalid = asked ? window.firstInvalid(start, end) : -1;
        if (invalid >= 0) {
            footer.settle();
            rejects.undecodable(start, end, invalid, scanner.line);
        }
        return invalid >= 0;
    }

    /** A record of delimiters only is one of the table where another follows. */
    private void addEmpty(RecordBatch batch, int start, int end) {
        footer.holdEmpty(batch);
        Arrays.fill(batch.starts, batch.records * width, (batch.records + 1) * width, start - batch.base);
        Arrays.fill(batch.ends, batch.records * width, (batch.records + 1) * width, start - batch.base);
        batch.add(start, end, scanner.line);
        window.goBehindRecord();
    }

    private boolean mends(RecordBatch batch, int start, int end, int found) {
        if (found == width && !scanner.strayQuote) {
            return false;
        }
        int lineEnd = scanner.innerLines == 0 ? end : RecordScanner.lineEnd(window.bytes(), start, end);
        RecordRepair.@Nullable Repaired reading = mended.mend(RecordRepair.Part.RECORD, start, lineEnd, end);
        // Quotes that all have their place say where the record ends: no evidence cuts it at a line end within them.
        if (reading == null || (reading.end() != end && !scanner.strayQuote)) {
            return false;
        }
        addMended(batch, reading, end);
        return true;
    }

    private void addMended(RecordBatch batch, RecordRepair.Repaired reading, int recordEnd) {
        mended.add(batch, reading);
        if (reading.end() == recordEnd) {
            window.goBehindRecord();
        } else {
            window.goBehindLine(reading.end(), 1);
        }
    }

    private void decideAsItStands(RecordBatch batch, int visible, int found) {
        int start = scanner.position;
        int end = scanner.recordEnd;
        if (found == width) {
            mended.add(batch, start, end, null, "");
            window.goBehindRecord();
        } else if (scanner.strayOpen >= 0) {
            decideOnLine(batch, start, end, found);
        } else if (found < width) {
            decideOnNarrow(batch, start, end, found);
        } else {
            decideOnWide(batch, visible, found);
        }
    }

    /** A quote that closes its field only after other quotes, and too late or too soon: it costs its line. */
    private void decideOnLine(RecordBatch batch, int start, int end, int found) {
        footer.settle();
        BadPiece piece = BadPiece.of(window.bytes(), start, end, scanner.strayOpen);
        String message = "expected the quoted field that begins in line " + (scanner.line + piece.innerLines())
                + " to be closed in a record of " + width + " fields, found " + found;
        int lineEnd = RecordScanner.lineEnd(window.bytes(), start, end);
        RecordRepair.@Nullable Repaired alone = mended.readAlone(start, lineEnd, scanner.strayOpen, message);
        if (alone != null) {
            addMended(batch, alone, end);
        } else {
            rejects.reject(start, piece.rawEnd(), scanner.line, piece.code(), message);
            window.goBehindLine(piece.resumeFrom(), piece.innerLines() + 1);
        }
    }

    private void decideOnNarrow(RecordBatch batch, int start, int end, int found) {
        int at = batch.records * width;
        if (options.ragged() == ReadOptions.Ragged.PAD) {
            Arrays.fill(batch.starts, at + found, at + width, end - batch.base);
            Arrays.fill(batch.ends, at + found, at + width, end - batch.base);
            String message = RecordRejects.width(width, found) + "; the missing ones are empty";
            mended.add(batch, start, end, ReasonCode.TOO_FEW_FIELDS, message);
        } else {
            int texts = 0;
            for (int i = at; i < at + found; i++) {
                texts += batch.starts[i] == batch.ends[i] ? 0 : 1;
            }
            footer.holdNarrow(batch, end, found, texts);
        }
        window.goBehindRecord();
    }

    private void decideOnWide(RecordBatch batch, int visible, int found) {
        int start = scanner.position;
        int end = scanner.recordEnd;
        boolean mayMend = options.ragged() != ReadOptions.Ragged.REJECT;
        boolean mayRescue = options.extraFields() == ReadOptions.ExtraFields.RESCUE;
        boolean asked = found <= RecordScanner.MAX_WIDTH && (mayMend || mayRescue);
        List<String> extra = asked ? extraFields(visible, found) : List.of();
        if (mayMend && !extra.isEmpty() && extra.stream().allMatch(String::isEmpty)) {
            String message = RecordRejects.width(width, found) + "; the surplus ones are empty and left out";
            mended.add(batch, start, end, ReasonCode.TOO_MANY_FIELDS, message);
        } else if (mayRescue && !extra.isEmpty()) {
            if (mended.add(batch, start, end, null, "")) {
                batch.extraFields.put(batch.records - 1, extra);
            }
        } else {
            footer.settle();
            rejects.width(start, end, width, found, scanner.line);
        }
        window.goBehindRecord();
    }

    /** The texts of the fields beyond the last column; the scanner stands at the record before and behind. */
    private List<String> extraFields(int visible, int found) {
        int start = scanner.position;
        long line = scanner.line;
        RecordBatch all = new RecordBatch();
        all.width = RecordScanner.ANY_WIDTH;
        all.reserve(1, found);
        all.begin(start);
        window.scan(all, visible, window.ending(), 1);
        window.goTo(start, line);
        List<String> extra = new ArrayList<>();
        for (int i = width; i < found; i++) {
            extra.add(text(start + all.starts[i], all.ends[i] < 0 ? ~(start + ~all.ends[i]) : start + all.ends[i]));
        }
        return extra;
    }

    private String text(int from, int end) {
        return end < 0 ? parts.unescaping().value(window.bytes(), from, ~end) : window.text(from, end);
    }
}
