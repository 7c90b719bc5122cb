package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Reads an optional sign and digits into a long. */
final class WholeNumbers {
    /** Says that a number is not one that {@link #readShort} reads. */
    static final long NOT_SHORT = Long.MIN_VALUE;

    private WholeNumbers() {}

    /** Reads a minus or none and up to 16 digits, without a loop; all else, right or wrong, is {@link #NOT_SHORT}. */
    static long readShort(byte[] bytes, int start, int end) {
        if (start >= end || end < EightBytes.COUNT) {
            return NOT_SHORT;
        }
        int minus = EightBytes.minus(bytes[start]);
        int length = end - start - minus;
        long last = EightBytes.word(bytes, end - EightBytes.COUNT) ^ EightBytes.ZEROS;
        long number = 0;
        if (length > EightBytes.COUNT) {
            if (length > 2 * EightBytes.COUNT || end < 2 * EightBytes.COUNT) {
                return NOT_SHORT;
            }
            long first = EightBytes.word(bytes, end - 2 * EightBytes.COUNT) ^ EightBytes.ZEROS;
            first &= EightBytes.lastOf(length - EightBytes.COUNT);
            if (!EightBytes.areDigits(first)) {
                return NOT_SHORT;
            }
            number = EightBytes.number(first) * EightBytes.BEYOND;
        } else {
            last &= EightBytes.lastOf(length);
        }
        if (length == 0 || !EightBytes.areDigits(last)) {
            return NOT_SHORT;
        }
        number += EightBytes.number(last);
        return (number ^ -minus) + minus;
    }

    /** Reads one number into {@code out[row]}; the complaint is null where that went well. */
    static @Nullable ReasonCode read(byte[] bytes, int start, int end, long[] out, int row) {
        int at = start;
        boolean negative = false;
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        if (at == end) {
            return ReasonCode.INVALID_INTEGER;
        }
        long limit = negative ? Long.MIN_VALUE : -Long.MAX_VALUE;
        long tenth = limit / 10;
        long value = 0;
        boolean fits = true;
        // Accumulates below zero, where there is room for the smallest long.
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return ReasonCode.INVALID_INTEGER;
            }
            fits = fits && value >= tenth && value * 10 >= limit + digit;
            value = fits ? value * 10 - digit : value;
        }
        out[row] = negative ? value : -value;
        return fits ? null : ReasonCode.TYPE_OVERFLOW;
    }
}
