package io.tamiz.function;

import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.ObjectSummary;
import io.tamiz.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
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
                files.add(new RecipeFile(name, object.etag(), () -> text(object)));
            }
        }
        return files;
    }

    /** The listed version and no other, because what is read is kept under its ETag. */
    private String text(ObjectSummary listed) {
        ObjectHead version = new ObjectHead(listed.key(), null, listed.etag(), listed.lastModified(), listed.size());
        try (InputStream in = store.open(version)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            StoreException.Kind kind = StoreException.Kind.UNAVAILABLE;
            String message = "[" + store.location(listed.key()) + "] the recipe cannot be read; " + kind.remedy();
            throw new StoreException(kind, store.name(), listed.key(), message, e);
        }
    }
}
