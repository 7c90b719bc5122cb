package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@code float64}, to the nearest double. Where digits and power of ten are both exact doubles, one multiplication
 * or division rounds correctly (Clinger's fast path); everything else goes to {@link Double#parseDouble}. Long, and alone
 * in its class, because it is hot.
 */
final class Float64Parser extends ValueParser {
    /** Whole numbers up to this one are exact doubles. */
    private static final long MAX_EXACT = 1L << 53;
    /** Digits that fit a long whatever they are. */
    private static final int MAX_DIGITS = 18;
    /** Exponents beyond this one give zero or overflow whatever the digits are, unless these are thousands. */
    private static final int MAX_EXPONENT = 1_000_000;

    private final NumberSpelling spelling;
    private final byte decimal;

    Float64Parser(NumberSpelling spelling) {
        this.spelling = spelling;
        this.decimal = spelling.decimal();
    }

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        target.reset(rows);
        target.nullWhereNull(text);
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        double[] out = ((DoubleVector) target).values();
        for (int row = 0; row < rows; row++) {
            if (target.isNull(row)) {
                continue;
            }
            ReasonCode complaint = read(bytes, starts[row], ends[row], out, row);
            if (complaint != null) {
                settle(grouped(bytes, starts[row], ends[row], out, row, complaint), row, target, invalid);
            }
        }
    }

    private @Nullable ReasonCode grouped(
            byte[] bytes, int start, int end, double[] out, int row, ReasonCode complaint) {
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
        if (at < end) {
            int written = exponent(bytes, at, end);
            if (written == Integer.MIN_VALUE) {
                return ReasonCode.INVALID_NUMBER;
            }
            exponent += written;
        }
        if (digits > MAX_DIGITS || mantissa > MAX_EXACT || exponent < -22 || exponent > 22) {
            return readSlowly(bytes, start, end, out, row);
        }
        double value =
                exponent < 0 ? mantissa / PowersOfTen.DOUBLE[-exponent] : mantissa * PowersOfTen.DOUBLE[exponent];
        out[row] = negative ? -value : value;
        return null;
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
