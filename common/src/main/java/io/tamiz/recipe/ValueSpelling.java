package io.tamiz.recipe;

import io.tamiz.column.NegativeStyle;
import io.tamiz.column.ValueFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one column are spelled, as far as the column says so itself; for the rest the file's settings hold.
 *
 * @param nulls texts that mean null in this column, in place of the file's; or null
 * @param decimal the decimal separator, or null
 * @param thousands the grouping separator as a string of length 1, {@code "none"}, or null
 * @param unit what may stand before or behind a number, or null for nothing
 * @param negative how numbers below zero are marked
 * @param trueValues the texts that are true, in any case; empty for the usual ones
 * @param falseValues the texts that are false, in any case; empty where {@code trueValues} is
 */
public record ValueSpelling(
        @Nullable List<String> nulls,
        @Nullable Character decimal,
        @Nullable String thousands,
        @Nullable String unit,
        NegativeStyle negative,
        List<String> trueValues,
        List<String> falseValues) {
    /** The word for no grouping separator where the file has one. */
    public static final String NONE = "none";

    /** As the file's settings say. */
    public static final ValueSpelling OF_FILE =
            new ValueSpelling(null, null, null, null, NegativeStyle.LEADING, List.of(), List.of());

    public ValueSpelling {
        nulls = nulls == null ? null : List.copyOf(nulls);
        trueValues = List.copyOf(trueValues);
        falseValues = List.copyOf(falseValues);
    }

    /** Of numbers. */
    public static ValueSpelling ofNumbers(
            @Nullable Character decimal, @Nullable String thousands, @Nullable String unit, NegativeStyle negative) {
        return new ValueSpelling(null, decimal, thousands, unit, negative, List.of(), List.of());
    }

    /** The texts that mean null in a column of a file with these settings. */
    public List<String> nullsIn(CsvSettings csv) {
        return nulls == null ? csv.nulls() : nulls;
    }

    /**
     * The spelling of a column of a file with these settings.
     *
     * @param pattern pattern of a date or timestamp, or null
     */
    public ValueFormat formatIn(CsvSettings csv, @Nullable String pattern) {
        return new ValueFormat(decimalIn(csv), thousandsIn(csv), pattern, unit, negative, trueValues, falseValues);
    }

    /** The decimal separator in effect. */
    char decimalIn(CsvSettings csv) {
        return decimal == null ? csv.decimal() : decimal;
    }

    /** The grouping separator in effect, or null for none. */
    @Nullable
    Character thousandsIn(CsvSettings csv) {
        if (thousands == null) {
            return csv.thousands();
        }
        return thousands.equals(NONE) ? null : thousands.charAt(0);
    }
}
