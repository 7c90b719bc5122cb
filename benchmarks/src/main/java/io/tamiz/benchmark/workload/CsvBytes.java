package io.tamiz.benchmark.workload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer of CSV text, written without making strings. */
final class CsvBytes {
    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

    private byte[] bytes = new byte[1 << 16];
    private int size;

    int size() {
        return size;
    }

    byte[] array() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    CsvBytes raw(int ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    CsvBytes text(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    CsvBytes text(byte[] utf8) {
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    CsvBytes comma() {
        return raw(',');
    }

    /** Takes the last byte back: the comma behind a record's last field. */
    void dropLast() {
        size--;
    }

    CsvBytes number(long value) {
        return decimal(value, 0);
    }

    /** {@code unscaled} with so many of its digits behind the point. */
    CsvBytes decimal(long unscaled, int scale) {
        if (unscaled < 0) {
            raw('-');
        }
        long magnitude = Math.abs(unscaled);
        digits(magnitude / POWERS_OF_TEN[scale], 1);
        if (scale > 0) {
            raw('.');
            digits(magnitude % POWERS_OF_TEN[scale], scale);
        }
        return this;
    }

    /** With zeros before it where it has fewer digits. */
    CsvBytes digits(long value, int least) {
        int count = least;
        for (long rest = value; rest >= power(count); ) {
            count++;
        }
        room(count);
        long rest = value;
        for (int at = size + count - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += count;
        return this;
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < Math.min(digits, 18); i++) {
            power *= 10;
        }
        return digits > 18 ? Long.MAX_VALUE : power;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
