package io.tamiz.quality;

/**
 * The object as a whole cannot be published: a verdict about its content, not trouble with the infrastructure. Trying
 * again without changing the object or the recipe gives the same verdict.
 */
public final class ObjectFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureCode code;

    /**
     * @param code the stable code
     * @param message what was found where, and what would be right; the code's remedy is not repeated in it. It becomes
     *     one line: control characters are escaped
     */
    public ObjectFailedException(FailureCode code, String message) {
        super(OneLine.escaped(message));
        this.code = code;
    }

    /** As the other constructor, keeping the cause. */
    public ObjectFailedException(FailureCode code, String message, Throwable cause) {
        super(OneLine.escaped(message), cause);
        this.code = code;
    }

    public FailureCode code() {
        return code;
    }
}
