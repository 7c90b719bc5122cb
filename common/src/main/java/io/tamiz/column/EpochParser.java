package io.tamiz.column;

import io.tamiz.quality.ReasonCode;

/**
 * Parses timestamps that are counts of seconds or milliseconds since 1970-01-01T00:00:00Z, also with decimals. As a
 * decimal of the right scale such a count has the microseconds for its unscaled value.
 */
final class EpochParser extends ValueParser {
    private final DecimalParser counts;

    private EpochParser(int scale) {
        ColumnType count = ColumnType.decimal(ColumnType.MAX_PRECISION, scale);
        this.counts = new DecimalParser(count, NumberSpelling.of(ValueFormat.DEFAULT));
    }

    static EpochParser ofSeconds() {
        return new EpochParser(6);
    }

    static EpochParser ofMillis() {
        return new EpochParser(3);
    }

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        counts.parse(text, target, (row, code) -> {});
        long[] micros = ((LongVector) target).values();
        for (int row = 0, rows = text.size(); row < rows; row++) {
            if (text.isNull(row)) {
                continue;
            }
            if (target.isNull(row) || micros[row] < CivilDays.MIN_MICROS || micros[row] > CivilDays.MAX_MICROS) {
                settle(ReasonCode.INVALID_TIMESTAMP, row, target, invalid);
            }
        }
    }
}
