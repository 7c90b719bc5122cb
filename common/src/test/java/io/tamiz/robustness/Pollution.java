package io.tamiz.robustness;

/** The ways in which a file may be unlike a standard one, and how often a published survey of open data met each. */
public enum Pollution {
    NONE(1),
    EMPTY_FILE(15),
    NO_TRAILING_NEWLINE(184),
    TWO_TRAILING_NEWLINES(5),
    NO_HEADER(470),
    TWO_HEADER_ROWS(47),
    THREE_HEADER_ROWS(47),
    PREAMBLE(282),
    SECOND_TABLE_NARROWER(62.67),
    SECOND_TABLE_AS_WIDE(62.67),
    SECOND_TABLE_WIDER(62.67),
    HEADER_ONLY(3),
    ONE_ROW(4),
    CR(7),
    LF(1691),
    TAB(4),
    SEMICOLON(834),
    BLANK(4),
    COMMA_BLANK(101),
    APOSTROPHE_QUOTE(11),
    BACKSLASH_ESCAPE(1),
    NO_ESCAPE(7),
    ROW_MISSING_DELIMITER(Pollution.ROW_WEIGHT * 84 * 8),
    ROW_EXTRA_DELIMITER(Pollution.ROW_WEIGHT * 84 * 9),
    ROW_EXTRA_QUOTE(Pollution.ROW_WEIGHT * 84 * 9),
    ROW_OF_BLANKS(Pollution.ROW_WEIGHT * 84);

    /** Of one file with one polluted row, in a table of 84 lines and 9 columns. */
    private static final double ROW_WEIGHT = 0.37;

    private final double weight;

    Pollution(double weight) {
        this.weight = weight;
    }

    /** Of all files of this kind together. */
    public double weight() {
        return weight;
    }
}
