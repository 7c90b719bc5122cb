package io.tamiz.transform;

import java.util.Arrays;

/** Numbers longs in order of first appearance, from 0. Open addressing, at most half full. */
final class LongNumbers {
    private static final int FREE = -1;

    private long[] keys = new long[64];
    private int[] numbers = filled(64);
    private int count;

    /** The number of the key; its first appearance takes the next one. */
    int number(long key) {
        int slot = slot(key);
        if (numbers[slot] != FREE) {
            return numbers[slot];
        }
        if (2 * (count + 1) > keys.length) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        numbers[slot] = count;
        return count++;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (numbers[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] free = new int[length];
        Arrays.fill(free, FREE);
        return free;
    }
}
