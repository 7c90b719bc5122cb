package io.tamiz.function;

import java.util.List;

/** Some objects of an event met trouble that may pass: the platform is to send the event again. */
public final class InfrastructureTroubleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InfrastructureTroubleException(List<? extends Throwable> troubles, int objects) {
        super(
                troubles.size() + " of " + objects + " objects met trouble, first: "
                        + troubles.get(0).getMessage(),
                troubles.get(0));
        troubles.stream().skip(1).forEach(this::addSuppressed);
    }
}
