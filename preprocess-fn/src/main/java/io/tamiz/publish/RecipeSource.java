package io.tamiz.publish;

import io.tamiz.Instructions;
import java.util.Optional;

/** Where recipes are kept. Asked several times for one object, and looks afresh each time. */
@FunctionalInterface
public interface RecipeSource {
    /**
     * What to do with an object; empty where no recipe fits its key.
     *
     * @throws io.tamiz.quality.ObjectFailedException {@code RECIPE_AMBIGUOUS} where two fit, {@code RECIPE_INVALID}
     * @throws io.tamiz.recipe.RecipeException where the recipe is wrong
     */
    Optional<Instructions> forKey(String bucket, String key);

    /** The same for every key. */
    static RecipeSource always(Instructions instructions) {
        return (bucket, key) -> Optional.of(instructions);
    }

    /** As this, inferring what no recipe fits. */
    default RecipeSource orInfer() {
        return (bucket, key) -> forKey(bucket, key).or(() -> Optional.of(Instructions.infer()));
    }
}
