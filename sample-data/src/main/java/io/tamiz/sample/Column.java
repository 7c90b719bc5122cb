package io.tamiz.sample;

/**
 * A column of a dataset.
 *
 * @param name its name in the output
 * @param label its label in the file's header; empty for a feature
 * @param type the recipe's word, {@code integer} for a feature whose width is left open, or {@code ignored} for a column
 *     that the recipe leaves out
 */
record Column(String name, String label, String type) {
    static final String IGNORED = "ignored";

    static Column of(String name, String type) {
        return new Column(name, name, type);
    }

    static Column feature(String name, String type) {
        return new Column(name, "", type);
    }

    boolean isFeature() {
        return label.isEmpty();
    }

    boolean isIgnored() {
        return type.equals(IGNORED);
    }
}
