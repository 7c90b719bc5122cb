package io.tamiz.quality;

/** What stands where a value is personal data by the recipe. It does not tell how long the value is. */
public final class Masked {
    public static final String TEXT = "***";

    private Masked() {}

    /** The reject without any text of the file. */
    public static Reject wholly(Reject reject) {
        return new Reject(
                reject.line(),
                reject.byteOffset(),
                reject.column(),
                reject.code(),
                reject.code().meaning(),
                reject.value() == null ? null : TEXT,
                reject.action(),
                TEXT);
    }
}
