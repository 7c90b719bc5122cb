package io.tamiz.transform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A few texts to look up ranges of UTF-8 bytes in, without making strings: null tokens, allowed values. */
final class TextSet {
    /** By hash, open addressing, at most half full. */
    private final byte[][] slots;

    private final int mask;
    /** Bit n: some text has n bytes; bit 63: some text has 63 or more. */
    private final long lengths;

    TextSet(List<String> texts) {
        int capacity = Integer.highestOneBit(Math.max(4, texts.size() * 4));
        slots = new byte[capacity][];
        mask = capacity - 1;
        long seen = 0;
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            seen |= 1L << Math.min(63, bytes.length);
            int slot = find(bytes, 0, bytes.length);
            slots[slot] = bytes;
        }
        lengths = seen;
    }

    boolean contains(byte[] bytes, int start, int end) {
        return (lengths & 1L << Math.min(63, end - start)) != 0 && slots[find(bytes, start, end)] != null;
    }

    /** The slot of these bytes, or the empty one where they would be. */
    private int find(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != null && !Arrays.equals(slots[slot], 0, slots[slot].length, bytes, start, end)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
