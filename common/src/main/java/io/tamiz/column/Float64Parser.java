package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@code float64}, to the nearest double. Where digits and power of ten are both exact doubles, one multiplication
 * or division rounds correctly (Clinger's fast path); up to 19 digits go to {@link NearestDouble}, everything else to
 * {@link Double#parseDouble}. Long, and alone in its class, because it is hot.
 */
final class Float64Parser extends ValueParser {
    /** Whole numbers up to this one are exact doubles. */
    private static final long MAX_EXACT = 1L << 53;
    /** Digits that fit an unsigned long whatever they are. */
    private static final int MAX_DIGITS = 19;
    /** Exponents beyond this one give zero or overflow whatever the digits are, unless these are thousands. */
    private static final int MAX_EXPONENT = 1_000_000;

    /** Digits behind the separator, where that is the first character of a word. */
    private static final int DECIMALS = 7;

    private static final int SIGN_BIT = 63;

    private final NumberSpelling spelling;
    private final byte decimal;
    /** As it stands in a word from which the digit zero was taken. */
    private final int separator;

    Float64Parser(NumberSpelling spelling) {
        this.spelling = spelling;
        this.decimal = spelling.decimal();
        this.separator = decimal ^ '0';
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
        double[] out = ((DoubleVector) target).values();
        for (int row = 0; row < rows; row++) {
            if ((validity[row >> 6] & 1L << row) == 0) {
                continue;
            }
            double value = readShort(bytes, starts[row], ends[row]);
            out[row] = value;
            if (Double.isNaN(value)) {
                settle(readAny(bytes, starts[row], ends[row], out, row), row, target, invalid);
            }
        }
    }

    /**
     * Reads a minus or none and up to eight digits, one of which may be a separator instead: out of one word, without a loop.
     * All else, right or wrong, gives no number.
     */
    private double readShort(byte[] bytes, int start, int end) {
        if (start >= end || end < EightBytes.COUNT) {
            return Double.NaN;
        }
        int minus = EightBytes.minus(bytes[start]);
        int length = end - start - minus;
        if (length == 0 || length > EightBytes.COUNT) {
            return Double.NaN;
        }
        long word = EightBytes.word(bytes, end - EightBytes.COUNT);
        long values = (word ^ EightBytes.ZEROS) & EightBytes.lastOf(length);
        long other = values & EightBytes.NO_DIGIT;
        double power = 1;
        if (other != 0) {
            int bit = Long.numberOfTrailingZeros(other) - EightBytes.NO_DIGIT_BIT;
            if ((byte) (values >>> bit) != separator || length == 1) {
                return Double.NaN;
            }
            values = EightBytes.without(values, bit);
            power = PowersOfTen.DOUBLE[DECIMALS - (bit >>> 3)];
        }
        if (!EightBytes.areDigits(values)) {
            return Double.NaN;
        }
        long bits = Double.doubleToRawLongBits(EightBytes.number(values) / power);
        return Double.longBitsToDouble(bits | (long) minus << SIGN_BIT);
    }

    private @Nullable ReasonCode readAny(byte[] bytes, int start, int end, double[] out, int row) {
        ReasonCode complaint = read(bytes, start, end, out, row);
        if (complaint == null) {
            return null;
        }
        int length = spelling.ungroup(bytes, start, end);
        return length < 0 ? complaint : read(spelling.plain(), 0, length, out, row);
    }

    private @Nullable ReasonCode read(byte[] bytes, int start, int end, double[] out, int row) {
        int at = start;
        boolean negative = false;
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        long mantissa = 0;
        int firstDigit = at;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            mantissa = mantissa * 10 + digit;
        }
        int digits = at - firstDigit;
        int exponent = 0;
        if (at < end && bytes[at] == decimal) {
            int firstDecimal = ++at;
            for (; end - at >= EightBytes.COUNT; at += EightBytes.COUNT) {
                long values = EightBytes.word(bytes, at) ^ EightBytes.ZEROS;
                if (!EightBytes.areDigits(values)) {
                    break;
                }
                mantissa = mantissa * EightBytes.BEYOND + EightBytes.number(values);
            }
            for (; at < end; at++) {
                int digit = bytes[at] - '0';
                if (digit < 0 || digit > 9) {
                    break;
                }
                mantissa = mantissa * 10 + digit;
            }
            exponent = firstDecimal - at;
            digits -= exponent;
        }
        if (digits == 0) {
            return ReasonCode.INVALID_NUMBER;
        }
        if (digits > MAX_DIGITS) {
            digits -= leadingZeros(bytes, firstDigit, end);
        }
        if (at < end) {
            int written = exponent(bytes, at, end);
            if (written == Integer.MIN_VALUE) {
                return ReasonCode.INVALID_NUMBER;
            }
            exponent += written;
        }
        if (digits > MAX_DIGITS || exponent < -NearestDouble.MAX_EXPONENT || exponent > NearestDouble.MAX_EXPONENT) {
            return readSlowly(bytes, start, end, out, row);
        }
        double value;
        if (mantissa < 0 || mantissa > MAX_EXACT || exponent < -22 || exponent > 22) {
            value = NearestDouble.of(mantissa, exponent);
        } else {
            value = exponent < 0 ? mantissa / PowersOfTen.DOUBLE[-exponent] : mantissa * PowersOfTen.DOUBLE[exponent];
        }
        out[row] = negative ? -value : value;
        return null;
    }

    /** How many zeros a number of many digits begins with. */
    private int leadingZeros(byte[] bytes, int start, int end) {
        int zeros = 0;
        for (int at = start; at < end && (bytes[at] == '0' || bytes[at] == decimal); at++) {
            zeros += bytes[at] == '0' ? 1 : 0;
        }
        return zeros;
    }

    /** The number behind an {@code e}, or the smallest int where there is none. */
    private static int exponent(byte[] bytes, int start, int end) {
        int at = start;
        if ((bytes[at++] | 0x20) != 'e') {
            return Integer.MIN_VALUE;
        }
        boolean negative = at < end && bytes[at] == '-';
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            at++;
        }
        if (at == end) {
            return Integer.MIN_VALUE;
        }
        int value = 0;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            value = Math.min(value * 10 + digit, MAX_EXPONENT);
        }
        return negative ? -value : value;
    }

    private @Nullable ReasonCode readSlowly(byte[] bytes, int start, int end, double[] out, int row) {
        String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        out[row] = Double.parseDouble(decimal == '.' ? text : text.replace((char) decimal, '.'));
        return Double.isInfinite(out[row]) ? ReasonCode.TYPE_OVERFLOW : null;
    }
}
