package io.tamiz.recipe;

/**
 * The text of an expression, and where it stands in the recipe.
 *
 * @param text as YAML's own unquoting and folding leave it
 * @param at where it starts
 * @param spelling whether places within the text are places of the recipe
 */
public record Formula(String text, Position at, Spelling spelling) {
    /** An expression that stands in the recipe character by character. */
    public Formula(String text, Position at) {
        this(text, at, Spelling.VERBATIM);
    }

    /** What YAML made of the recipe's characters. */
    public enum Spelling {
        /** The same characters on one line. */
        VERBATIM,
        /** Others: lines were folded, or escapes replaced. */
        REWRITTEN
    }

    /** Where a character of the text stands; the start, where that cannot be told. */
    public Position at(int offset) {
        return spelling == Spelling.VERBATIM
                ? new Position(at.line(), at.column() + text.codePointCount(0, Math.min(offset, text.length())))
                : at;
    }
}
