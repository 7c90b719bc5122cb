package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Reads an optional sign and digits into a long. */
final class WholeNumbers {
    /** So many digits always fit a long. */
    private static final int SAFE_DIGITS = 18;

    private WholeNumbers() {}

    /** Reads one number into {@code out[row]}; the complaint is null where that went well. */
    static @Nullable ReasonCode read(byte[] bytes, int start, int end, long[] out, int row) {
        int at = start;
        boolean negative = false;
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        int digits = end - at;
        if (digits == 0) {
            return ReasonCode.INVALID_INTEGER;
        }
        if (digits > SAFE_DIGITS) {
            return readLong(bytes, at, end, negative, out, row);
        }
        long value = 0;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return ReasonCode.INVALID_INTEGER;
            }
            value = value * 10 + digit;
        }
        out[row] = negative ? -value : value;
        return null;
    }

    /** As {@link #read} for many digits: accumulates below zero, where there is room for the smallest long. */
    private static @Nullable ReasonCode readLong(
            byte[] bytes, int start, int end, boolean negative, long[] out, int row) {
        long limit = negative ? Long.MIN_VALUE : -Long.MAX_VALUE;
        long value = 0;
        boolean fits = true;
        for (int at = start; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return ReasonCode.INVALID_INTEGER;
            }
            fits = fits && value >= limit / 10 && value * 10 >= limit + digit;
            value = fits ? value * 10 - digit : value;
        }
        out[row] = negative ? value : -value;
        return fits ? null : ReasonCode.TYPE_OVERFLOW;
    }
}
