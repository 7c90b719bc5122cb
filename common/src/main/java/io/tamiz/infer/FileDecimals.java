package io.tamiz.infer;

import java.util.Collection;

/** What the columns that leave no doubt have for decimals, and so what the others of the file may have. */
record FileDecimals(boolean anyPoints, boolean anyCommas, boolean commaSeparatesFields) {
    /** @param decimals the separators of the columns that leave no doubt */
    static FileDecimals of(Collection<Character> decimals, String delimiter) {
        return new FileDecimals(decimals.contains('.'), decimals.contains(','), delimiter.contains(","));
    }

    /** The decimal separator that the recipe states for the file. */
    char separator() {
        return anyCommas && !anyPoints && !commaSeparatesFields ? ',' : '.';
    }

    /** Whether decimals are written with points, and nowhere with commas. */
    boolean arePoints() {
        return anyPoints && !anyCommas;
    }

    /** Whether a separator before three digits may be taken for one of decimals; amounts have two of them, mostly. */
    boolean allow(char separator, boolean isAmount) {
        return separator == ','
                ? anyCommas && !anyPoints
                : arePoints() || (!anyCommas && !isAmount) || (anyPoints && !isAmount);
    }
}
