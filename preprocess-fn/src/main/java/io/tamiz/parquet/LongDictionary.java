package io.tamiz.parquet;

import java.util.Arrays;

/** The distinct numbers of a column chunk, found by open addressing; the index of a number is the order of its coming. */
final class LongDictionary {
    /** Of memory: the value, and its slot in a table that is half empty. */
    static final int BYTES_EACH = 24;

    /** The golden ratio as a 64-bit fraction: multiplying by it spreads neighbours over the high bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int SMALLEST_TABLE_BITS = 6;

    private long[] values = new long[1 << (SMALLEST_TABLE_BITS - 1)];
    private int size;
    /** Index + 1 of the number at a slot, 0 where the slot is free; at most half full. */
    private int[] table = new int[1 << SMALLEST_TABLE_BITS];

    private int shift = 64 - SMALLEST_TABLE_BITS;

    int size() {
        return size;
    }

    long value(int index) {
        return values[index];
    }

    long[] values() {
        return values;
    }

    /** The index of the number, which is added if it is new. */
    int indexOf(long value) {
        int mask = table.length - 1;
        int slot = (int) ((value * SPREAD) >>> shift);
        while (table[slot] != 0) {
            int index = table[slot] - 1;
            if (values[index] == value) {
                return index;
            }
            slot = (slot + 1) & mask;
        }
        if (size == values.length) {
            grow();
            return indexOf(value);
        }
        values[size++] = value;
        table[slot] = size;
        return size - 1;
    }

    private void grow() {
        values = Arrays.copyOf(values, size * 2);
        table = new int[table.length * 2];
        shift--;
        int mask = table.length - 1;
        for (int index = 0; index < size; index++) {
            int slot = (int) ((values[index] * SPREAD) >>> shift);
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = index + 1;
        }
    }
}
