package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import java.time.temporal.TemporalAccessor;

/** Parses dates by any pattern. */
final class PatternDateParser extends ValueParser {
    private final PatternReader pattern;

    PatternDateParser(PatternReader pattern) {
        this.pattern = pattern;
    }

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        target.reset(rows);
        target.nullWhereNull(text);
        int[] out = ((IntVector) target).values();
        for (int row = 0; row < rows; row++) {
            if (target.isNull(row)) {
                continue;
            }
            TemporalAccessor parsed = pattern.read(text.get(row));
            out[row] = parsed == null ? CivilDays.NONE : PatternReader.day(parsed);
            if (out[row] == CivilDays.NONE) {
                settle(ReasonCode.INVALID_DATE, row, target, invalid);
            }
        }
    }
}
