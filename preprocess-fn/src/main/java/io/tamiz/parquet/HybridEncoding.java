package io.tamiz.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Parquet's hybrid of run-length encoding and bit packing, which holds definition levels and dictionary indexes.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE">the encoding</a>
 */
final class HybridEncoding {
    /** Values of a bit-packed group; a shorter run is not worth a header of its own. */
    static final int GROUP = 8;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private HybridEncoding() {}

    /** Writes the definition levels of an optional column: its validity bits. */
    static void writeLevels(BitBuffer validity, ByteSink out) {
        long[] words = validity.words();
        int rows = validity.size();
        int wordCount = (rows + 63) >> 6;
        int word = 0;
        while (word < wordCount) {
            int runEnd = endOfRun(words, word, rows);
            if (runEnd > word) {
                int values = Math.min(runEnd << 6, rows) - (word << 6);
                out.writeVarLong((long) values << 1);
                out.write((int) (words[word] & 1));
                word = runEnd;
            } else {
                int start = word;
                while (word < wordCount && endOfRun(words, word, rows) == word) {
                    word++;
                }
                int groups = (Math.min(word << 6, rows) - (start << 6) + GROUP - 1) / GROUP;
                out.writeVarLong((long) groups << 1 | 1);
                out.writeWords(words, start, groups);
            }
        }
    }

    /** The first word behind {@code from} that does not continue a run of equal bits; {@code from} itself if it is mixed. */
    private static int endOfRun(long[] words, int from, int rows) {
        int wordCount = (rows + 63) >> 6;
        long run = -(words[from] & 1);
        int word = from;
        while (word < wordCount && ((words[word] ^ run) & bitsInUse(word, rows)) == 0) {
            word++;
        }
        return word;
    }

    private static long bitsInUse(int word, int rows) {
        int bits = rows - (word << 6);
        return bits >= 64 ? -1L : (1L << bits) - 1;
    }

    /** The bits that the largest index of a dictionary of this size needs. */
    static int bitWidth(int dictionarySize) {
        return dictionarySize <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(dictionarySize - 1);
    }

    /**
     * Writes dictionary indexes: their bit width in a byte, then the runs.
     *
     * @param indexes at least {@value #GROUP} longer than what it holds
     */
    static void writeIndexes(int[] indexes, int count, int bitWidth, ByteSink out) {
        out.write(bitWidth);
        Arrays.fill(indexes, count, count + GROUP, 0);
        int position = 0;
        while (position < count) {
            int run = startOfRun(indexes, position, count);
            writePacked(indexes, position, run, bitWidth, out);
            position = run;
            if (position < count) {
                int length = runLength(indexes, position, count);
                writeRun(indexes[position], length, bitWidth, out);
                position += length;
            }
        }
    }

    /** Where the next run begins that is worth a header of its own, whole groups behind {@code from}; else the end. */
    private static int startOfRun(int[] indexes, int from, int count) {
        int position = from;
        while (position < count) {
            int length = runLength(indexes, position, count);
            if (length >= GROUP || position + length == count) {
                return position;
            }
            position = Math.min(position + GROUP, count);
        }
        return count;
    }

    private static int runLength(int[] indexes, int from, int count) {
        int position = from + 1;
        while (position < count && indexes[position] == indexes[from]) {
            position++;
        }
        return position - from;
    }

    private static void writeRun(int index, int length, int bitWidth, ByteSink out) {
        out.writeVarLong((long) length << 1);
        for (int shift = 0; shift < bitWidth; shift += 8) {
            out.write(index >>> shift);
        }
    }

    /** Writes one bit-packed run; only the last one of a page may end within a group, zeros fill it. */
    private static void writePacked(int[] indexes, int from, int to, int bitWidth, ByteSink out) {
        if (from == to) {
            return;
        }
        int groups = (to - from + GROUP - 1) / GROUP;
        out.writeVarLong((long) groups << 1 | 1);
        byte[] target = out.reserve(groups * bitWidth + 2 * Long.BYTES);
        if (bitWidth <= 8) {
            packBytes(indexes, from, groups, bitWidth, target, out.size());
        } else if (bitWidth <= 16) {
            packShorts(indexes, from, groups, bitWidth, target, out.size());
        } else {
            packInts(indexes, from, groups, bitWidth, target, out.size());
        }
        out.written(groups * bitWidth);
    }

    /** A group is a word, whose unused bytes the next group overwrites. */
    private static void packBytes(int[] indexes, int from, int groups, int width, byte[] target, int position) {
        for (int group = 0; group < groups; group++) {
            int i = from + group * GROUP;
            long word = half(indexes, i, width) | (half(indexes, i + GROUP / 2, width) << (4 * width));
            LONG.set(target, position + group * width, word);
        }
    }

    /** A group is more than a word and at most two. */
    private static void packShorts(int[] indexes, int from, int groups, int width, byte[] target, int position) {
        for (int group = 0; group < groups; group++) {
            int i = from + group * GROUP;
            long high = half(indexes, i + GROUP / 2, width);
            // Half a group may fill its word: twice, for a shift by 64 would do nothing.
            long word = half(indexes, i, width) | (high << (2 * width) << (2 * width));
            int at = position + group * width;
            LONG.set(target, at, word);
            LONG.set(target, at + Long.BYTES, high >>> (Long.SIZE - 4 * width));
        }
    }

    private static long half(int[] indexes, int i, int width) {
        return indexes[i]
                | ((long) indexes[i + 1] << width)
                | ((long) indexes[i + 2] << (2 * width))
                | ((long) indexes[i + 3] << (3 * width));
    }

    private static void packInts(int[] indexes, int from, int groups, int width, byte[] target, int position) {
        int at = position;
        long pending = 0;
        int bits = 0;
        for (int i = from; i < from + groups * GROUP; i++) {
            pending |= (long) indexes[i] << bits;
            bits += width;
            while (bits >= 8) {
                target[at++] = (byte) pending;
                pending >>>= 8;
                bits -= 8;
            }
        }
    }
}
