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
    DoubleEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits, scratch);
    }

    @Override
    int gather(ColumnVector vector, int from, int to, long[] target, int at) {
        return Validity.gather(vector, ((DoubleVector) vector).values(), from, to, target, at);
    }

    @Override
    boolean hasDifferences() {
        return false;
    }

    @Override
    Statistics<?> describe(Statistics<?> statistics) {
        return LongRange.ofDoubles(values).describeAsDouble(statistics)
                ? statistics
                : Statistics.getBuilderForReading(type).build();
    }
}
