package io.tamiz.publish;

import io.tamiz.Instructions;
import io.tamiz.infer.SchemaInference;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The key that is being published. */
record Subject(ObjectSource raw, String key, String nameForDataset, String tamizVersion) {
    String bucket() {
        return raw.name();
    }

    String location() {
        return raw.location(key);
    }

    /** The recipe's dataset, else one named after the object's path. */
    String dataset(Instructions instructions) {
        return instructions
                .recipe()
                .map(io.tamiz.recipe.Recipe::dataset)
                .orElseGet(() -> SchemaInference.dataset(nameForDataset));
    }

    /** What goes into the footer of each data file: the same for the same identity. */
    Map<String, String> footer(ObjectHead head, Instructions instructions) {
        Map<String, String> footer = new LinkedHashMap<>();
        footer.put("tamiz.source.bucket", bucket());
        footer.put("tamiz.source.key", key);
        footer.put("tamiz.source.etag", head.etag());
        footer.put("tamiz.source.version", head.sourceVersion());
        footer.put("tamiz.recipe.digest", instructions.digest());
        footer.put("tamiz.version", tamizVersion);
        return footer;
    }
}
