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

    long[] values() {
        return values;
    }

    /** Gives the index of each of the first {@code count} numbers, adding those that are new. */
    void lookUp(long[] numbers, int count, int[] indexes, int to) {
        long[] known = values;
        int[] slots = table;
        int mask = slots.length - 1;
        int high = shift;
        for (int i = 0; i < count; i++) {
            long number = numbers[i];
            int slot = (int) ((number * SPREAD) >>> high);
            int entry = slots[slot];
            while (entry != 0 && known[entry - 1] != number) {
                slot = (slot + 1) & mask;
                entry = slots[slot];
            }
            if (entry == 0) {
                entry = add(number, slot);
                known = values;
                slots = table;
                mask = slots.length - 1;
                high = shift;
            }
            indexes[to + i] = entry - 1;
        }
    }

    /** Adds a number at its slot and returns what the table holds for it. */
    private int add(long number, int slot) {
        int free = slot;
        if (size == values.length) {
            grow();
            free = freeSlot(number);
        }
        values[size++] = number;
        table[free] = size;
        return size;
    }

    private int freeSlot(long number) {
        int mask = table.length - 1;
        int slot = (int) ((number * SPREAD) >>> shift);
        while (table[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        values = Arrays.copyOf(values, size * 2);
        table = new int[table.length * 2];
        shift--;
        for (int index = 0; index < size; index++) {
            table[freeSlot(values[index])] = index + 1;
        }
    }

    /** Forgets the numbers behind the first {@code count}. Nothing can be looked up any more until all is cleared. */
    void cutTo(int count) {
        size = count;
    }

    /** Forgets all numbers and gives their memory back. */
    void clear() {
        values = new long[1 << (SMALLEST_TABLE_BITS - 1)];
        table = new int[1 << SMALLEST_TABLE_BITS];
        shift = 64 - SMALLEST_TABLE_BITS;
        size = 0;
    }
}
