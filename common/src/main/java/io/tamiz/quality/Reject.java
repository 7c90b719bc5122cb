package io.tamiz.quality;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one record: a line of the quarantine file. A row with three errors gives three rejects
 * and counts as one rejected row.
 *
 * @param line physical line of the record's first character, counted from 1
 * @param byteOffset offset of that character in the decompressed object, counted from 0
 * @param column the column's name in the output, or null where the record as a whole is meant
 * @param code the stable code
 * @param message one clause: what was expected and what was found; it becomes one line
 * @param value the offending text as it stood in the file, or null where there is none
 * @param action what was done about it
 * @param raw the record as it stood in the file, decoded, without its line end
 */
public record Reject(
        long line,
        long byteOffset,
        @Nullable String column,
        ReasonCode code,
        String message,
        @Nullable String value,
        Action action,
        String raw) {
    public Reject {
        message = OneLine.escaped(message);
    }

    /** What was done with a value or record that is not as it should be. */
    public enum Action {
        /** The row is not in the output; it counts as rejected. */
        REJECTED,
        /** The value was replaced by null; the row is in the output. */
        NULLED,
        /** The record was mended; the row is in the output. */
        REPAIRED
    }
}
