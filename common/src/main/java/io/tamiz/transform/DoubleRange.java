package io.tamiz.transform;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.InvalidSink;
import io.tamiz.quality.ReasonCode;

/** The range of a {@code float64} column, both ends within it; what is no number is outside. */
record DoubleRange(double min, double max) implements ValueCheck {
    @Override
    public void apply(ColumnVector values, InvalidSink invalid) {
        double[] stored = ((DoubleVector) values).values();
        for (int row = 0, rows = values.size(); row < rows; row++) {
            if (!(stored[row] >= min && stored[row] <= max) && !values.isNull(row)) {
                values.setNull(row);
                invalid.invalid(row, ReasonCode.OUT_OF_RANGE);
            }
        }
    }
}
