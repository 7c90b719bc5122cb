package io.tamiz.column;

/** Turns a column of text into a column of values, a whole batch at a time. Not thread-safe. */
public abstract class ValueParser {
    /**
     * The parser for a type.
     *
     * @throws IllegalArgumentException if the format's pattern is not a valid one for the type; the message is one line
     *     that says what is wrong
     */
    public static ValueParser of(ColumnType type, ValueFormat format) {
        throw new UnsupportedOperationException();
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
}
