package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Turns a column of text into a column of values, a whole batch at a time. Not thread-safe.
 *
 * <p>What each type takes:
 *
 * <ul>
 *   <li>{@code bool}: true/false, t/f, yes/no, y/n, 1/0 in any case, or the format's own words.
 *   <li>{@code int32}, {@code int64}: an optional sign and digits; {@code 1.0} is not a whole number.
 *   <li>{@code float64}: digits with the format's decimal separator and an optional exponent, rounded to the nearest
 *       value. {@code NaN}, {@code Infinity} and hexadecimal forms are not numbers.
 *   <li>{@code decimal(p,s)}: as for float64, but exact: {@code 12.340} fits scale 2, {@code 12.345} does not.
 *   <li>{@code date}: {@code yyyy-MM-dd} or the format's pattern, years 0001 to 9999, existing days only.
 *   <li>{@code timestamp}: a date, then optionally {@code T} or a space and {@code HH:mm}, seconds, a fraction of up to 9
 *       digits after a point or comma, and {@code Z}, {@code UTC}, {@code GMT} or an offset such as {@code +02:00}; or
 *       the format's pattern, or a count since 1970. An offset wins over the column's zone. What is finer than a microsecond must be zero.
 * </ul>
 *
 * <p>With a thousands separator in the format, numbers may be grouped, strictly by three digits, or by two before the
 * last three ({@code 12,34,567}). With a unit in the format, it may stand before or behind the number, with or without
 * blanks between; with a style for negative numbers, they may be in parentheses or have the minus behind.
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
        return switch (type.kind()) {
            case BOOL ->
                format.trueValues().isEmpty()
                        ? new BoolParser()
                        : new BoolWordsParser(format.trueValues(), format.falseValues());
            case INT32, INT64, FLOAT64, DECIMAL -> number(type, format);
            case STRING -> new StringParser();
            case DATE -> format.pattern() == null ? new IsoDateParser() : datePattern(format.pattern());
            case TIMESTAMP -> timestamp(format.pattern(), new ZoneOffsets(type.zoneOrUtc()));
        };
    }

    private static ValueParser number(ColumnType type, ValueFormat format) {
        NumberSpelling spelling = NumberSpelling.of(format);
        ValueParser plain = switch (type.kind()) {
            case INT32 -> new Int32Parser(spelling);
            case INT64 -> new Int64Parser(spelling);
            case DECIMAL -> new DecimalParser(type, spelling);
            default -> new Float64Parser(spelling);
        };
        return format.hasMarks() ? new MarkedNumberParser(plain, format) : plain;
    }

    private static ValueParser timestamp(@Nullable String pattern, ZoneOffsets zone) {
        if (pattern == null) {
            return new IsoTimestampParser(zone);
        }
        return switch (pattern) {
            case ValueFormat.EPOCH_SECONDS -> EpochParser.ofSeconds();
            case ValueFormat.EPOCH_MILLIS -> EpochParser.ofMillis();
            default -> timestampPattern(pattern, zone);
        };
    }

    /** By the quickest reader that knows the pattern; the general one says what is wrong with it. */
    private static ValueParser datePattern(String pattern) {
        PatternReader general = PatternReader.ofDate(pattern);
        FixedPattern fixed = FixedPattern.of(pattern);
        if (fixed != null) {
            return new FixedDateParser(fixed);
        }
        FieldPattern fields = FieldPattern.of(pattern);
        return fields == null ? new PatternDateParser(general) : new FieldDateParser(fields);
    }

    private static ValueParser timestampPattern(String pattern, ZoneOffsets zone) {
        PatternReader general = PatternReader.ofTimestamp(pattern);
        FixedPattern fixed = FixedPattern.of(pattern);
        if (fixed != null) {
            return new FixedTimestampParser(fixed, zone);
        }
        FieldPattern fields = FieldPattern.of(pattern);
        return fields == null ? new PatternTimestampParser(general, zone) : new FieldTimestampParser(fields, zone);
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
