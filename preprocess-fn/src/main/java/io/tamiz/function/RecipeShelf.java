package io.tamiz.function;

import io.tamiz.Instructions;
import io.tamiz.function.RecipeFolder.RecipeFile;
import io.tamiz.publish.RecipeSource;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.KeyGlob;
import io.tamiz.recipe.Recipe;
import io.tamiz.recipe.RecipeException;
import io.tamiz.recipe.RecipeReader;
import io.tamiz.store.ObjectChangedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the recipe for a key among those in a folder. Looks into the folder each time, reads what has changed. */
final class RecipeShelf implements RecipeSource {
    private static final int MAX_ATTEMPTS = 5;

    private final RecipeFolder folder;
    private Map<String, Loaded> loaded = Map.of();

    RecipeShelf(RecipeFolder folder) {
        this.folder = folder;
    }

    /**
     * @throws ObjectFailedException {@code RECIPE_AMBIGUOUS}
     * @throws RecipeException where no good recipe fits and one of the wrong ones might have
     */
    @Override
    public Optional<Instructions> forKey(String bucket, String key) {
        refresh();
        List<Loaded> fitting =
                loaded.values().stream().filter(recipe -> recipe.fits(key)).toList();
        if (fitting.size() > 1) {
            String names = fitting.stream().map(Loaded::name).sorted().collect(Collectors.joining(" and "));
            throw new ObjectFailedException(
                    FailureCode.RECIPE_AMBIGUOUS, "[" + key + "] fits the recipes " + names + "; it must fit one");
        }
        if (fitting.isEmpty()) {
            requireAllGood();
            return Optional.empty();
        }
        return fitting.get(0).recipe().map(Instructions::follow);
    }

    /** Who changes recipes while they are read is waited for a few times; then whoever asked must look again. */
    private void refresh() {
        for (int attempt = 1; ; attempt++) {
            try {
                loaded = read();
                return;
            } catch (ObjectChangedException outOfDate) {
                if (attempt == MAX_ATTEMPTS) {
                    throw outOfDate;
                }
            }
        }
    }

    private Map<String, Loaded> read() {
        Map<String, Loaded> now = new HashMap<>();
        for (RecipeFile file : folder.files()) {
            Loaded before = loaded.get(file.name());
            boolean same = before != null && before.version().equals(file.version());
            now.put(file.name(), same ? before : load(file));
        }
        return now;
    }

    private static Loaded load(RecipeFile file) {
        try {
            Recipe recipe = RecipeReader.read(file.name(), file.text().get());
            List<KeyGlob> keys =
                    recipe.source().keys().stream().map(KeyGlob::of).toList();
            return new Loaded(file.name(), file.version(), Optional.of(recipe), keys, List.of());
        } catch (RecipeException wrong) {
            return new Loaded(file.name(), file.version(), Optional.empty(), List.of(), wrong.problems());
        }
    }

    private void requireAllGood() {
        List<RecipeException.Problem> problems = new ArrayList<>();
        loaded.values().forEach(recipe -> problems.addAll(recipe.problems()));
        if (!problems.isEmpty()) {
            throw new RecipeException(problems);
        }
    }

    /** A recipe file as it was read; a wrong one has problems and no recipe. */
    private record Loaded(
            String name,
            String version,
            Optional<Recipe> recipe,
            List<KeyGlob> keys,
            List<RecipeException.Problem> problems) {
        boolean fits(String key) {
            return keys.stream().anyMatch(glob -> glob.matches(key));
        }
    }
}
