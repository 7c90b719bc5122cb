package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@code decimal(p,s)} exactly. Digits are gathered without leading and trailing zeros, so that any spelling of a
 * value that fits is taken, however long. Long, and alone in its class, because it is hot.
 */
final class DecimalParser extends ValueParser {
    /** Exponents are cut here: far beyond what any text of a sane length can balance. */
    private static final long MAX_EXPONENT = 1L << 40;
    /** Says that a value is not one that {@link #readShort} reads. */
    private static final long NOT_SHORT = Long.MIN_VALUE;
    /** Digits behind the separator, where that is the first character of a word. */
    private static final int DECIMALS = 7;
    /** A short number times such a power of ten fits a long. */
    private static final int MAX_SHIFT = 10;

    private final NumberSpelling spelling;
    private final byte decimal;
    private final int precision;
    private final int scale;
    private final int separator;
    /** The largest value without its separator. */
    private final long most;

    DecimalParser(ColumnType type, NumberSpelling spelling) {
        this.spelling = spelling;
        this.decimal = spelling.decimal();
        this.precision = type.precision();
        this.scale = type.scale();
        this.separator = decimal ^ '0';
        this.most = PowersOfTen.LONG[precision] - 1;
    }

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        target.reset(rows);
        target.nullWhereNull(text);
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        long[] validity = target.validity();
        long[] out = ((LongVector) target).values();
        for (int row = 0; row < rows; row++) {
            if ((validity[row >> 6] & 1L << row) == 0) {
                continue;
            }
            long value = readShort(bytes, starts[row], ends[row]);
            out[row] = value;
            if (value == NOT_SHORT) {
                settle(readAny(bytes, starts[row], ends[row], out, row), row, target, invalid);
            }
        }
    }

    /**
     * Reads a minus or none and up to eight digits, one of which may be a separator instead: out of one word, without a loop.
     * All else, right or wrong, is {@link #NOT_SHORT}.
     */
    private long readShort(byte[] bytes, int start, int end) {
        if (start >= end || end < EightBytes.COUNT) {
            return NOT_SHORT;
        }
        int minus = EightBytes.minus(bytes[start]);
        int length = end - start - minus;
        if (length == 0 || length > EightBytes.COUNT) {
            return NOT_SHORT;
        }
        long word = EightBytes.word(bytes, end - EightBytes.COUNT);
        long values = (word ^ EightBytes.ZEROS) & EightBytes.lastOf(length);
        long other = values & EightBytes.NO_DIGIT;
        int shift = scale;
        if (other != 0) {
            int bit = Long.numberOfTrailingZeros(other) - EightBytes.NO_DIGIT_BIT;
            if ((byte) (values >>> bit) != separator || length == 1) {
                return NOT_SHORT;
            }
            values = EightBytes.without(values, bit);
            shift -= DECIMALS - (bit >>> 3);
        }
        if (!EightBytes.areDigits(values) || shift < 0 || shift > MAX_SHIFT) {
            return NOT_SHORT;
        }
        long unscaled = EightBytes.number(values) * PowersOfTen.LONG[shift];
        return unscaled > most ? NOT_SHORT : (unscaled ^ -minus) + minus;
    }

    private @Nullable ReasonCode readAny(byte[] bytes, int start, int end, long[] out, int row) {
        ReasonCode complaint = read(bytes, start, end, out, row);
        if (complaint == null) {
            return null;
        }
        int length = spelling.ungroup(bytes, start, end);
        return length < 0 ? complaint : read(spelling.plain(), 0, length, out, row);
    }

    private @Nullable ReasonCode read(byte[] bytes, int start, int end, long[] out, int row) {
        int at = start;
        boolean negative = false;
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        long value = 0;
        long significant = 0;
        long zeros = 0;
        int anyDigits = 0;
        int point = -1;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit == 0) {
                anyDigits++;
                zeros = significant == 0 && point < 0 ? 0 : zeros + 1;
            } else if (digit > 0 && digit <= 9) {
                anyDigits++;
                significant = significant == 0 ? 1 : significant + zeros + 1;
                value = significant > ColumnType.MAX_PRECISION
                        ? 1
                        : value * PowersOfTen.LONG[significant == 1 ? 0 : (int) zeros + 1] + digit;
                zeros = 0;
            } else if (bytes[at] == decimal && point < 0) {
                point = at + 1;
            } else {
                break;
            }
        }
        if (anyDigits == 0) {
            return ReasonCode.INVALID_DECIMAL;
        }
        long exponent = point < 0 ? 0 : point - at;
        if (at < end) {
            long written = exponent(bytes, at, end);
            if (written == Long.MIN_VALUE) {
                return ReasonCode.INVALID_DECIMAL;
            }
            exponent += written;
        }
        return place(value, significant, exponent + zeros, negative, out, row);
    }

    /** Scales {@code value} times ten to the {@code exponent}, which has no trailing zeros left. */
    private @Nullable ReasonCode place(
            long value, long significant, long exponent, boolean negative, long[] out, int row) {
        long shift = exponent + scale;
        if (significant == 0) {
            out[row] = 0;
            return null;
        }
        if (shift < 0) {
            return ReasonCode.INVALID_DECIMAL;
        }
        if (significant + shift > precision) {
            return ReasonCode.TYPE_OVERFLOW;
        }
        long unscaled = value * PowersOfTen.LONG[(int) shift];
        out[row] = negative ? -unscaled : unscaled;
        return null;
    }

    /** The number behind an {@code e}, or the smallest long where there is none. */
    private static long exponent(byte[] bytes, int start, int end) {
        int at = start;
        if ((bytes[at++] | 0x20) != 'e') {
            return Long.MIN_VALUE;
        }
        boolean negative = at < end && bytes[at] == '-';
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            at++;
        }
        if (at == end) {
            return Long.MIN_VALUE;
        }
        long value = 0;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return Long.MIN_VALUE;
            }
            value = Math.min(value * 10 + digit, MAX_EXPONENT);
        }
        return negative ? -value : value;
    }
}
