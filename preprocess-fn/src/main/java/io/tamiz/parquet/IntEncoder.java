package io.tamiz.parquet;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.IntVector;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** {@code int32} and {@code date}. */
final class IntEncoder extends NumberEncoder {
    private final LongRange range = new LongRange();

    IntEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits, scratch);
    }

    @Override
    int gather(ColumnVector vector, int from, int to, long[] target) {
        int[] source = ((IntVector) vector).values();
        int count = 0;
        if (!vector.hasNulls()) {
            for (int row = from; row < to; row++) {
                target[count++] = source[row];
            }
            return count;
        }
        for (int row = from; row < to; row++) {
            target[count] = source[row];
            count += vector.isNull(row) ? 0 : 1;
        }
        return count;
    }

    @Override
    void note(long[] values, int count) {
        range.include(values, count);
    }

    @Override
    Statistics<?> describe(Statistics<?> statistics) {
        range.describeAsInt(statistics);
        return statistics;
    }

    @Override
    void clearPage() {
        super.clearPage();
        range.clear();
    }
}
