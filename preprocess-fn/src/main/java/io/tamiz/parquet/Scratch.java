package io.tamiz.parquet;

/** Buffers that the columns of a writer share, since one page is finished at a time. */
final class Scratch {
    private static final int EXPECTED_LEVEL_BYTES = 4 << 10;
    private static final int EXPECTED_INDEX_BYTES = 64 << 10;

    private final ByteSink levels = new ByteSink(EXPECTED_LEVEL_BYTES);
    private final ByteSink indexes = new ByteSink(EXPECTED_INDEX_BYTES);
    private long[] values = new long[0];

    ByteSink levels() {
        return levels;
    }

    ByteSink indexes() {
        return indexes;
    }

    /** Room for this many numbers. */
    long[] values(int count) {
        if (values.length < count) {
            values = new long[count];
        }
        return values;
    }
}
