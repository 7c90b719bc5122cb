package io.tamiz.column;

import io.tamiz.quality.ReasonCode;

/** Parses dates written {@code yyyy-MM-dd}. */
final class IsoDateParser extends ValueParser {
    private static final int LENGTH = 10;

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        target.reset(rows);
        target.nullWhereNull(text);
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        int[] out = ((IntVector) target).values();
        for (int row = 0; row < rows; row++) {
            if (target.isNull(row)) {
                continue;
            }
            int start = starts[row];
            int day = ends[row] - start == LENGTH ? Digits.isoDay(bytes, start) : CivilDays.NONE;
            out[row] = day;
            if (day == CivilDays.NONE) {
                settle(ReasonCode.INVALID_DATE, row, target, invalid);
            }
        }
    }
}
