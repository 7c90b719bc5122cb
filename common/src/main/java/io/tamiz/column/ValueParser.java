package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Turns a column of text into a column of values, a whole batch at a time. Not thread-safe.
 *
 * <p>What each type takes:
 *
 * <ul>
 *   <li>{@code bool}: true/false, t/f, yes/no, y/n, 1/0 in any case.
 *   <li>{@code int32}, {@code int64}: an optional sign and digits; {@code 1.0} is not a whole number.
 *   <li>{@code float64}: digits with the format's decimal separator and an optional exponent, rounded to the nearest
 *       value. {@code NaN}, {@code Infinity} and hexadecimal forms are not numbers.
 *   <li>{@code decimal(p,s)}: as for float64, but exact: {@code 12.340} fits scale 2, {@code 12.345} does not.
 *   <li>{@code date}: {@code yyyy-MM-dd} or the format's pattern, years 0001 to 9999, existing days only.
 *   <li>{@code timestamp}: a date, then optionally {@code T} or a space and {@code HH:mm}, seconds, a fraction of up to 9
 *       digits after a point or comma, and {@code Z} or an offset such as {@code +02:00}; or the format's pattern. An
 *       offset wins over the column's zone. What is finer than a microsecond must be zero.
 * </ul>
 *
 * <p>With a thousands separator in the format, numbers may be grouped, strictly by three digits.
 */
public abstract class ValueParser {
    ValueParser() {}

    /**
     * The parser for a type.
     *
     * @throws IllegalArgumentException if the format's pattern is not a valid one for the type; the message is one line
     *     that says what is wrong
     */
    public static ValueParser of(ColumnType type, ValueFormat format) {
        String pattern = format.pattern();
        return switch (type.kind()) {
            case BOOL -> new BoolParser();
            case INT32 -> new Int32Parser(NumberSpelling.of(format));
            case INT64 -> new Int64Parser(NumberSpelling.of(format));
            case FLOAT64 -> new Float64Parser(NumberSpelling.of(format));
            case DECIMAL -> new DecimalParser(type, NumberSpelling.of(format));
            case STRING -> new StringParser();
            case DATE -> pattern == null ? new IsoDateParser() : datePattern(pattern);
            case TIMESTAMP ->
                pattern == null
                        ? new IsoTimestampParser(new ZoneOffsets(type.zoneOrUtc()))
                        : timestampPattern(pattern, new ZoneOffsets(type.zoneOrUtc()));
        };
    }

    private static ValueParser datePattern(String pattern) {
        PatternReader general = PatternReader.ofDate(pattern);
        FixedPattern fixed = FixedPattern.of(pattern);
        return fixed == null ? new PatternDateParser(general) : new FixedDateParser(fixed);
    }

    private static ValueParser timestampPattern(String pattern, ZoneOffsets zone) {
        PatternReader general = PatternReader.ofTimestamp(pattern);
        FixedPattern fixed = FixedPattern.of(pattern);
        return fixed == null ? new PatternTimestampParser(general, zone) : new FixedTimestampParser(fixed, zone);
    }

    /**
     * Resets {@code target} to the size of {@code text} and fills it. Null stays null; a value that does not parse
     * becomes null and is reported. The text is taken as it is: trimming and null tokens come before.
     *
     * @param text the text, already trimmed
     * @param target a vector of the parser's type; for {@code string} it shares the text's buffer
     * @param invalid is told of each value that does not parse, in row order
     */
    public abstract void parse(TextVector text, ColumnVector target, InvalidSink invalid);

    /** Makes a row null where there is a complaint about it. */
    static void settle(@Nullable ReasonCode complaint, int row, ColumnVector target, InvalidSink invalid) {
        if (complaint != null) {
            target.setNull(row);
            invalid.invalid(row, complaint);
        }
    }
}
