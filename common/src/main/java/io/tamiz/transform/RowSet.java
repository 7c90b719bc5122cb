package io.tamiz.transform;

import java.util.Arrays;

/** A set of rows of a batch, one bit each. */
final class RowSet {
    private long[] words = new long[16];
    private int count;

    /** Empties the set and makes room for so many rows. */
    void reset(int rows) {
        int needed = (rows + 63) >> 6;
        if (words.length < needed) {
            words = new long[needed];
        }
        Arrays.fill(words, 0, needed, 0);
        count = 0;
    }

    void add(int row) {
        long bit = 1L << row;
        if ((words[row >> 6] & bit) == 0) {
            words[row >> 6] |= bit;
            count++;
        }
    }

    boolean contains(int row) {
        return (words[row >> 6] & 1L << row) != 0;
    }

    int size() {
        return count;
    }
}
