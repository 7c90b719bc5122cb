package io.tamiz.column;

import io.tamiz.quality.ReasonCode;

/** Parses dates by a pattern of digits at fixed offsets. */
final class FixedDateParser extends ValueParser {
    private final FixedPattern pattern;

    FixedDateParser(FixedPattern pattern) {
        this.pattern = pattern;
    }

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
            boolean fits = pattern.fits(bytes, start, ends[row]) && pattern.secondOfDay(bytes, start) >= 0;
            out[row] = fits ? pattern.day(bytes, start) : CivilDays.NONE;
            if (out[row] == CivilDays.NONE) {
                settle(ReasonCode.INVALID_DATE, row, target, invalid);
            }
        }
    }
}
