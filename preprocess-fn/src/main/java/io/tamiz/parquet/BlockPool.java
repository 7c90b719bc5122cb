package io.tamiz.parquet;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;

/** Arrays that the columns of a writer take and give back, so that none keeps room that another needs. */
final class BlockPool {
    /** Numbers of a block: a batch of a producer fills one. */
    static final int BLOCK = 1024;

    private final Map<Integer, ArrayDeque<long[]>> free = new TreeMap<>();
    private long freeWords;

    /** An array of this length whose content is undefined. */
    long[] take(int length) {
        ArrayDeque<long[]> arrays = free.get(length);
        long[] array = arrays == null ? null : arrays.poll();
        if (array == null) {
            return new long[length];
        }
        freeWords -= length;
        return array;
    }

    void give(long[] array) {
        free.computeIfAbsent(array.length, length -> new ArrayDeque<>()).push(array);
        freeWords += array.length;
    }

    /** Lets free arrays go until those that are left take so many bytes at most. */
    void trimTo(long bytes) {
        for (ArrayDeque<long[]> arrays : free.values()) {
            while (freeWords * Long.BYTES > bytes && !arrays.isEmpty()) {
                freeWords -= arrays.pop().length;
            }
        }
    }
}
