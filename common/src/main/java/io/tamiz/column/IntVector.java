package io.tamiz.column;

/** Values of {@code int32}, and of {@code date} as days since 1970-01-01. */
public final class IntVector extends ColumnVector {
    private int[] values = new int[0];

    IntVector(ColumnType type) {
        super(type);
    }

    /** The values by row; longer than {@link #size()}, undefined under a null. */
    public int[] values() {
        return values;
    }

    public int get(int row) {
        return values[row];
    }

    public void set(int row, int value) {
        values[row] = value;
    }

    @Override
    void ensureCapacity(int rows) {
        if (values.length < rows) {
            values = new int[rows];
        }
    }

    @Override
    void gatherValues(int[] rows, int count, ColumnVector target) {
        int[] out = ((IntVector) target).values;
        for (int i = 0; i < count; i++) {
            out[i] = values[rows[i]];
        }
    }
}
