package io.tamiz.recipe;

import io.tamiz.quality.NearestWord;
import io.tamiz.recipe.RecipeException.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong with one recipe, so that its author sees all of it at once. */
final class Problems {
    /** Beyond this many, the first ones say enough. */
    private static final int LIMIT = 100;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Position at, String message) {
        if (found.size() < LIMIT) {
            found.add(new Problem(file, at, message));
        }
    }

    /** As {@link #add}, with the valid word that is nearest to what was found, or with all of them. */
    void addWord(Position at, String message, String word, Collection<String> valid) {
        String hint = NearestWord.of(word, valid)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElseGet(() -> "valid are " + String.join(", ", valid));
        add(at, message + "; " + hint);
    }

    /** @throws RecipeException if there is any */
    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt((Problem p) -> p.at().line()).thenComparingInt(p -> p.at().column()));
            throw new RecipeException(found);
        }
    }
}
