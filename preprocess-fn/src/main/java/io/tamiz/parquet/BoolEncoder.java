package io.tamiz.parquet;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnVector;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** Booleans, a bit each. */
final class BoolEncoder extends ColumnEncoder {
    private final BitBuffer values = new BitBuffer();
    private final ByteSink encoded;
    private boolean sawFalse;
    private boolean sawTrue;

    BoolEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits.pageRows(), scratch);
        encoded = scratch.indexes();
    }

    @Override
    int appendValues(ColumnVector vector, int from, int to) {
        byte[] source = ((BoolVector) vector).values();
        for (int row = from; row < to; row++) {
            if (!vector.isNull(row)) {
                values.appendBit(source[row]);
                sawTrue |= source[row] != 0;
                sawFalse |= source[row] == 0;
            }
        }
        return to;
    }

    @Override
    Statistics<?> describe(Statistics<?> statistics) {
        if (sawFalse) {
            statistics.updateStats(false);
        }
        if (sawTrue) {
            statistics.updateStats(true);
        }
        return statistics;
    }

    @Override
    Encoding encode() {
        encoded.clear();
        encoded.writeWords(values.words(), 0, (values.size() + 7) / 8);
        return Encoding.PLAIN;
    }

    @Override
    ByteSink encoded() {
        return encoded;
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
        sawFalse = false;
        sawTrue = false;
    }

    @Override
    void endDictionary(PageWriter pages) {
        // A bit is shorter than any index.
    }
}
