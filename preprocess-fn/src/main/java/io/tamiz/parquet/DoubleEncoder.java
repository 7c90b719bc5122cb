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
    private double min;
    private double max;
    private boolean sawNan;

    DoubleEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits, scratch);
        clearRange();
    }

    @Override
    int gather(ColumnVector vector, int from, int to, long[] target) {
        double[] source = ((DoubleVector) vector).values();
        int count = 0;
        for (int row = from; row < to; row++) {
            target[count] = Double.doubleToRawLongBits(source[row]);
            count += vector.isNull(row) ? 0 : 1;
        }
        return count;
    }

    @Override
    void note(long[] values, int count) {
        double least = min;
        double greatest = max;
        boolean nan = sawNan;
        for (int i = 0; i < count; i++) {
            double value = Double.longBitsToDouble(values[i]);
            least = value < least ? value : least;
            greatest = value > greatest ? value : greatest;
            nan |= Double.isNaN(value);
        }
        min = least;
        max = greatest;
        sawNan = nan;
    }

    @Override
    Statistics<?> describe(Statistics<?> statistics) {
        if (sawNan) {
            return Statistics.getBuilderForReading(type).build();
        }
        if (min <= max) {
            // Zero has two signs, which are equal: the bounds must take in both.
            statistics.updateStats(min == 0 ? -0.0 : min);
            statistics.updateStats(max == 0 ? 0.0 : max);
        }
        return statistics;
    }

    @Override
    void clearPage() {
        super.clearPage();
        clearRange();
    }

    private void clearRange() {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        sawNan = false;
    }
}
