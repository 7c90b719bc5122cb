package io.tamiz.store;

/**
 * The memory that uploads which are written by turns share: for the parts they are filling, where an upload that gets none
 * fills its part in a temporary file, and for the parts that are under way to the store. Not thread-safe.
 */
public final class PartMemory {
    private static final long DEFAULT_BYTES = 16L << 20;

    /** Two parts of the usual size. */
    private static final long MOST_UNDER_WAY_BYTES = 16L << 20;

    /** Part of the heap that parts under way may have; with less than a part they are sent one by one, while all wait. */
    private static final int UNDER_WAY_IN_HEAP = 16;

    private final long limitBytes;
    private final PartsUnderWay underWay;
    private long takenBytes;

    private PartMemory(long limitBytes, PartsUnderWay underWay) {
        this.limitBytes = limitBytes;
        this.underWay = underWay;
    }

    /** Enough for one upload, and little enough that a small machine has it. */
    public static PartMemory shared() {
        long heapBytes = Runtime.getRuntime().maxMemory();
        return of(DEFAULT_BYTES, Math.min(MOST_UNDER_WAY_BYTES, heapBytes / UNDER_WAY_IN_HEAP));
    }

    /** As much as the parts being filled may want; none is under way meanwhile. */
    public static PartMemory unlimited() {
        return of(Long.MAX_VALUE, 0);
    }

    static PartMemory of(long bytes, long underWayBytes) {
        return new PartMemory(bytes, new PartsUnderWay(underWayBytes));
    }

    PartsUnderWay underWay() {
        return underWay;
    }

    boolean take(long bytes) {
        if (bytes > limitBytes - takenBytes) {
            return false;
        }
        takenBytes += bytes;
        return true;
    }

    void giveBack(long bytes) {
        takenBytes -= bytes;
    }

    long takenBytes() {
        return takenBytes;
    }
}
