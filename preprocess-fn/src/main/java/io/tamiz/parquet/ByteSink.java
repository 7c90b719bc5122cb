package io.tamiz.parquet;

import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** A byte array that grows as it is written, with numbers laid out little-endian as Parquet wants them. */
final class ByteSink extends OutputStream {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SMALLEST = 64;

    private final int expectedBytes;
    private byte[] bytes = new byte[0];
    private int size;

    /** @param expectedBytes doubling stops here; what is beyond is allocated to the byte */
    ByteSink(int expectedBytes) {
        this.expectedBytes = expectedBytes;
    }

    /** What was written, in an array that may be longer than {@link #size()}; replaced when it grows. */
    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** As {@link #clear}, and gives the array back. */
    void release() {
        size = 0;
        bytes = new byte[0];
    }

    /** A view of what was written, valid until the next write. */
    BytesInput content() {
        return BytesInput.from(bytes, 0, size);
    }

    /** Makes room, so that {@link #array()} may be written directly; does not count the bytes as written. */
    byte[] reserve(int length) {
        if (bytes.length - size < length) {
            int needed = Math.addExact(size, length);
            int doubled = (int) Math.min(Math.max(bytes.length * 2L, SMALLEST), expectedBytes);
            bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
        }
        return bytes;
    }

    /** Counts bytes that were written directly to what {@link #reserve} gave. */
    void written(int length) {
        size += length;
    }

    /** Forgets what was written behind the first {@code length} bytes. */
    void cutTo(int length) {
        size = length;
    }

    @Override
    public void write(int value) {
        reserve(1)[size++] = (byte) value;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        System.arraycopy(source, offset, reserve(length), size, length);
        size += length;
    }

    void writeInt(int value) {
        INT.set(reserve(Integer.BYTES), size, value);
        size += Integer.BYTES;
    }

    /** Overwrites 4 bytes that were written before. */
    void setInt(int position, int value) {
        INT.set(bytes, position, value);
    }

    /** Writes the low 4 bytes of each value. */
    void writeInts(long[] values, int count) {
        byte[] target = reserve(Math.multiplyExact(count, Integer.BYTES));
        for (int i = 0; i < count; i++) {
            INT.set(target, size + i * Integer.BYTES, (int) values[i]);
        }
        size += count * Integer.BYTES;
    }

    void writeLongs(long[] values, int count) {
        byte[] target = reserve(Math.multiplyExact(count, Long.BYTES));
        for (int i = 0; i < count; i++) {
            LONG.set(target, size + i * Long.BYTES, values[i]);
        }
        size += count * Long.BYTES;
    }

    /** Writes the first {@code length} bytes of the words, low byte first. */
    void writeWords(long[] words, int fromWord, int length) {
        int wholeWords = length / Long.BYTES;
        byte[] target = reserve((wholeWords + 1) * Long.BYTES);
        for (int i = 0; i < wholeWords; i++) {
            LONG.set(target, size + i * Long.BYTES, words[fromWord + i]);
        }
        if (length % Long.BYTES > 0) {
            LONG.set(target, size + wholeWords * Long.BYTES, words[fromWord + wholeWords]);
        }
        size += length;
    }

    /** Writes an unsigned number in groups of 7 bits, low group first (ULEB128). */
    void writeVarLong(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        write((int) rest);
    }
}
