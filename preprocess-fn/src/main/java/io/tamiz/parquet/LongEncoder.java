package io.tamiz.parquet;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.LongVector;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** {@code int64}, {@code timestamp} and {@code decimal}; a decimal of up to 9 digits takes 4 bytes. */
final class LongEncoder extends NumberEncoder {
    private final LongRange range = new LongRange();

    LongEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits, scratch);
    }

    @Override
    int gather(ColumnVector vector, int from, int to, long[] target) {
        long[] source = ((LongVector) vector).values();
        if (!vector.hasNulls()) {
            System.arraycopy(source, from, target, 0, to - from);
            return to - from;
        }
        int count = 0;
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
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT32) {
            range.describeAsInt(statistics);
        } else {
            range.describeAsLong(statistics);
        }
        return statistics;
    }

    @Override
    void clearPage() {
        super.clearPage();
        range.clear();
    }
}
