package io.tamiz.column;

/** Values of {@code float64}. */
public final class DoubleVector extends ColumnVector {
    private double[] values = new double[0];

    DoubleVector() {
        super(ColumnType.FLOAT64);
    }

    /** The values by row; longer than {@link #size()}, undefined under a null. */
    public double[] values() {
        return values;
    }

    public double get(int row) {
        return values[row];
    }

    public void set(int row, double value) {
        values[row] = value;
    }

    @Override
    void ensureCapacity(int rows) {
        if (values.length < rows) {
            values = new double[rows];
        }
    }

    @Override
    void gatherValues(int[] rows, int count, ColumnVector target) {
        double[] out = ((DoubleVector) target).values;
        for (int i = 0; i < count; i++) {
            out[i] = values[rows[i]];
        }
    }
}
