package io.tamiz.function;

import io.tamiz.store.ObjectStore;
import io.tamiz.store.ObjectSummary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Recipes under a prefix of a bucket; the ETag tells when one has changed. */
final class StoredRecipes implements RecipeFolder {
    private final ObjectStore store;
    private final String prefix;

    StoredRecipes(ObjectStore store, String prefix) {
        this.store = store;
        this.prefix = prefix;
    }

    @Override
    public List<RecipeFile> files() {
        List<RecipeFile> files = new ArrayList<>();
        for (ObjectSummary object : store.list(prefix)) {
            if (RecipeFolder.isRecipe(object.key())) {
                String name = store.location(object.key());
                files.add(new RecipeFile(name, object.etag(), () -> text(object.key())));
            }
        }
        return files;
    }

    /** A recipe that was removed since the listing reads as empty, and is gone from the next one. */
    private String text(String key) {
        return new String(store.get(key).orElse(new byte[0]), StandardCharsets.UTF_8);
    }
}
