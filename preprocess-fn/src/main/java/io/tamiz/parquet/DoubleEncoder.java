package io.tamiz.parquet;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/**
 * {@code float64}. A page with NaN has no statistics, and neither has its chunk: engines that sort NaN above all numbers
 * would otherwise skip rows that they should find.
 */
final class DoubleEncoder extends NumberEncoder {
    /** Digits behind the point that held the last block. */
    private int digits;

    private int blocksShrunk;
    private int blocksTooLong;

    DoubleEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits, scratch);
    }

    @Override
    void copy(ColumnVector vector, int from, int to, long[] target, int at) {
        double[] source = ((DoubleVector) vector).values();
        for (int i = 0; i < to - from; i++) {
            target[at + i] = Double.doubleToRawLongBits(source[from + i]);
        }
    }

    @Override
    boolean hasDifferences() {
        return false;
    }

    /** A page of decimals waits in a quarter or half of its room. Tried while it helps every other time. */
    @Override
    void shrinkBlock() {
        if (blocksTooLong <= blocksShrunk + 1) {
            int found = values.shrinkDecimals(digits);
            if (found >= 0) {
                digits = found;
                blocksShrunk++;
            } else {
                blocksTooLong++;
            }
        }
    }

    @Override
    Statistics<?> describe(Statistics<?> statistics) {
        return LongRange.ofDoubles(values).describeAsDouble(statistics)
                ? statistics
                : Statistics.getBuilderForReading(type).build();
    }
}
