package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Parses timestamps by a pattern whose fields vary in width. */
final class FieldTimestampParser extends ValueParser {
    private static final int DAY_SECONDS = 86_400;

    private final FieldPattern pattern;
    private final ZoneOffsets zone;

    FieldTimestampParser(FieldPattern pattern, ZoneOffsets zone) {
        this.pattern = pattern;
        this.zone = zone;
    }

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        target.reset(rows);
        target.nullWhereNull(text);
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        long[] out = ((LongVector) target).values();
        for (int row = 0; row < rows; row++) {
            if (target.isNull(row)) {
                continue;
            }
            ReasonCode complaint = read(bytes, starts[row], ends[row], out, row);
            if (complaint != null) {
                settle(complaint, row, target, invalid);
            }
        }
    }

    private @Nullable ReasonCode read(byte[] bytes, int start, int end, long[] out, int row) {
        int day = pattern.read(bytes, start, end) ? pattern.day() : CivilDays.NONE;
        return day == CivilDays.NONE
                ? ReasonCode.INVALID_TIMESTAMP
                : Timestamps.store(zone, (long) day * DAY_SECONDS + pattern.secondOfDay(), pattern.micros(), out, row);
    }
}
