package io.tamiz.expression;

import java.util.List;

/** All functions that expressions know, for documentation. */
public final class FunctionCatalogue {
    private FunctionCatalogue() {}

    /**
     * One function.
     *
     * @param name in lower case; expressions may write it in any
     * @param signatures one per form, for instance {@code round(number, digits) -> number}
     * @param meaning one sentence
     */
    public record Entry(String name, List<String> signatures, String meaning) {
        public Entry {
            signatures = List.copyOf(signatures);
        }
    }

    /** The functions, by name. */
    public static List<Entry> entries() {
        return Functions.entries();
    }
}
