package io.tamiz.column;

import java.util.Arrays;

/**
 * The values of one column for the rows of a batch, with a validity bitmap: bit {@code row} of word {@code row >> 6} is
 * 1 where there is a value. The value stored under a null is undefined.
 *
 * <p>A vector is reused: its producer calls {@link #reset} and fills it again for the next batch, so whoever wants to
 * keep values copies them. Arrays handed out may be longer than {@link #size()}.
 */
public abstract sealed class ColumnVector permits BoolVector, IntVector, LongVector, DoubleVector, TextVector {
    private final ColumnType type;
    private long[] validity = new long[0];
    private int size;
    private int nullCount;

    ColumnVector(ColumnType type) {
        this.type = type;
    }

    /** An empty vector of the class that stores this type. */
    public static ColumnVector of(ColumnType type) {
        return switch (type.kind()) {
            case BOOL -> new BoolVector();
            case INT32, DATE -> new IntVector(type);
            case INT64, DECIMAL, TIMESTAMP -> new LongVector(type);
            case FLOAT64 -> new DoubleVector();
            case STRING -> new TextVector();
        };
    }

    public final ColumnType type() {
        return type;
    }

    /** How many rows. */
    public final int size() {
        return size;
    }

    public final int nullCount() {
        return nullCount;
    }

    public final boolean hasNulls() {
        return nullCount > 0;
    }

    /** The bitmap; bits at and beyond {@link #size()} are undefined. */
    public final long[] validity() {
        return validity;
    }

    public final boolean isNull(int row) {
        return (validity[row >> 6] & (1L << row)) == 0;
    }

    /** Starts a new batch of this many rows: all are valid, their values undefined until set. */
    public final void reset(int rows) {
        int words = (rows + 63) >> 6;
        if (validity.length < words) {
            validity = new long[words];
        }
        Arrays.fill(validity, 0, words, -1L);
        size = rows;
        nullCount = 0;
        ensureCapacity(rows);
    }

    /** Makes the value of this row null; does nothing where it is null already. */
    public final void setNull(int row) {
        long bit = 1L << row;
        if ((validity[row >> 6] & bit) != 0) {
            validity[row >> 6] &= ~bit;
            nullCount++;
        }
    }

    /** Takes back {@link #setNull}; the caller sets the value as well. */
    public final void setValid(int row) {
        long bit = 1L << row;
        if ((validity[row >> 6] & bit) == 0) {
            validity[row >> 6] |= bit;
            nullCount--;
        }
    }

    /** Makes null every row that is null in {@code other}, a vector of the same size. */
    public final void nullWhereNull(ColumnVector other) {
        if (other.nullCount == 0) {
            return;
        }
        int words = (size + 63) >> 6;
        int valid = 0;
        for (int i = 0; i < words; i++) {
            validity[i] &= other.validity[i];
            valid += Long.bitCount(i == words - 1 ? validity[i] & (-1L >>> -size) : validity[i]);
        }
        nullCount = size - valid;
    }

    /** Fills {@code target}, a vector of the same type, with {@code count} rows of this one, named by {@code rows}. */
    public final void gather(int[] rows, int count, ColumnVector target) {
        target.reset(count);
        if (nullCount > 0) {
            for (int i = 0; i < count; i++) {
                if (isNull(rows[i])) {
                    target.setNull(i);
                }
            }
        }
        gatherValues(rows, count, target);
    }

    /** Makes room for this many values; what was there may be lost. */
    abstract void ensureCapacity(int rows);

    /** Copies the values, valid or not, of the named rows; {@code target} is of the same class. */
    abstract void gatherValues(int[] rows, int count, ColumnVector target);
}
