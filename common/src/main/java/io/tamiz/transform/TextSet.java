package io.tamiz.transform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A few texts to look up ranges of UTF-8 bytes in, without making strings: null tokens, allowed values. */
final class TextSet {
    /** By hash, open addressing, at most half full. */
    private final byte[][] slots;

    private final int mask;
    /** Whether some text begins with this byte; turns most values away at once. */
    private final boolean[] beginnings = new boolean[256];

    private final boolean containsEmpty;
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
            if (bytes.length > 0) {
                beginnings[bytes[0] & 0xff] = true;
            }
        }
        lengths = seen;
        containsEmpty = texts.contains("");
    }

    boolean contains(byte[] bytes, int start, int end) {
        if (start == end) {
            return containsEmpty;
        }
        return beginnings[bytes[start] & 0xff]
                && (lengths & 1L << Math.min(63, end - start)) != 0
                && slots[find(bytes, start, end)] != null;
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
