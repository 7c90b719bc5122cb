package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.recipe.CsvSettings;
import java.util.List;

/** Finds how a file is written from its first bytes. Deterministic. */
public final class DialectDetection {
    /** Bytes of the decompressed file that are looked at. */
    public static final int PREFIX_BYTES = 1 << 20;

    private DialectDetection() {}

    /**
     * @param name the object's name, for messages
     * @param prefix the first bytes of the decompressed file
     * @param whole whether the prefix is the whole file
     * @param given what the recipe states; it is obeyed
     * @throws io.tamiz.quality.ObjectFailedException {@code EMPTY_OBJECT}, {@code NOT_CSV}, {@code DIALECT_UNCERTAIN}
     */
    public static Detected detect(String name, byte[] prefix, boolean whole, CsvSettings given) {
        throw new UnsupportedOperationException();
    }

    /**
     * A dialect and the reasons for it.
     *
     * @param dialect what was found
     * @param evidence one sentence a guess, in the reader's words
     */
    public record Detected(Dialect dialect, List<String> evidence) {
        public Detected {
            evidence = List.copyOf(evidence);
        }
    }
}
