package io.tamiz.recipe;

import io.tamiz.recipe.ColumnSpec.LetterCase;
import java.util.Locale;

/** Changes the case of letters the same way on every machine. */
public final class TextCase {
    private TextCase() {}

    public static String apply(LetterCase letterCase, String text) {
        return switch (letterCase) {
            case KEEP -> text;
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case UPPER -> text.toUpperCase(Locale.ROOT);
        };
    }
}
