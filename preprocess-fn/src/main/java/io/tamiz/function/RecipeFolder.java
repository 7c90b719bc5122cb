package io.tamiz.function;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** A place where recipe files lie. */
@FunctionalInterface
interface RecipeFolder {
    /** What lies there now, in the order of names. */
    List<RecipeFile> files();

    /** Whether a file of this name is a recipe. */
    static boolean isRecipe(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    /**
     * A recipe file.
     *
     * @param name for messages
     * @param version other where the text is other
     * @param text reads exactly this version; throws {@link io.tamiz.store.ObjectChangedException} where it is gone
     */
    record RecipeFile(String name, String version, Supplier<String> text) {}
}
