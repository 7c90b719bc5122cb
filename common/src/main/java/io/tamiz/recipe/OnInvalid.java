package io.tamiz.recipe;

/** What becomes of a value that is invalid. */
public enum OnInvalid {
    /** Its row is rejected, with all its errors. */
    REJECT,
    /** It becomes null, is counted and listed in quarantine. */
    SET_NULL,
    /** The object fails. */
    FAIL
}
