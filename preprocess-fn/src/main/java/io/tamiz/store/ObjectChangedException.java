package io.tamiz.store;

/**
 * The object is no longer the version that was asked for. Not an {@link java.io.IOException}, so that nobody who reads
 * a stream takes it for a damaged one.
 */
public final class ObjectChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Change change;

    public ObjectChangedException(String location, Change change) {
        super("[" + location + "] " + change.meaning + "; look at it again");
        this.change = change;
    }

    public Change change() {
        return change;
    }

    /** What happened to the object. */
    public enum Change {
        OVERWRITTEN("the object was overwritten"),
        GONE("the object is gone");

        private final String meaning;

        Change(String meaning) {
            this.meaning = meaning;
        }
    }
}
