package io.tamiz.parquet;

import org.apache.parquet.column.statistics.Statistics;

/** The least and the greatest number of a page. */
final class LongRange {
    private long min;
    private long max;

    LongRange() {
        clear();
    }

    void clear() {
        min = Long.MAX_VALUE;
        max = Long.MIN_VALUE;
    }

    void include(long[] values, int count) {
        long least = min;
        long greatest = max;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        min = least;
        max = greatest;
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
}
