package io.tamiz.recipe;

/**
 * A place in a recipe file.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
public record Position(int line, int column) {
    /** The place of what nobody wrote. */
    public static final Position NONE = new Position(1, 1);
}
