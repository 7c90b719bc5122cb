package io.tamiz.csv;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Finds the reading of records that are not as they should be, puts it into a batch, and tells of it. */
final class MendedRecords {
    private final ReaderParts parts;
    private final ScanWindow window;
    private final RecordRejects rejects;
    private final TableFooter footer;
    private final int width;

    /** @param width fields of a record; 0 where that is not known, and nothing can be mended */
    MendedRecords(ReaderParts parts, TableFooter footer, int width) {
        this.parts = parts;
        this.window = parts.window();
        this.rejects = parts.rejects();
        this.footer = footer;
        this.width = width;
    }

    /** The reading that the evidence in the file speaks for. */
    RecordRepair.@Nullable Repaired mend(RecordRepair.Part part, int start, int lineEnd, int recordEnd) {
        boolean never = part == RecordRepair.Part.RECORD && parts.options().ragged() == ReadOptions.Ragged.REJECT;
        if (never || width == 0) {
            return null;
        }
        RecordRepair.@Nullable Repaired mended =
                parts.repair().repair(new RecordRepair.Piece(part, window.bytes(), start, lineEnd, recordEnd, width));
        if (mended != null && (mended.fields() != width || (mended.end() != lineEnd && mended.end() != recordEnd))) {
            throw new IllegalStateException("expected " + width + " fields up to " + lineEnd + " or " + recordEnd
                    + ", found " + mended.fields() + " up to " + mended.end());
        }
        return mended;
    }

    /** The line by itself, where that is as wide as the table and the quote opens in it. */
    RecordRepair.@Nullable Repaired readAlone(int start, int lineEnd, int openQuote, String message) {
        boolean never = parts.options().ragged() == ReadOptions.Ragged.REJECT || width == 0 || openQuote >= lineEnd;
        return never
                ? null
                : parts.alone().read(window.bytes(), start, lineEnd, width, message + "; the quote is read as text");
    }

    /** Places the fields of a reading as those from {@code at} on. */
    static void put(RecordRepair.Repaired mended, RecordBatch batch, int at) {
        for (int i = 0; i < mended.fields(); i++) {
            int end = mended.end(i);
            batch.starts[at + i] = mended.start(i) - batch.base;
            batch.ends[at + i] = end < 0 ? ~(~end - batch.base) : end - batch.base;
            batch.hasEscapes |= end < 0;
        }
    }

    /** Adds the reading of the record at the scanner's position. */
    void add(RecordBatch batch, RecordRepair.Repaired mended) {
        put(mended, batch, batch.records * width);
        add(batch, window.scanner.position, mended.end(), mended.code(), mended.message());
    }

    /**
     * Adds the record whose fields are placed, unless it is no text and that is not to be mended.
     *
     * @param code what was mended; null where nothing was
     */
    boolean add(RecordBatch batch, int start, int end, @Nullable ReasonCode code, String message) {
        footer.settle();
        long line = window.scanner.line;
        int invalid = window.firstInvalid(start, end);
        if (invalid < 0 && code == null) {
            batch.add(start, end, line);
            return true;
        }
        if (invalid >= 0 && parts.options().invalidBytes() == ReadOptions.InvalidBytes.REJECT) {
            rejects.undecodable(start, end, invalid, line);
            return false;
        }
        if (invalid >= 0) {
            batch.undecodable.set(batch.records);
            String replaced = rejects.undecodable(start, invalid, "record") + ", read as U+FFFD";
            rejects.mended(start, end, line, ReasonCode.INVALID_ENCODING, replaced);
        }
        if (code != null) {
            rejects.mended(start, end, line, code, message);
        }
        rejects.countRepaired();
        batch.add(start, end, line);
        return true;
    }
}
