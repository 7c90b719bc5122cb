package io.tamiz.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Strings as ranges of UTF-8 bytes: row {@code i} is {@code bytes[starts[i]] .. bytes[ends[i] - 1]}. Ranges may overlap
 * and lie in any order, so that trimming moves two numbers and a batch read from a file shares the file's buffer.
 */
public final class TextVector extends ColumnVector {
    private byte[] bytes = new byte[0];
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    /** End of what was appended to the own buffer since the last reset. */
    private int appended;
    /** Whether {@link #bytes} belongs to this vector and may be written. */
    private boolean ownBuffer = true;

    TextVector() {
        super(ColumnType.STRING);
    }

    public byte[] bytes() {
        return bytes;
    }

    public int[] starts() {
        return starts;
    }

    public int[] ends() {
        return ends;
    }

    /** Makes this vector a view: ranges set from now on lie in {@code shared}, which is not written to. */
    public void share(byte[] shared) {
        bytes = shared;
        ownBuffer = false;
        appended = 0;
    }

    /** Sets row's range within {@link #bytes()}. */
    public void setRange(int row, int start, int end) {
        starts[row] = start;
        ends[row] = end;
    }

    /** Copies the range behind what was appended so far and makes it the value of the row. */
    public void append(int row, byte[] source, int start, int end) {
        int length = end - start;
        reserve(length);
        System.arraycopy(source, start, bytes, appended, length);
        starts[row] = appended;
        appended += length;
        ends[row] = appended;
    }

    /** Encodes the text as UTF-8 and appends it as {@link #append} does. Not for hot loops. */
    public void set(int row, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        append(row, encoded, 0, encoded.length);
    }

    /** The value as a string. Not for hot loops. */
    public String get(int row) {
        return new String(bytes, starts[row], ends[row] - starts[row], StandardCharsets.UTF_8);
    }

    public boolean valueEquals(int row, byte[] other) {
        return Arrays.equals(bytes, starts[row], ends[row], other, 0, other.length);
    }

    /** Makes room for {@code length} more bytes in an own buffer, keeping ranges that were set. */
    private void reserve(int length) {
        if (!ownBuffer) {
            throw new IllegalStateException("append to a vector that shares its buffer");
        }
        if (bytes.length - appended < length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(appended, length), Math.max(64, bytes.length * 2)));
        }
    }

    @Override
    void ensureCapacity(int rows) {
        if (starts.length < rows) {
            starts = new int[rows];
            ends = new int[rows];
        }
        if (!ownBuffer) {
            bytes = new byte[0];
            ownBuffer = true;
        }
        appended = 0;
    }

    /** The target shares this vector's buffer. */
    @Override
    void gatherValues(int[] rows, int count, ColumnVector target) {
        TextVector out = (TextVector) target;
        out.share(bytes);
        for (int i = 0; i < count; i++) {
            out.starts[i] = starts[rows[i]];
            out.ends[i] = ends[rows[i]];
        }
    }
}
