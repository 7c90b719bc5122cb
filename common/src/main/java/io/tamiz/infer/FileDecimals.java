package io.tamiz.infer;

import java.util.Collection;

/**
 * What the columns that leave no doubt have for decimals and between groups of digits, and so what the others of the file
 * may have.
 */
record FileDecimals(
        boolean anyPoints,
        boolean anyCommas,
        boolean pointsGroup,
        boolean commasGroup,
        boolean commaSeparatesFields,
        boolean semicolonSeparatesFields) {
    /**
     * @param decimals the separators of decimals in the columns that leave no doubt
     * @param groupings the separators of groups of digits in those
     */
    static FileDecimals of(Collection<Character> decimals, Collection<Character> groupings, String delimiter) {
        return new FileDecimals(
                decimals.contains('.'),
                decimals.contains(','),
                groupings.contains('.'),
                groupings.contains(','),
                delimiter.contains(","),
                delimiter.contains(";"));
    }

    /** The decimal separator that the recipe states for the file. */
    char separator() {
        return anyCommas && !anyPoints && !commaSeparatesFields ? ',' : '.';
    }

    /** Whether a separator before three digits groups them: decimals have the other one, or other columns group with it. */
    boolean groups(char separator) {
        return separator == ',' ? !anyCommas && (anyPoints || commasGroup) : pointsGroup && !anyPoints;
    }

    /**
     * Whether a separator before three digits may be taken for one of decimals; amounts have two of them, mostly. Where
     * semicolons separate the fields, the decimal separator is the comma, mostly: there a point needs a witness.
     *
     * @param isWitnessed whether the column has digits that the separator would have to group, and does not
     */
    boolean allow(char separator, boolean isAmount, boolean isWitnessed) {
        if (separator == ',') {
            return anyCommas && !anyPoints;
        }
        boolean isUsual = !anyCommas && (!semicolonSeparatesFields || isWitnessed);
        return (anyPoints && !anyCommas) || ((isUsual || anyPoints) && !isAmount);
    }
}
