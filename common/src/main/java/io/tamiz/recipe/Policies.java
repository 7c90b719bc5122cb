package io.tamiz.recipe;

import io.tamiz.csv.ReadOptions;

/**
 * What to do when something is not as it should be.
 *
 * @param onInvalid what becomes of an invalid value where its column says nothing
 * @param extraColumns what becomes of columns of the file that the recipe does not name
 * @param missingColumns what becomes of an object that lacks a column of the recipe
 * @param ragged what becomes of records with too few or too many fields
 * @param invalidBytes what becomes of bytes that are no text in the file's encoding
 * @param maxRejectRate rejected / read above which the object fails, 0 to 1
 * @param onDeleted what becomes of the outputs when the source is deleted
 * @param onFailed what becomes of the old outputs when the new version cannot be published
 */
public record Policies(
        OnInvalid onInvalid,
        ExtraColumns extraColumns,
        MissingColumns missingColumns,
        ReadOptions.Ragged ragged,
        ReadOptions.InvalidBytes invalidBytes,
        double maxRejectRate,
        OnDeleted onDeleted,
        OnFailed onFailed) {
    public static final Policies DEFAULT = new Policies(
            OnInvalid.REJECT,
            ExtraColumns.IGNORE,
            MissingColumns.FAIL,
            ReadOptions.Ragged.REPAIR,
            ReadOptions.InvalidBytes.REJECT,
            1.0,
            OnDeleted.WITHDRAW,
            OnFailed.WITHDRAW);

    public Policies {
        if (!(maxRejectRate >= 0 && maxRejectRate <= 1)) {
            throw new IllegalArgumentException("max_reject_rate must be 0 to 1, found " + maxRejectRate);
        }
    }

    /** What becomes of columns that the recipe does not name. */
    public enum ExtraColumns {
        /** They are left out and named in the summary and the commit record. */
        IGNORE,
        /** The object fails. */
        FAIL,
        /** Their fields, and those that no column is there for, go into one more column as JSON. */
        RESCUE
    }

    /** What becomes of an object that lacks a column. */
    public enum MissingColumns {
        /** The object fails. */
        FAIL,
        /** The column is all null. */
        NULLS
    }

    /** What becomes of the outputs when the source is deleted. */
    public enum OnDeleted {
        /** They are taken back. */
        WITHDRAW,
        /** They stay. */
        KEEP
    }

    /** What becomes of the old outputs when the new version cannot be published. */
    public enum OnFailed {
        /** They are taken back: no rows rather than old rows. */
        WITHDRAW,
        /** They stay until a version can be published. */
        KEEP_LAST
    }
}
