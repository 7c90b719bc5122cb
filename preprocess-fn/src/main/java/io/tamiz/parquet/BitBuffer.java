package io.tamiz.parquet;

import java.util.Arrays;

/** Bits in the order they came, lowest bit of each word first: the order of Parquet's bit packing. */
final class BitBuffer {
    private long[] words = new long[0];
    private int size;

    /** The words; bits at and beyond {@link #size()} of the last word are 0. */
    long[] words() {
        return words;
    }

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(words, 0, (size + 63) >> 6, 0);
        size = 0;
    }

    /** As {@link #clear}, and gives the words back. */
    void release() {
        words = new long[0];
        size = 0;
    }

    /** Appends {@code count} bits of {@code source}, beginning with bit {@code from}. */
    void append(long[] source, int from, int count) {
        reserve(count);
        int done = 0;
        while (done < count) {
            int length = Math.min(64, count - done);
            appendWord(bitsAt(source, from + done, length), length);
            done += length;
        }
    }

    /** Appends the lowest {@code count} bits, at most 64; those above are 0. */
    void append(long bits, int count) {
        reserve(count);
        appendWord(bits, count);
    }

    /** How many bits are 1. */
    int cardinality() {
        int sum = 0;
        for (int word = 0; word < (size + 63) >> 6; word++) {
            sum += Long.bitCount(words[word]);
        }
        return sum;
    }

    private void appendWord(long bits, int length) {
        int shift = size & 63;
        int word = size >> 6;
        words[word] |= bits << shift;
        if (shift + length > 64) {
            words[word + 1] = bits >>> (64 - shift);
        }
        size += length;
    }

    private static long bitsAt(long[] source, int from, int length) {
        int shift = from & 63;
        long bits = source[from >> 6] >>> shift;
        if (shift + length > 64) {
            bits |= source[(from >> 6) + 1] << (64 - shift);
        }
        return length == 64 ? bits : bits & ((1L << length) - 1);
    }

    private void reserve(int count) {
        int needed = ((size + count + 63) >> 6) + 1;
        if (words.length < needed) {
            words = Arrays.copyOf(words, Math.max(needed, words.length * 2));
        }
    }
}
