package io.tamiz.store;

/**
 * The memory that uploads which are written by turns share for the parts they are filling. An upload that gets none fills
 * its part in a temporary file. Not thread-safe.
 */
public final class PartMemory {
    private static final long DEFAULT_BYTES = 16L << 20;

    private final long limitBytes;
    private long takenBytes;

    private PartMemory(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** Enough for one upload, and little enough that a small machine has it. */
    public static PartMemory shared() {
        return new PartMemory(DEFAULT_BYTES);
    }

    /** As much as the parts of all uploads may want. */
    public static PartMemory unlimited() {
        return new PartMemory(Long.MAX_VALUE);
    }

    static PartMemory of(long bytes) {
        return new PartMemory(bytes);
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
