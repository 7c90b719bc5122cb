package io.tamiz.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values are spelled in text.
 *
 * @param decimal the decimal separator, {@code '.'} or {@code ','}
 * @param thousands the grouping separator, or null where none is allowed
 * @param pattern pattern of dates and timestamps in the letters of {@link java.time.format.DateTimeFormatter}, {@link
 *     #EPOCH_SECONDS}, {@link #EPOCH_MILLIS}, or null for ISO 8601
 * @param unit what may stand before or behind a number and says what it counts, like {@code €} or {@code %}; or null
 * @param negative how numbers below zero are marked
 * @param trueValues the texts that are true, in any case; empty for the usual ones
 * @param falseValues the texts that are false, in any case; empty where {@code trueValues} is
 */
public record ValueFormat(
        char decimal,
        @Nullable Character thousands,
        @Nullable String pattern,
        @Nullable String unit,
        NegativeStyle negative,
        List<String> trueValues,
        List<String> falseValues) {
    /** In place of a pattern: a timestamp is the number of seconds since 1970-01-01T00:00:00Z. */
    public static final String EPOCH_SECONDS = "epoch_seconds";
    /** In place of a pattern: a timestamp is the number of milliseconds since 1970-01-01T00:00:00Z. */
    public static final String EPOCH_MILLIS = "epoch_millis";

    public static final ValueFormat DEFAULT = new ValueFormat('.', null, null);

    public ValueFormat {
        if (thousands != null && thousands == decimal) {
            throw new IllegalArgumentException("decimal and thousands separator are both '" + decimal + "'");
        }
        if (trueValues.isEmpty() != falseValues.isEmpty()) {
            throw new IllegalArgumentException("true and false have texts of their own both or neither");
        }
        trueValues = List.copyOf(trueValues);
        falseValues = List.copyOf(falseValues);
    }

    /** Plain numbers and the usual booleans. */
    public ValueFormat(char decimal, @Nullable Character thousands, @Nullable String pattern) {
        this(decimal, thousands, pattern, null, NegativeStyle.LEADING, List.of(), List.of());
    }

    /** Whether a number is more than a sign, digits, separators and an exponent. */
    boolean hasMarks() {
        return unit != null || negative != NegativeStyle.LEADING;
    }
}
