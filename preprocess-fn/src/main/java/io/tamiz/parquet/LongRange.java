package io.tamiz.parquet;

import org.apache.parquet.column.statistics.Statistics;

/** The least and the greatest number of a page. */
final class LongRange {
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;

    private LongRange() {}

    static LongRange of(NumberBlocks numbers) {
        LongRange range = new LongRange();
        for (int i = 0; i < numbers.count(); i++) {
            range.include(numbers.block(i), numbers.length(i));
        }
        return range;
    }

    /** The range of the bits of doubles, as {@link #sortable} has them. */
    static LongRange ofDoubles(NumberBlocks bits) {
        LongRange range = new LongRange();
        for (int i = 0; i < bits.count(); i++) {
            if (bits.isShrunk(i)) {
                range.include(bits.least(i), bits.greatest(i));
            } else {
                range.includeDoubles(bits.block(i), bits.length(i));
            }
        }
        return range;
    }

    private void include(long[] numbers, int count) {
        long least = min;
        long greatest = max;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, numbers[i]);
            greatest = Math.max(greatest, numbers[i]);
        }
        min = least;
        max = greatest;
    }

    private void include(double least, double greatest) {
        min = Math.min(min, sortable(Double.doubleToRawLongBits(least)));
        max = Math.max(max, sortable(Double.doubleToRawLongBits(greatest)));
    }

    private void includeDoubles(long[] bits, int count) {
        long least = min;
        long greatest = max;
        for (int i = 0; i < count; i++) {
            long number = sortable(bits[i]);
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
        }
        min = least;
        max = greatest;
    }

    /** Sorts as the doubles do, NaN before and behind all others; gives the bits back when done twice. */
    private static long sortable(long bits) {
        return bits ^ (bits >> (Long.SIZE - 1)) >>> 1;
    }

    void describeAsInt(Statistics<?> statistics) {
        if (min <= max) {
            statistics.updateStats((int) min);
            statistics.updateStats((int) max);
        }
    }

    void describeAsLong(Statistics<?> statistics) {
        if (min <= max) {
            statistics.updateStats(min);
            statistics.updateStats(max);
        }
    }

    /** Returns false, and describes nothing, if there is a NaN. */
    boolean describeAsDouble(Statistics<?> statistics) {
        if (min > max) {
            return true;
        }
        double least = Double.longBitsToDouble(sortable(min));
        double greatest = Double.longBitsToDouble(sortable(max));
        if (Double.isNaN(least) || Double.isNaN(greatest)) {
            return false;
        }
        // Zero has two signs, which are equal: the bounds must take in both.
        statistics.updateStats(least == 0 ? -0.0 : least);
        statistics.updateStats(greatest == 0 ? 0.0 : greatest);
        return true;
    }
}
