package io.tamiz.parquet;

/**
 * Parquet's hybrid of run-length encoding and bit packing, which holds definition levels and dictionary indexes.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE">the encoding</a>
 */
final class HybridEncoding {
    /** Values of a bit-packed group; a shorter run is not worth a header of its own. */
    private static final int GROUP = 8;

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
                out.writeVarInt(values << 1);
                out.write((int) (words[word] & 1));
                word = runEnd;
            } else {
                int start = word;
                while (word < wordCount && endOfRun(words, word, rows) == word) {
                    word++;
                }
                int groups = (Math.min(word << 6, rows) - (start << 6) + GROUP - 1) / GROUP;
                out.writeVarInt(groups << 1 | 1);
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

    /** Writes dictionary indexes: their bit width in a byte, then the runs. */
    static void writeIndexes(int[] indexes, int count, int bitWidth, ByteSink out) {
        out.write(bitWidth);
        int packedFrom = 0;
        int position = 0;
        while (position < count) {
            int run = runLength(indexes, position, count);
            if (run >= GROUP || position + run == count) {
                writePacked(indexes, packedFrom, position, bitWidth, out);
                out.writeVarInt(run << 1);
                for (int shift = 0; shift < bitWidth; shift += 8) {
                    out.write(indexes[position] >>> shift);
                }
                position += run;
                packedFrom = position;
            } else {
                position = Math.min(position + GROUP, count);
            }
        }
        writePacked(indexes, packedFrom, position, bitWidth, out);
    }

    private static int runLength(int[] indexes, int from, int count) {
        int position = from + 1;
        while (position < count && indexes[position] == indexes[from]) {
            position++;
        }
        return position - from;
    }

    /** Writes one bit-packed run; only the last one of a page may end within a group. */
    private static void writePacked(int[] indexes, int from, int to, int bitWidth, ByteSink out) {
        if (from == to) {
            return;
        }
        int groups = (to - from + GROUP - 1) / GROUP;
        out.writeVarInt(groups << 1 | 1);
        out.reserve(groups * bitWidth);
        long pending = 0;
        int bits = 0;
        for (int i = from; i < from + groups * GROUP; i++) {
            pending |= (i < to ? (long) indexes[i] : 0L) << bits;
            bits += bitWidth;
            while (bits >= 8) {
                out.write((int) pending);
                pending >>>= 8;
                bits -= 8;
            }
        }
    }
}
