package io.tamiz.column;

import org.jspecify.annotations.Nullable;

/**
 * A column of a schema. Every column may hold nulls.
 *
 * @param name its name in the output
 * @param type its type
 * @param source the header label it was read from, as it stood in the file, or null where it was computed
 */
public record Column(String name, ColumnType type, @Nullable String source) {
    public static Column of(String name, ColumnType type) {
        return new Column(name, type, null);
    }
}
