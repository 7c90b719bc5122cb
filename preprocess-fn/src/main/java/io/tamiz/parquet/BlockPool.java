package io.tamiz.parquet;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Arrays that the columns of a writer take and give back, so that none keeps room that another needs. */
final class BlockPool {
    /** Numbers of a block: a batch of a producer fills one. */
    static final int BLOCK = 1024;

    private final Map<Integer, ArrayDeque<long[]>> free = new HashMap<>();

    /** An array of this length whose content is undefined. */
    long[] take(int length) {
        ArrayDeque<long[]> arrays = free.get(length);
        long[] array = arrays == null ? null : arrays.poll();
        return array == null ? new long[length] : array;
    }

    void give(long[] array) {
        free.computeIfAbsent(array.length, length -> new ArrayDeque<>()).push(array);
    }
}
