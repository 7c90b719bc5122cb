package io.tamiz.transform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A few texts to look up ranges of UTF-8 bytes in, without making strings: null tokens, allowed values. */
final class TextSet {
    /** Stands for this many bytes or more, as a length. */
    private static final int LONG = 63;

    /** By hash, open addressing, at most half full. */
    private final byte[][] slots;

    private final int mask;
    /** By first byte; bit n: some text that begins so has n bytes. Turns most values away at once. */
    private final long[] lengths = new long[256];

    private final boolean containsEmpty;

    TextSet(List<String> texts) {
        int capacity = Integer.highestOneBit(Math.max(4, texts.size() * 4));
        slots = new byte[capacity][];
        mask = capacity - 1;
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int slot = find(bytes, 0, bytes.length);
            slots[slot] = bytes;
            if (bytes.length > 0) {
                lengths[bytes[0] & 0xff] |= 1L << Math.min(LONG, bytes.length);
            }
        }
        containsEmpty = texts.contains("");
    }

    boolean contains(byte[] bytes, int start, int end) {
        return start == end
                ? containsEmpty
                : mayContain(bytes[start], end - start) && slots[find(bytes, start, end)] != null;
    }

    /** False where no text of this length begins with this byte. */
    boolean mayContain(byte first, int length) {
        return (lengths[first & 0xff] >>> Math.min(LONG, length) & 1) != 0;
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
