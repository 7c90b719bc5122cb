package io.tamiz.transform;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.InvalidSink;
import io.tamiz.column.LongVector;
import io.tamiz.quality.ReasonCode;

/** The range of a type that is stored as whole numbers, both ends within it. */
record LongRange(long min, long max) implements ValueCheck {
    @Override
    public void apply(ColumnVector values, InvalidSink invalid) {
        if (values instanceof IntVector ints) {
            int[] stored = ints.values();
            for (int row = 0, rows = values.size(); row < rows; row++) {
                if (stored[row] < min || stored[row] > max) {
                    outside(values, row, invalid);
                }
            }
        } else {
            long[] stored = ((LongVector) values).values();
            for (int row = 0, rows = values.size(); row < rows; row++) {
                if (stored[row] < min || stored[row] > max) {
                    outside(values, row, invalid);
                }
            }
        }
    }

    private static void outside(ColumnVector values, int row, InvalidSink invalid) {
        if (!values.isNull(row)) {
            values.setNull(row);
            invalid.invalid(row, ReasonCode.OUT_OF_RANGE);
        }
    }
}
