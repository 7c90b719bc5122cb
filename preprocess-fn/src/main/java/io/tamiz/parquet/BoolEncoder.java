package io.tamiz.parquet;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnVector;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** Booleans, a bit each, which is shorter than any index. */
final class BoolEncoder extends ColumnEncoder {
    private final int pageRows;
    private final BitBuffer values = new BitBuffer();

    BoolEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, scratch);
        pageRows = limits.pageRows();
    }

    @Override
    int pageRows() {
        return pageRows;
    }

    @Override
    int appendValues(ColumnVector vector, int from, int to) {
        byte[] source = ((BoolVector) vector).values();
        long[] validity = vector.validity();
        for (int row = from; row < to; row += Long.SIZE) {
            int end = Math.min(to, row + Long.SIZE);
            long bits = 0;
            int count = 0;
            for (int i = row; i < end; i++) {
                long valid = validity[i >> 6] >>> i & 1;
                bits |= (source[i] & valid) << count;
                count += (int) valid;
            }
            values.append(bits, count);
        }
        return to;
    }

    @Override
    int valueCount() {
        return values.size();
    }

    @Override
    Statistics<?> describe(Statistics<?> statistics) {
        int trues = values.cardinality();
        if (trues < values.size()) {
            statistics.updateStats(false);
        }
        if (trues > 0) {
            statistics.updateStats(true);
        }
        return statistics;
    }

    @Override
    Encoding encode(ByteSink page) {
        page.writeWords(values.words(), 0, (values.size() + 7) / 8);
        return Encoding.PLAIN;
    }

    @Override
    long valueBytes() {
        return values.size() / 8;
    }

    @Override
    void releaseValues() {
        values.release();
    }

    @Override
    void clearPage() {
        values.clear();
    }
}
