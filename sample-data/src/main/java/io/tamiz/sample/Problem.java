package io.tamiz.sample;

import org.jspecify.annotations.Nullable;

/**
 * One entry that the quarantine file is to have.
 *
 * @param column the output column, or null where the record as a whole is meant
 * @param code the stable reason code
 * @param action {@code rejected}, {@code nulled} or {@code repaired}
 * @param value the offending text, or null where none is expected
 */
record Problem(
        @Nullable String column,
        String code,
        String action,
        @Nullable String value) {
    static final String REJECTED = "rejected";
    static final String NULLED = "nulled";
    static final String REPAIRED = "repaired";
}
