package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a single text is spelled: the recognisers behind detection and inference. Whether a day or an hour exists is left
 * to the parsers of the types. For a prefix only, not for hot loops.
 */
final class Evidence {
    /** Digits that always fit an int64. */
    private static final int MAX_INTEGER_DIGITS = 18;

    /** Digits that always survive a float64. */
    private static final int SAFE_FLOAT_DIGITS = 15;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern POINT =
            Pattern.compile("-?(0|[1-9][0-9]*)?(\\.[0-9]+|(?<=[0-9])\\.)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIMESTAMP = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]"
            + "([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,6})?)(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern LOOKS_TYPED = Pattern.compile("[-+(]?[$€£]? ?[0-9][0-9.,' ]*[%$€£)]?"
            + "|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([T ][0-9:.]+([AaPp][Mm]|Z)?)?|[0-9]{1,2}:[0-9]{2}(:[0-9.]+)?");
    private static final Set<String> BOOLEANS = Set.of("true", "false", "yes", "no", "t", "f", "y", "n");

    private Evidence() {}

    /** Whether the text is written as values of a type usually are. */
    static boolean isSpelledLike(ColumnType.Kind kind, String text) {
        return switch (kind) {
            case BOOL -> isBoolean(text);
            case INT32, INT64 -> isInteger(text);
            case DATE -> DATE.matcher(text).matches();
            case TIMESTAMP -> TIMESTAMP.matcher(text).matches();
            case FLOAT64, DECIMAL -> isNumber(text, '.');
            case STRING -> true;
        };
    }

    private static boolean isInteger(String text) {
        int digits = text.length() - (text.startsWith("-") ? 1 : 0);
        return digits <= MAX_INTEGER_DIGITS && INTEGER.matcher(text).matches();
    }

    /** A number with a decimal separator or an exponent, or a whole one; leading zeros make it a text. */
    static boolean isNumber(String text, char decimal) {
        String point = withPoint(text, decimal);
        return point.chars().takeWhile(c -> c != 'e' && c != 'E').anyMatch(Character::isDigit)
                && POINT.matcher(point).matches()
                && Double.isFinite(Double.parseDouble(point));
    }

    /** Whether all digits of a number come back from a float64, rounded to as many as were written. */
    static boolean survivesFloat(String number, char decimal) {
        boolean few = number.length() <= SAFE_FLOAT_DIGITS && number.indexOf('e') < 0 && number.indexOf('E') < 0;
        return few || comesBack(withPoint(number, decimal));
    }

    private static boolean comesBack(String number) {
        BigDecimal written = new BigDecimal(number);
        BigDecimal kept = new BigDecimal(written.doubleValue());
        return kept.round(new MathContext(written.precision())).compareTo(written) == 0;
    }

    /** Whether the separator may as well stand between thousands: {@code 1,234}. */
    static boolean mayBeGrouped(String text, char separator) {
        return GROUPED.matcher(withPoint(text, separator)).matches();
    }

    private static String withPoint(String text, char decimal) {
        return decimal == '.' ? text : text.indexOf('.') >= 0 ? "x" : text.replace(decimal, '.');
    }

    /** Without the white space that the steps of a column trim: ASCII's, the no-break space, the byte order mark. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isTrimmed(text.charAt(start))) {
            start++;
        }
        while (end > start && isTrimmed(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isTrimmed(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0' || c == '\ufeff';
    }

    private static boolean isBoolean(String text) {
        return BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether the text is no word or sentence: a number or a time in any usual spelling, or true or false. Shorter
     * spellings of booleans are left out, since {@code n} and {@code No} are labels as well.
     */
    static boolean looksTyped(String text) {
        String trimmed = text.strip();
        return LOOKS_TYPED.matcher(trimmed).matches()
                || isNumber(trimmed, '.')
                || TIMESTAMP.matcher(trimmed).matches()
                || trimmed.equalsIgnoreCase("true")
                || trimmed.equalsIgnoreCase("false");
    }
}
