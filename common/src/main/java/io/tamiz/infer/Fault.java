package io.tamiz.infer;

/** What may be wrong with a record at one of its fields, and how much that costs a reading. */
enum Fault {
    NONE(0),
    /** There is one delimiter too many: an empty field is dropped. */
    EXTRA_DELIMITER(5),
    /** The field's text has delimiters and no quotes. */
    DELIMITER_IN_TEXT(7),
    /** No delimiter follows the field. */
    MISSING_DELIMITER(6),
    /** Nothing of the field is there, not even its delimiter. */
    MISSING_FIELD(6),
    /** A quote stands before the field that opens nothing. */
    STRAY_QUOTE(6),
    /** A quote inside the field stands before a delimiter and does not close it. */
    QUOTE_IN_TEXT(8),
    /** The field's closing quote is not there. */
    LOST_QUOTE(10);

    private final double cost;

    Fault(double cost) {
        this.cost = cost;
    }

    double cost() {
        return cost;
    }

    boolean isOfQuotes() {
        return this == STRAY_QUOTE || this == QUOTE_IN_TEXT || this == LOST_QUOTE;
    }
}
