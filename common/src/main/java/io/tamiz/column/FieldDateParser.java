package io.tamiz.column;

import io.tamiz.quality.ReasonCode;

/** Parses dates by a pattern whose fields vary in width. */
final class FieldDateParser extends ValueParser {
    private final FieldPattern pattern;

    FieldDateParser(FieldPattern pattern) {
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
            out[row] = pattern.read(bytes, starts[row], ends[row]) ? pattern.day() : CivilDays.NONE;
            if (out[row] == CivilDays.NONE) {
                settle(ReasonCode.INVALID_DATE, row, target, invalid);
            }
        }
    }
}
