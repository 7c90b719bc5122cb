package io.tamiz.publish;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.RecipeException;
import java.util.stream.Collectors;

/** A wrong recipe as a verdict on the object that it was meant for. */
final class Recipes {
    private Recipes() {}

    static ObjectFailedException invalid(RecipeException e) {
        String oneLine =
                e.problems().stream().map(RecipeException.Problem::toString).collect(Collectors.joining("; "));
        return new ObjectFailedException(FailureCode.RECIPE_INVALID, oneLine, e);
    }
}
