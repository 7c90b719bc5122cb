package io.tamiz.column;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a double in the form of {@link Double#toString} with the fewest digits that read back as the same value; of
 * several such, those nearest to it. The class library sometimes writes one digit more, in Java 17 more often than
 * later: the smallest double is 4.9E-324 there and 5.0E-324 here. Here all versions agree.
 */
final class DoubleText {
    /** Up to so many digits, two different texts are two different doubles, so that the first that fits is shortest. */
    private static final int ALWAYS_DISTINCT = 15;

    private DoubleText() {}

    static String of(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        String text = layOut(digits, digits.length() - shortest.scale());
        return value < 0 ? "-" + text : text;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int first = value < Double.MIN_NORMAL ? 1 : ALWAYS_DISTINCT;
        for (int digits = first; ; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value || digits > ALWAYS_DISTINCT + 1) {
                return rounded.stripTrailingZeros();
            }
        }
    }

    /** @param point how many digits stand before the decimal point */
    private static String layOut(String digits, int point) {
        if (point > 7 || point < -2) {
            String decimals = digits.length() > 1 ? digits.substring(1) : "0";
            return digits.charAt(0) + "." + decimals + "E" + (point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return digits.length() <= point
                ? digits + "0".repeat(point - digits.length()) + ".0"
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
