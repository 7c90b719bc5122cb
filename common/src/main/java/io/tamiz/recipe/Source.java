package io.tamiz.recipe;

import java.util.List;

/**
 * Which objects a recipe is for, and how they are written.
 *
 * @param keys globs on the key
 * @param csv the dialect as far as it is stated
 */
public record Source(List<String> keys, CsvSettings csv) {
    public Source {
        keys = List.copyOf(keys);
    }
}
