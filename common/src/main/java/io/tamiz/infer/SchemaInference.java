package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.recipe.Recipe;
import java.util.List;

/** Finds names and types of the columns from the first records of a file. Deterministic. */
public final class SchemaInference {
    private SchemaInference() {}

    /**
     * @param name the object's key or path; the dataset's name comes from it
     * @param prefix the first bytes of the decompressed file
     * @param whole whether the prefix is the whole file
     * @param dialect how it is written
     * @param typing what the columns are to be
     */
    public static Inferred infer(String name, byte[] prefix, boolean whole, Dialect dialect, Typing typing) {
        throw new UnsupportedOperationException();
    }

    /** The dataset's name for a key without a recipe: its folder path in snake_case; at the root, the file's stem. */
    public static String dataset(String key) {
        throw new UnsupportedOperationException();
    }

    /** What inferred columns are to be. */
    public enum Typing {
        /** Typed by the evidence, trimmed, the usual null tokens null. */
        BY_EVIDENCE,
        /** Strings, untrimmed; only an empty field is null. */
        ALL_TEXT
    }

    /**
     * A recipe and the reasons for it.
     *
     * @param recipe keeps every column, sets what is invalid to null, has no reject limit
     * @param evidence for each column of the recipe one sentence
     */
    public record Inferred(Recipe recipe, List<String> evidence) {
        public Inferred {
            evidence = List.copyOf(evidence);
        }
    }
}
