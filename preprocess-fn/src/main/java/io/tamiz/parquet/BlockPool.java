package io.tamiz.parquet;

import java.util.ArrayDeque;

/** Arrays of one length that the columns of a writer take and give back, so that none keeps room that another needs. */
final class BlockPool {
    /** A batch of a producer fills one block. */
    static final int BLOCK = 1024;

    private final ArrayDeque<long[]> free = new ArrayDeque<>();

    /** A block whose content is undefined. */
    long[] take() {
        long[] block = free.poll();
        return block == null ? new long[BLOCK] : block;
    }

    void give(long[] block) {
        free.push(block);
    }
}
