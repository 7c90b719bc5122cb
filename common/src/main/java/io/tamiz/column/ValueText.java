package io.tamiz.column;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes values as text, the same on every machine: {@code true}, {@code 42}, {@code 12.50}, {@code 2024-01-31}, {@code
 * 2024-01-31T10:00:00Z} with a fraction of 3 or 6 digits where there is one, and for float64 the shortest text that reads
 * back as the same value.
 */
public final class ValueText {
    private ValueText() {}

    /**
     * The text of one value. Not for hot loops.
     *
     * @throws IllegalArgumentException if the row is null
     */
    public static String of(ColumnVector vector, int row) {
        if (vector.isNull(row)) {
            throw new IllegalArgumentException("row " + row + " is null");
        }
        return switch (vector.type().kind()) {
            case BOOL -> ((BoolVector) vector).get(row) == 0 ? "false" : "true";
            case INT32 -> Integer.toString(((IntVector) vector).get(row));
            case INT64 -> Long.toString(((LongVector) vector).get(row));
            case FLOAT64 -> DoubleText.of(((DoubleVector) vector).get(row));
            case DECIMAL ->
                decimal(((LongVector) vector).get(row), vector.type().scale());
            case STRING -> ((TextVector) vector).get(row);
            case DATE -> LocalDate.ofEpochDay(((IntVector) vector).get(row)).toString();
            case TIMESTAMP -> timestamp(((LongVector) vector).get(row));
        };
    }

    private static String decimal(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale).toPlainString();
    }

    private static String timestamp(long micros) {
        Instant instant =
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1000L);
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        String pattern = micros % 1_000_000 == 0
                ? "uuuu-MM-dd'T'HH:mm:ss'Z'"
                : micros % 1000 == 0 ? "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'" : "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(utc);
    }
}
