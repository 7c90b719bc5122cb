package io.tamiz.infer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for true and false that are only read where a recipe states them. */
final class BoolWords {
    private static final List<List<String>> PAIRS = List.of(
            List.of("on", "off"),
            List.of("si", "no"),
            List.of("s\u00ed", "no"),
            List.of("verdadero", "falso"),
            List.of("ja", "nein"),
            List.of("wahr", "falsch"),
            List.of("oui", "non"),
            List.of("vrai", "faux"),
            List.of("s\u00ec", "no"),
            List.of("vero", "falso"),
            List.of("sim", "n\u00e3o"),
            List.of("verdadeiro", "falso"),
            List.of("tak", "nie"),
            List.of("ja", "nee"));

    private BoolWords() {}

    /** What to state where all words of a column are such a pair; null where they are not. */
    static @Nullable String whyNoBoolean(Collection<String> words, Collection<String> texts) {
        Set<String> found = new HashSet<>(words);
        texts.forEach(text -> found.add(text.toLowerCase(Locale.ROOT)));
        for (List<String> pair : PAIRS) {
            if (found.size() == pair.size() && found.containsAll(pair)) {
                return "words that may mean true and false: state { type: bool, true_values: "
                        + StarterRecipe.list(pair.subList(0, 1)) + ", false_values: "
                        + StarterRecipe.list(pair.subList(1, 2)) + " }";
            }
        }
        return null;
    }
}
