package io.tamiz.expression;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text the word; without its quotes, and with doubled quotes undone
 * @param offset where it starts
 */
record Token(Kind kind, String text, int offset) {
    enum Kind {
        /** A name or a keyword. */
        WORD,
        /** A name in double quotes. */
        QUOTED_NAME,
        /** A text in single quotes. */
        STRING,
        /** Digits only. */
        INTEGER,
        /** Digits with a point or an exponent. */
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    /** The token as an error message names it. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
