package io.tamiz.function;

import io.tamiz.Instructions;
import io.tamiz.publish.RecipeSource;
import io.tamiz.store.ObjectStore;
import java.util.function.Function;

/** Where the recipes of a setting come from. */
public final class RecipeSources {
    private static final String CLASSPATH = "classpath:";
    private static final String S3 = "s3://";

    private RecipeSources() {}

    /**
     * The recipes of a setting.
     *
     * @param setting {@code classpath:folder/}, {@code s3://bucket/prefix/}, or empty to infer whatever comes
     * @param buckets gives the store of a bucket
     * @throws IllegalArgumentException where the setting is none of these, or there is no such folder
     */
    public static RecipeSource of(String setting, Function<String, ObjectStore> buckets) {
        if (setting.isEmpty()) {
            return RecipeSource.always(Instructions.infer());
        }
        if (setting.startsWith(CLASSPATH)) {
            String folder = setting.substring(CLASSPATH.length());
            return new RecipeShelf(PackagedRecipes.load(RecipeSources.class.getClassLoader(), folder));
        }
        if (setting.startsWith(S3)) {
            String path = setting.substring(S3.length());
            int slash = path.indexOf('/');
            String bucket = slash < 0 ? path : path.substring(0, slash);
            return inBucket(buckets.apply(bucket), slash < 0 ? "" : path.substring(slash + 1));
        }
        throw new IllegalArgumentException(
                "recipes: expected classpath:folder/ or s3://bucket/prefix/, found '" + setting + "'");
    }

    /** As the other method, with what becomes of a key that none of the recipes fits. */
    public static RecipeSource of(
            String setting, FunctionSettings.WithoutRecipe withoutRecipe, Function<String, ObjectStore> buckets) {
        RecipeSource kept = of(setting, buckets);
        return switch (withoutRecipe) {
            case INFER -> kept.orInfer();
            case REFUSE -> kept;
        };
    }

    /** The recipes under a prefix, looked at again for each object. */
    public static RecipeSource inBucket(ObjectStore store, String prefix) {
        return new RecipeShelf(new StoredRecipes(store, prefix));
    }
}
