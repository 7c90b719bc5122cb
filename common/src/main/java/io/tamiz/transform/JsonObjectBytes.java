package io.tamiz.transform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JSON object of texts, written as UTF-8 into a buffer that is used again. */
final class JsonObjectBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** {@code \}{@code u001f} is what one byte becomes at its longest. */
    private static final int LONGEST_ESCAPE = 6;

    private byte[] bytes = new byte[256];
    private int size;

    void begin() {
        size = 0;
        reserve(1);
        bytes[size++] = '{';
    }

    boolean isEmpty() {
        return size == 1;
    }

    /** Adds a member; key and text are valid UTF-8. */
    void member(byte[] key, int keyStart, int keyEnd, byte[] text, int start, int end) {
        reserve(1);
        if (!isEmpty()) {
            bytes[size++] = ',';
        }
        string(key, keyStart, keyEnd);
        reserve(1);
        bytes[size++] = ':';
        string(text, start, end);
    }

    /** Closes the object; it is the first {@link #size()} bytes. */
    byte[] end() {
        reserve(1);
        bytes[size++] = '}';
        return bytes;
    }

    int size() {
        return size;
    }

    private void string(byte[] text, int start, int end) {
        reserve(Math.addExact(Math.multiplyExact(end - start, LONGEST_ESCAPE), 2));
        bytes[size++] = '"';
        for (int i = start; i < end; i++) {
            byte b = text[i];
            if (b == '"' || b == '\\') {
                bytes[size++] = '\\';
                bytes[size++] = b;
            } else if (b >= 0 && b < 0x20) {
                control(b);
            } else {
                bytes[size++] = b;
            }
        }
        bytes[size++] = '"';
    }

    private void control(byte b) {
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        bytes[size++] = '0';
        bytes[size++] = '0';
        bytes[size++] = HEX[b >> 4];
        bytes[size++] = HEX[b & 15];
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
        }
    }
}
