package io.tamiz.column;

/** Booleans, one byte each: 0 is false, 1 is true. */
public final class BoolVector extends ColumnVector {
    private byte[] values = new byte[0];

    BoolVector() {
        super(ColumnType.BOOL);
    }

    /** The values by row; longer than {@link #size()}, undefined under a null. */
    public byte[] values() {
        return values;
    }

    public byte get(int row) {
        return values[row];
    }

    public void set(int row, byte value) {
        values[row] = value;
    }

    @Override
    void ensureCapacity(int rows) {
        if (values.length < rows) {
            values = new byte[rows];
        }
    }

    @Override
    void gatherValues(int[] rows, int count, ColumnVector target) {
        byte[] out = ((BoolVector) target).values;
        for (int i = 0; i < count; i++) {
            out[i] = values[rows[i]];
        }
    }
}
