package io.tamiz.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How numbers are written: the decimal separator and, where there is one, the separator between groups of digits. */
final class NumberSpelling {
    private final byte decimal;
    private final byte @Nullable [] thousands;
    private byte[] plain = new byte[64];

    private NumberSpelling(byte decimal, byte @Nullable [] thousands) {
        this.decimal = decimal;
        this.thousands = thousands;
    }

    static NumberSpelling of(ValueFormat format) {
        if (format.decimal() != '.' && format.decimal() != ',') {
            throw new IllegalArgumentException("decimal separator '" + format.decimal() + "': expected '.' or ','");
        }
        Character group = format.thousands();
        byte[] thousands = group == null ? null : group.toString().getBytes(StandardCharsets.UTF_8);
        return new NumberSpelling((byte) format.decimal(), thousands);
    }

    byte decimal() {
        return decimal;
    }

    /** The text without its separators, after {@link #ungroup} found some. */
    byte[] plain() {
        return plain;
    }

    /**
     * Copies the number without its separators into {@link #plain()}.
     *
     * @return its length there, or -1 where it is not grouped, or neither strictly by three nor in the Indian way
     */
    int ungroup(byte[] bytes, int start, int end) {
        byte[] separator = thousands;
        if (separator == null) {
            return -1;
        }
        if (plain.length < end - start) {
            plain = new byte[end - start];
        }
        int length = 0;
        int at = start;
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            plain[length++] = bytes[at++];
        }
        int first = digitsFrom(bytes, at, end);
        if (first == 0 || first > 3) {
            return -1;
        }
        length = copy(bytes, at, first, length);
        at += first;
        int group = 0;
        boolean pairs = false;
        while (startsWith(bytes, at, end, separator)) {
            at += separator.length;
            int digits = digitsFrom(bytes, at, end);
            // Indian: pairs up to the last group, which has three.
            if (digits == 2 && first < 3 && (pairs || group == 0)) {
                pairs = true;
            } else if (digits != 3 || (pairs && group == 3)) {
                return -1;
            }
            group = digits;
            length = copy(bytes, at, digits, length);
            at += digits;
        }
        return group == 3 ? copy(bytes, at, end - at, length) : -1;
    }

    private int copy(byte[] bytes, int from, int count, int length) {
        System.arraycopy(bytes, from, plain, length, count);
        return length + count;
    }

    private static int digitsFrom(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - start;
    }

    private static boolean startsWith(byte[] bytes, int at, int end, byte[] prefix) {
        return end - at >= prefix.length && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
    }
}
