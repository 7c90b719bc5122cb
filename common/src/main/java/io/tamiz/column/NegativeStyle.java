package io.tamiz.column;

/** How numbers below zero are marked. Each style takes a sign in front as well. */
public enum NegativeStyle {
    /** By a minus in front: {@code -5}. */
    LEADING,
    /** By a minus behind: {@code 5-}. */
    TRAILING,
    /** By parentheses, as bookkeepers do: {@code (5)}. */
    PARENTHESES
}
