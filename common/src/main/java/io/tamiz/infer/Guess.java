package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import io.tamiz.recipe.ValueSpelling;
import org.jspecify.annotations.Nullable;

/**
 * What a column is taken for.
 *
 * @param pattern of dates and timestamps, or null
 * @param why what the reader should know of the choice, or null
 */
record Guess(
        ColumnType type,
        @Nullable String pattern,
        ValueSpelling spelling,
        @Nullable String why) {
    static Guess of(ColumnType type) {
        return new Guess(type, null, ValueSpelling.OF_FILE, null);
    }

    /** A string, although the values look like something else. */
    static Guess string(String why) {
        return new Guess(ColumnType.STRING, null, ValueSpelling.OF_FILE, why);
    }

    boolean isString() {
        return type.kind() == ColumnType.Kind.STRING;
    }
}
