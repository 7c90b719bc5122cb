package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.TextVector;

/** Copies some rows from one vector to the same rows of another. */
final class Copy {
    private Copy() {}

    /** @param rows bits of the rows to copy */
    static void rows(long[] rows, ColumnVector from, ColumnVector to) {
        for (int word = 0; word < rows.length; word++) {
            for (long bits = rows[word]; bits != 0; bits &= bits - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(bits);
                if (from.isNull(row)) {
                    to.setNull(row);
                } else {
                    value(row, from, to);
                }
            }
        }
    }

    static void nulls(long[] rows, ColumnVector to) {
        for (int word = 0; word < rows.length; word++) {
            for (long bits = rows[word]; bits != 0; bits &= bits - 1) {
                to.setNull((word << 6) + Long.numberOfTrailingZeros(bits));
            }
        }
    }

    private static void value(int row, ColumnVector from, ColumnVector to) {
        if (from instanceof LongVector source) {
            ((LongVector) to).set(row, source.get(row));
        } else if (from instanceof DoubleVector source) {
            ((DoubleVector) to).set(row, source.get(row));
        } else if (from instanceof IntVector source) {
            ((IntVector) to).set(row, source.get(row));
        } else if (from instanceof BoolVector source) {
            ((BoolVector) to).set(row, source.get(row));
        } else if (from instanceof TextVector source) {
            ((TextVector) to).append(row, source.bytes(), source.starts()[row], source.ends()[row]);
        }
    }
}
