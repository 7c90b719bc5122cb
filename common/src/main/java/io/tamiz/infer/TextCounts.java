package io.tamiz.infer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How often texts come. They are looked up by their bytes where those stand, without a string for each. */
final class TextCounts {
    private static final int FIRST_SLOTS = 16;

    private byte[][] texts = new byte[FIRST_SLOTS / 2][];
    private int[] hashes = new int[FIRST_SLOTS / 2];
    private int[] counts = new int[FIRST_SLOTS / 2];
    /** Numbers of texts, each less one; 0 where a slot is free. Half of them are. */
    private int[] slots = new int[FIRST_SLOTS];

    private int size;

    /** Counts a text; returns its number, in the order of their first coming. */
    int add(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        int slot = slot(bytes, from, to, hash);
        if (slots[slot] == 0) {
            if (size == texts.length) {
                grow();
                slot = slot(bytes, from, to, hash);
            }
            texts[size] = Arrays.copyOfRange(bytes, from, to);
            hashes[size] = hash;
            slots[slot] = ++size;
        }
        counts[slots[slot] - 1]++;
        return slots[slot] - 1;
    }

    /** The text's number, or -1. */
    int find(byte[] bytes, int from, int to) {
        return slots[slot(bytes, from, to, hash(bytes, from, to))] - 1;
    }

    /** How often the text of that number came; 0 for -1. */
    int count(int number) {
        return number < 0 ? 0 : counts[number];
    }

    /** How many texts came so often. */
    long comingTimes(int times) {
        return Arrays.stream(counts, 0, size).filter(count -> count == times).count();
    }

    /** How often the text came that came most often. */
    int highestCount() {
        return Arrays.stream(counts, 0, size).max().orElse(0);
    }

    /** How many texts. */
    int size() {
        return size;
    }

    String text(int number) {
        return new String(texts[number], StandardCharsets.UTF_8);
    }

    private int slot(byte[] bytes, int from, int to, int hash) {
        int mask = slots.length - 1;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            byte[] text = texts[number];
            if (hashes[number] == hash && Arrays.equals(text, 0, text.length, bytes, from, to)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        slots = new int[4 * size];
        for (int number = 0; number < size; number++) {
            int slot = (hashes[number] ^ (hashes[number] >>> 16)) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash * 0x9e3779b9;
    }
}
