package io.tamiz.function;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where things are.
 *
 * @param curatedBucket where outputs go
 * @param recipes where recipes are kept: {@code classpath:folder/} or {@code s3://bucket/prefix/}; empty to infer
 * @param withoutRecipe what becomes of a key that none of the recipes fits
 * @param failureQueueUrl where verdicts are sent, or null for nowhere
 */
public record FunctionSettings(
        String curatedBucket,
        String recipes,
        WithoutRecipe withoutRecipe,
        @Nullable String failureQueueUrl) {
    public static final String CURATED_BUCKET = "TAMIZ_CURATED_BUCKET";
    public static final String RECIPES = "TAMIZ_RECIPES";
    public static final String WITHOUT_RECIPE = "TAMIZ_WITHOUT_RECIPE";
    public static final String FAILURE_QUEUE_URL = "TAMIZ_FAILURE_QUEUE_URL";

    public FunctionSettings {
        if (curatedBucket.isBlank() || curatedBucket.contains("/")) {
            throw new IllegalArgumentException(CURATED_BUCKET + ": expected the name of a bucket, found '"
                    + curatedBucket + "'; set it in the function's environment");
        }
        if (!recipes.isEmpty() && !recipes.startsWith("classpath:") && !recipes.startsWith("s3://")) {
            throw new IllegalArgumentException(RECIPES + ": expected classpath:folder/ or s3://bucket/prefix/, found '"
                    + recipes + "'; set it in the function's environment, or leave it empty to infer");
        }
        if (recipes.isEmpty() && withoutRecipe == WithoutRecipe.REFUSE) {
            throw new IllegalArgumentException(WITHOUT_RECIPE + ": expected infer where " + RECIPES
                    + " is empty, found 'refuse', which would refuse every object; set " + RECIPES);
        }
        if (failureQueueUrl != null && !failureQueueUrl.matches("https?://\\S+")) {
            throw new IllegalArgumentException(FAILURE_QUEUE_URL + ": expected the URL of a queue, found '"
                    + failureQueueUrl + "'; set it in the function's environment, or leave it empty");
        }
    }

    /**
     * Reads them from the environment.
     *
     * @throws IllegalArgumentException with one line that names the variable that is missing or wrong
     */
    public static FunctionSettings of(Map<String, String> environment) {
        String queue = environment.getOrDefault(FAILURE_QUEUE_URL, "").strip();
        return new FunctionSettings(
                environment.getOrDefault(CURATED_BUCKET, "").strip(),
                environment.getOrDefault(RECIPES, "").strip(),
                WithoutRecipe.of(environment.getOrDefault(WITHOUT_RECIPE, "").strip()),
                queue.isEmpty() ? null : queue);
    }

    /** What becomes of a key that no recipe fits. */
    public enum WithoutRecipe {
        /** Its dialect, names and types are inferred, and everything is kept. */
        INFER,
        /** It gets the verdict {@code NO_RECIPE}, and what was published of it is taken back. */
        REFUSE;

        private static WithoutRecipe of(String word) {
            return Arrays.stream(values())
                    .filter(value -> value.word().equals(word.isEmpty() ? INFER.word() : word))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException(WITHOUT_RECIPE + ": expected " + words() + ", found '"
                                    + word + "'; set it in the function's environment, or leave it empty to infer"));
        }

        private static String words() {
            return Arrays.stream(values()).map(WithoutRecipe::word).collect(Collectors.joining(" or "));
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
