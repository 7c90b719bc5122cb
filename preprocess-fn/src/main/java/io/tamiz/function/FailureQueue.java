package io.tamiz.function;

/** Is told of each object that cannot be published. */
@FunctionalInterface
public interface FailureQueue {
    /**
     * Tells of one object.
     *
     * @param json one JSON object, as it stands in the log
     */
    void send(String json);

    /** Nobody is told. */
    static FailureQueue none() {
        return json -> {};
    }
}
