package io.tamiz.recipe;

import io.tamiz.column.Unicode13;
import io.tamiz.recipe.ColumnSpec.LetterCase;

/** Changes the case of letters the same way on every machine. */
public final class TextCase {
    private TextCase() {}

    public static String apply(LetterCase letterCase, String text) {
        return switch (letterCase) {
            case KEEP -> text;
            case LOWER -> Unicode13.lower(text);
            case UPPER -> Unicode13.upper(text);
        };
    }
}
