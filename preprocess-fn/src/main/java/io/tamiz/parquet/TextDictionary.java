package io.tamiz.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The distinct strings of a column chunk, found by open addressing, laid out as the dictionary page holds them. */
final class TextDictionary {
    /** Of memory beside the string's page: start, end and hash, and its slot in a table that is half empty. */
    static final int BYTES_EACH = 28;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST = 32;

    /** The strings, each behind its length in 4 bytes. */
    private final ByteSink page;

    private int[] starts = new int[SMALLEST];
    private int[] ends = new int[SMALLEST];
    private int[] hashes = new int[SMALLEST];
    private int size;
    /** Index + 1 of the string at a slot, 0 where the slot is free; at most half full. */
    private int[] table = new int[SMALLEST * 2];

    TextDictionary(int expectedBytes) {
        page = new ByteSink(expectedBytes);
    }

    int size() {
        return size;
    }

    ByteSink page() {
        return page;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** The index of the string, which is added if it is new. */
    int indexOf(byte[] bytes, int start, int end) {
        int hash = hash(bytes, start, end);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            int index = table[slot] - 1;
            if (hashes[index] == hash && Arrays.equals(page.array(), starts[index], ends[index], bytes, start, end)) {
                return index;
            }
            slot = (slot + 1) & mask;
        }
        if (size == starts.length) {
            grow();
            return indexOf(bytes, start, end);
        }
        return add(bytes, start, end, hash, slot);
    }

    private int add(byte[] bytes, int start, int end, int hash, int slot) {
        page.writeInt(end - start);
        starts[size] = page.size();
        page.write(bytes, start, end - start);
        ends[size] = page.size();
        hashes[size] = hash;
        size++;
        table[slot] = size;
        return size - 1;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        table = new int[size * 4];
        int mask = table.length - 1;
        for (int index = 0; index < size; index++) {
            int slot = hashes[index] & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = index + 1;
        }
    }

    /** Forgets all strings and gives their memory back. */
    void clear() {
        page.release();
        starts = new int[SMALLEST];
        ends = new int[SMALLEST];
        hashes = new int[SMALLEST];
        table = new int[SMALLEST * 2];
        size = 0;
    }

    private static int hash(byte[] bytes, int start, int end) {
        long hash = (long) end - start;
        int position = start;
        for (; position + Long.BYTES <= end; position += Long.BYTES) {
            hash = (hash ^ (long) LONG.get(bytes, position)) * SPREAD;
            hash ^= hash >>> 32;
        }
        return (int) (((hash ^ tail(bytes, position, end)) * SPREAD) >>> 32);
    }

    /** The last bytes, fewer than 8, as a number: read as one word where the buffer goes on behind them. */
    private static long tail(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return 0;
        }
        if (start + Long.BYTES <= bytes.length) {
            return (long) LONG.get(bytes, start) & -1L >>> (Long.SIZE - Byte.SIZE * length);
        }
        long word = 0;
        for (int i = 0; i < length; i++) {
            word |= (bytes[start + i] & 0xFFL) << (Byte.SIZE * i);
        }
        return word;
    }
}
