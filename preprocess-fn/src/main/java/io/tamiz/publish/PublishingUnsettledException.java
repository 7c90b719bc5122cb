package io.tamiz.publish;

import io.tamiz.quality.ObjectFailedException;

/** The key, or its recipe, changed while it was being published. Infrastructure trouble: to be tried again later. */
public final class PublishingUnsettledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishingUnsettledException(String location, int rounds, RuntimeException last) {
        super(
                "[" + location + "] was still changing after " + rounds + " attempts (" + last.getMessage()
                        + "); run again when its writers have finished",
                last);
    }

    PublishingUnsettledException(String location, ObjectFailedException recipe) {
        super(
                "[" + location + "] the recipe became unusable while it was followed (" + recipe.getMessage()
                        + "); mend it, then run again",
                recipe);
    }
}
