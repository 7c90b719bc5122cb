package io.tamiz.parquet;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.IntVector;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** {@code int32} and {@code date}. */
final class IntEncoder extends NumberEncoder {
    IntEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits, scratch);
    }

    @Override
    void copy(ColumnVector vector, int from, int to, long[] target, int at) {
        int[] source = ((IntVector) vector).values();
        for (int i = 0; i < to - from; i++) {
            target[at + i] = source[from + i];
        }
    }

    @Override
    Statistics<?> describe(Statistics<?> statistics) {
        LongRange.of(values).describeAsInt(statistics);
        return statistics;
    }
}
