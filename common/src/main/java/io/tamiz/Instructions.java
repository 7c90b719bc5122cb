package io.tamiz;

import io.tamiz.recipe.CsvSettings;
import io.tamiz.recipe.Output;
import io.tamiz.recipe.Policies;
import io.tamiz.recipe.Recipe;
import java.util.Optional;

/** What is to be done with an object: follow a recipe, or infer one from the object itself. */
public final class Instructions {
    /** Changes when inference would give other rows for the same bytes, so that objects are published anew. */
    private static final String INFERENCE_VERSION = "2";

    private final Mode mode;
    private final Optional<Recipe> recipe;

    private Instructions(Mode mode, Optional<Recipe> recipe) {
        this.mode = mode;
        this.recipe = recipe;
    }

    /** Follow this recipe; its key globs are not looked at. */
    public static Instructions follow(Recipe recipe) {
        return new Instructions(Mode.RECIPE, Optional.of(recipe));
    }

    /** Infer dialect, names and types from the object; an invalid value becomes null. */
    public static Instructions infer() {
        return new Instructions(Mode.INFERRED, Optional.empty());
    }

    /** Infer dialect and names; every column is a string, untrimmed, and only an empty field is null. */
    public static Instructions asText() {
        return new Instructions(Mode.AS_TEXT, Optional.empty());
    }

    public Mode mode() {
        return mode;
    }

    public Optional<Recipe> recipe() {
        return recipe;
    }

    /** What goes into the output id: the recipe's digest, or the name and version of the inference. */
    public String digest() {
        return recipe.map(Recipe::digest).orElse(mode.name() + "-" + INFERENCE_VERSION);
    }

    public CsvSettings csv() {
        return recipe.map(r -> r.source().csv()).orElse(CsvSettings.AUTO);
    }

    public Policies policies() {
        return recipe.map(Recipe::policies).orElse(Policies.DEFAULT);
    }

    public Output output() {
        return recipe.map(Recipe::output).orElse(Output.DEFAULT);
    }

    /** The kinds of instructions. */
    public enum Mode {
        RECIPE,
        INFERRED,
        AS_TEXT
    }
}
