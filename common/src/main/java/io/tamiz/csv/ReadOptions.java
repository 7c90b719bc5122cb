package io.tamiz.csv;

/**
 * What a reader does with records that are not as they should be.
 *
 * @param ragged what becomes of a record that does not have as many fields as the table has columns
 * @param invalidBytes what becomes of bytes that are no text in the file's encoding
 * @param extraFields what becomes of the fields beyond the last column
 * @param tableEnd whether lines that the dialect says nothing of may be found to be no part of the table
 * @param maxRecordBytes bytes a record may have in UTF-8, line end not counted; decides how much memory is needed
 */
public record ReadOptions(
        Ragged ragged, InvalidBytes invalidBytes, ExtraFields extraFields, TableEnd tableEnd, int maxRecordBytes) {
    /** Long enough for any text that people keep in a field, short enough for the heap of a small function. */
    public static final int DEFAULT_MAX_RECORD_BYTES = 16 << 20;

    public static final ReadOptions DEFAULT =
            new ReadOptions(Ragged.REPAIR, InvalidBytes.REJECT, ExtraFields.REJECT, DEFAULT_MAX_RECORD_BYTES);

    public ReadOptions {
        if (maxRecordBytes < 1) {
            throw new IllegalArgumentException("a record must be allowed a byte, found " + maxRecordBytes);
        }
    }

    /** Where the end of the table may be detected. */
    public ReadOptions(Ragged ragged, InvalidBytes invalidBytes, ExtraFields extraFields, int maxRecordBytes) {
        this(ragged, invalidBytes, extraFields, TableEnd.DETECTED, maxRecordBytes);
    }

    public ReadOptions withMaxRecordBytes(int other) {
        return new ReadOptions(ragged, invalidBytes, extraFields, tableEnd, other);
    }

    /** What becomes of a record of another width. */
    public enum Ragged {
        /** It is mended where the evidence leaves one reading, and rejected otherwise. */
        REPAIR,
        /** It is mended where the evidence leaves one reading; otherwise missing fields at its end are empty. */
        PAD,
        /** It is rejected, mendable or not. */
        REJECT
    }

    /** What becomes of a record with bytes that are no text. */
    public enum InvalidBytes {
        /** It is rejected, with the offset of the first of them. */
        REJECT,
        /** Each is read as U+FFFD; the record is reported as repaired. */
        REPLACE
    }

    /** Where the table ends. */
    public enum TableEnd {
        /** Where the dialect says, and before what the evidence says is a footer or another table. */
        DETECTED,
        /** Where the dialect says: what is before is a record, or rejected as one. */
        STATED
    }

    /** What becomes of fields that no column is there for, where a record cannot be mended. */
    public enum ExtraFields {
        /** The record is rejected. */
        REJECT,
        /** They are kept beside the record's fields. */
        RESCUE
    }
}
