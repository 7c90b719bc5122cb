package io.tamiz.publish;

/** Source and output are the same place, which would feed on itself. */
public final class SamePlaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SamePlaceException(String place) {
        super("[" + place + "] is both the source and the output; name another bucket or folder for the output");
    }
}
