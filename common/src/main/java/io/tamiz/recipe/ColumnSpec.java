package io.tamiz.recipe;

import io.tamiz.column.ColumnType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of the contract. Its steps run in this order: trim, null tokens, case, parse, range and allowed set,
 * {@code on_invalid}, default, required.
 *
 * @param name its name in the output
 * @param from its label in the header where that differs, or null
 * @param type its type
 * @param pattern pattern of a date or timestamp, {@code epoch_seconds}, {@code epoch_millis}, or null for ISO 8601
 * @param spelling what the column says of the spelling of its values
 * @param letterCase what becomes of the case of letters
 * @param trim whether white space around the text is taken off
 * @param min smallest value allowed, or null
 * @param max largest value allowed, or null
 * @param oneOf the values allowed, as text after trim and case; empty where all are
 * @param defaultValue the text that stands in where the value is missing, or null
 * @param required whether a missing value is an error
 * @param onInvalid what becomes of an invalid value; the recipe's policy where the column says nothing
 * @param pii whether it holds personal data, which is shown nowhere but in the column itself
 * @param at where the recipe says it
 */
public record ColumnSpec(
        String name,
        @Nullable String from,
        ColumnType type,
        @Nullable String pattern,
        ValueSpelling spelling,
        LetterCase letterCase,
        boolean trim,
        @Nullable Bound min,
        @Nullable Bound max,
        List<String> oneOf,
        @Nullable String defaultValue,
        boolean required,
        OnInvalid onInvalid,
        boolean pii,
        Position at) {
    public ColumnSpec {
        oneOf = List.copyOf(oneOf);
    }

    /** A column that says nothing of the spelling of its values, and holds no personal data. */
    public ColumnSpec(
            String name,
            @Nullable String from,
            ColumnType type,
            @Nullable String pattern,
            LetterCase letterCase,
            boolean trim,
            @Nullable Bound min,
            @Nullable Bound max,
            List<String> oneOf,
            @Nullable String defaultValue,
            boolean required,
            OnInvalid onInvalid,
            Position at) {
        this(
                name,
                from,
                type,
                pattern,
                ValueSpelling.OF_FILE,
                letterCase,
                trim,
                min,
                max,
                oneOf,
                defaultValue,
                required,
                onInvalid,
                false,
                at);
    }

    /** The header label to look for. */
    public String sourceLabel() {
        return from == null ? name : from;
    }

    /** What becomes of the case of letters. */
    public enum LetterCase {
        KEEP,
        LOWER,
        UPPER
    }

    /**
     * An end of a range.
     *
     * @param text as the recipe wrote it
     * @param value comparable to the column's stored values: a number for numeric types, days for a date, microseconds
     *     for a timestamp
     */
    public record Bound(String text, BigDecimal value) {}
}
