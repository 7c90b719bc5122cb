package io.tamiz.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Parquet's delta encoding: differences of neighbours, less the least of a block, packed with as many bits as the largest
 * of a miniblock needs.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/#DELTAENC">the encoding</a>
 */
final class DeltaEncoding {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 128;
    private static final int MINIBLOCK = 32;
    private static final int MINIBLOCKS = BLOCK / MINIBLOCK;

    private final ByteSink out;
    private final long[] deltas = new long[BLOCK];
    private int pending;

    private DeltaEncoding(ByteSink out) {
        this.out = out;
    }

    /** Writes numbers that fit 32 bits. At least one. */
    static void writeInts(NumberBlocks numbers, ByteSink out) {
        new DeltaEncoding(out).write(numbers, Integer.SIZE);
    }

    /** Writes numbers of 64 bits. At least one. */
    static void writeLongs(NumberBlocks numbers, ByteSink out) {
        new DeltaEncoding(out).write(numbers, Long.SIZE);
    }

    private void write(NumberBlocks numbers, int bits) {
        out.writeVarLong(BLOCK);
        out.writeVarLong(MINIBLOCKS);
        out.writeVarLong(numbers.size());
        long previous = numbers.block(0)[0];
        out.writeVarLong(zigzag(previous));
        for (int i = 0; i < numbers.count(); i++) {
            long[] block = numbers.block(i);
            int length = numbers.length(i);
            int from = i == 0 ? 1 : 0;
            while (from < length) {
                int end = Math.min(length, from + BLOCK - pending);
                previous = take(block, from, end, previous, Long.SIZE - bits);
                from = end;
            }
        }
        if (pending > 0) {
            writeBlock();
        }
    }

    /** The differences wrap within the width of the numbers, which readers undo by wrapping as well. */
    private long take(long[] block, int from, int to, long before, int unusedBits) {
        long previous = before;
        for (int i = from; i < to; i++) {
            long number = block[i];
            deltas[pending + i - from] = (number - previous) << unusedBits >> unusedBits;
            previous = number;
        }
        pending += to - from;
        if (pending == BLOCK) {
            writeBlock();
        }
        return previous;
    }

    private void writeBlock() {
        long least = deltas[0];
        for (int i = 1; i < pending; i++) {
            least = Math.min(least, deltas[i]);
        }
        for (int i = 0; i < pending; i++) {
            deltas[i] -= least;
        }
        for (int i = pending; i < BLOCK; i++) {
            deltas[i] = 0;
        }
        out.writeVarLong(zigzag(least));
        int widths = out.size();
        out.writeInt(0);
        int used = (pending + MINIBLOCK - 1) / MINIBLOCK;
        for (int i = 0; i < used; i++) {
            int width = writeMiniblock(i * MINIBLOCK);
            out.array()[widths + i] = (byte) width;
        }
        pending = 0;
    }

    private int writeMiniblock(int from) {
        long bits = 0;
        for (int i = from; i < from + MINIBLOCK; i++) {
            bits |= deltas[i];
        }
        int width = Long.SIZE - Long.numberOfLeadingZeros(bits);
        if (width > 0) {
            pack(deltas, from, width, out.reserve(MINIBLOCK / Byte.SIZE * width + Long.BYTES), out.size());
            out.written(MINIBLOCK / Byte.SIZE * width);
        }
        return width;
    }

    /** Writes a miniblock; the target has room for 8 bytes more. */
    private static void pack(long[] values, int from, int width, byte[] target, int position) {
        int at = position;
        long word = 0;
        int bits = 0;
        for (int i = from; i < from + MINIBLOCK; i++) {
            long value = values[i];
            word |= value << bits;
            bits += width;
            if (bits >= Long.SIZE) {
                LONG.set(target, at, word);
                at += Long.BYTES;
                bits -= Long.SIZE;
                word = bits == 0 ? 0 : value >>> (width - bits);
            }
        }
        LONG.set(target, at, word);
    }

    private static long zigzag(long number) {
        return (number << 1) ^ (number >> (Long.SIZE - 1));
    }
}
