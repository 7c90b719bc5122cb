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

    /** Values of a page that is written plain. */
    private final int plainValues;

    DoubleEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits, scratch);
        plainValues = limits.pageBytes() / Double.BYTES;
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

    /** As indexes of 16 bits four times as many numbers take no more room. */
    @Override
    int longPageRows(int plainRows) {
        return plainRows < BlockPool.BLOCK ? plainRows : plainRows * (Double.BYTES / Short.BYTES);
    }

    /** A page that cannot have indexes of 16 bits ends where one of plain numbers does. */
    @Override
    boolean endsPage() {
        return values.isBlockFull() && values.size() >= plainValues && !values.isNarrow(digits);
    }

    @Override
    long[] decimalEntries(int[] indexes) {
        return values.size() >= BlockPool.BLOCK && values.isNarrow(digits)
                ? scratch.decimalDictionary().index(values, digits, scratch.decimals(), indexes)
                : NO_ENTRIES;
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
