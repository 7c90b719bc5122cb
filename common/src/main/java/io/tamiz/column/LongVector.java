package io.tamiz.column;

/** Values of {@code int64}, of {@code decimal} as unscaled values, and of {@code timestamp} as microseconds since the epoch. */
public final class LongVector extends ColumnVector {
    private long[] values = new long[0];

    LongVector(ColumnType type) {
        super(type);
    }

    /** The values by row; longer than {@link #size()}, undefined under a null. */
    public long[] values() {
        return values;
    }

    public long get(int row) {
        return values[row];
    }

    public void set(int row, long value) {
        values[row] = value;
    }

    @Override
    void ensureCapacity(int rows) {
        if (values.length < rows) {
            values = new long[rows];
        }
    }

    @Override
    void gatherValues(int[] rows, int count, ColumnVector target) {
        long[] out = ((LongVector) target).values;
        for (int i = 0; i < count; i++) {
            out[i] = values[rows[i]];
        }
    }
}
