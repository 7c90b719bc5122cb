package io.tamiz.publish;

/** The key changed faster than it could be published. Infrastructure trouble: to be tried again later. */
public final class PublishingUnsettledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishingUnsettledException(String location, int rounds, RuntimeException last) {
        super(
                "[" + location + "] was still changing after " + rounds + " attempts (" + last.getMessage()
                        + "); run again when its writers have finished",
                last);
    }
}
