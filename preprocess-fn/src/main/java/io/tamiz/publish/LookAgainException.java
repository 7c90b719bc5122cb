package io.tamiz.publish;

/** What was seen is out of date: the steps begin anew. Never leaves {@link Publication}. */
final class LookAgainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LookAgainException(String reason) {
        super(reason, null, false, false);
    }
}
