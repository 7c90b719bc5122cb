package io.tamiz.column;

import org.jspecify.annotations.Nullable;

/**
 * How values are spelled in text.
 *
 * @param decimal the decimal separator, {@code '.'} or {@code ','}
 * @param thousands the grouping separator, or null where none is allowed
 * @param pattern pattern of dates and timestamps in the letters of {@link java.time.format.DateTimeFormatter}, or null
 *     for ISO 8601
 */
public record ValueFormat(
        char decimal,
        @Nullable Character thousands,
        @Nullable String pattern) {
    public static final ValueFormat DEFAULT = new ValueFormat('.', null, null);

    public ValueFormat {
        if (thousands != null && thousands == decimal) {
            throw new IllegalArgumentException("decimal and thousands separator are both '" + decimal + "'");
        }
    }
}
