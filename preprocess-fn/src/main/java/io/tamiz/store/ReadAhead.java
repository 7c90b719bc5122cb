package io.tamiz.store;

/**
 * How far an object is read ahead of its reader.
 *
 * @param rangeBytes bytes of one request; what is not larger comes with a single one
 * @param ranges requests under way at the same time
 */
record ReadAhead(int rangeBytes, int ranges) {
    private static final int MB = 1 << 20;

    /** Long enough that the time until an answer begins, some tens of milliseconds, hardly counts. */
    private static final int LARGEST_RANGE_BYTES = 8 * MB;

    /** One connection to S3 gives less than a core can convert, two give more. */
    private static final int RANGES = 2;

    /** One range is with the reader and {@link #RANGES} are on their way: together less than a tenth of the heap. */
    private static final int RANGES_IN_HEAP = 32;

    ReadAhead {
        if (rangeBytes < 1 || ranges < 1) {
            throw new IllegalArgumentException("read ahead " + ranges + " ranges of " + rangeBytes + " bytes");
        }
    }

    /** As much as a heap bears. */
    static ReadAhead of(long heapBytes) {
        long bytes = heapBytes / RANGES_IN_HEAP / MB * MB;
        return new ReadAhead((int) Math.max(MB, Math.min(bytes, LARGEST_RANGE_BYTES)), RANGES);
    }

    /** Whoever reads less only looks at the object, and nothing is fetched ahead. */
    int lookBytes() {
        return rangeBytes / 2;
    }
}
