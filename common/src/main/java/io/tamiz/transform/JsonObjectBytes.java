package io.tamiz.transform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JSON object of texts, written as UTF-8 into a buffer that is used again. */
final class JsonObjectBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** Bytes that {@code \}{@code u001f} has beyond the one that it stands for. */
    private static final int CONTROL_ADDS = 5;

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
        reserve(Math.addExact(escapedLength(text, start, end), 2));
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

    private static int escapedLength(byte[] text, int start, int end) {
        int length = end - start;
        for (int i = start; i < end; i++) {
            byte b = text[i];
            if (b == '"' || b == '\\') {
                length = Math.addExact(length, 1);
            } else if (b >= 0 && b < 0x20) {
                length = Math.addExact(length, CONTROL_ADDS);
            }
        }
        return length;
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
