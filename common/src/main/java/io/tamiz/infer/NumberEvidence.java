package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import org.jspecify.annotations.Nullable;

/** Whether the values of a column are numbers with one decimal separator, and what speaks against it. */
final class NumberEvidence {
    private final char decimal;
    private final TypeTrial trial;
    private boolean fits = true;
    /** Whether some value has the separator where no thousands end. */
    private boolean isDecimal;

    private @Nullable String grouped;
    private @Nullable String tooLong;

    NumberEvidence(char decimal) {
        this.decimal = decimal;
        this.trial = new TypeTrial(ColumnType.FLOAT64, decimal);
    }

    void add(String value) {
        fits = fits && Evidence.isNumber(value, decimal) && trial.takes(value);
        if (!fits) {
            return;
        }
        if (tooLong == null && !Evidence.survivesFloat(value, decimal)) {
            tooLong = value;
        }
        if (value.indexOf(decimal) < 0) {
            return;
        }
        if (!Evidence.mayBeGrouped(value, decimal)) {
            isDecimal = true;
        } else if (grouped == null) {
            grouped = value;
        }
    }

    /** Whether all are numbers so written. */
    boolean fits() {
        return fits;
    }

    /** Whether the separator is seen to separate decimals, and not perhaps thousands. */
    boolean isDecimal() {
        return fits && isDecimal;
    }

    /** Whether a float64 keeps all their digits. */
    boolean survive() {
        return tooLong == null;
    }

    /** Why the column is not made a number, although its values look like numbers; null where they do not. */
    @Nullable
    String whyNoNumber() {
        if (!fits) {
            return null;
        }
        if (tooLong != null) {
            return ColumnEvidence.quoted(tooLong)
                    + " has more digits than a float64 holds: state decimal(p,s) for a number";
        }
        return grouped == null || isDecimal
                ? null
                : "the " + (decimal == ',' ? "comma" : "point") + " in " + ColumnEvidence.quoted(grouped)
                        + " may separate decimals or thousands: state `decimal` or `thousands`";
    }
}
