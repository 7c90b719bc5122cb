package io.tamiz.parquet;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.LongVector;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** {@code int64}, {@code timestamp} and {@code decimal}; a decimal of up to 9 digits takes 4 bytes. */
final class LongEncoder extends NumberEncoder {
    LongEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits, scratch);
    }

    @Override
    void copy(ColumnVector vector, int from, int to, long[] target, int at) {
        System.arraycopy(((LongVector) vector).values(), from, target, at, to - from);
    }

    @Override
    Statistics<?> describe(Statistics<?> statistics) {
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT32) {
            LongRange.of(values).describeAsInt(statistics);
        } else {
            LongRange.of(values).describeAsLong(statistics);
        }
        return statistics;
    }
}
