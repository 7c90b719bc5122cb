package io.tamiz.infer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a single text is spelled: the recognisers behind detection and inference. Whether a day or an hour exists is left
 * to the parsers of the types. For a prefix only, not for hot loops.
 */
final class Evidence {
    private static final Pattern POINT =
            Pattern.compile("-?(0|[1-9][0-9]*)?(\\.[0-9]+|(?<=[0-9])\\.)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern TIMESTAMP = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]"
            + "([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,6})?)(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern LOOKS_TYPED = Pattern.compile("[-+(]?[$€£]? ?[0-9][0-9.,' ]*[%$€£)]?"
            + "|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([T ][0-9:.]+([AaPp][Mm]|Z)?)?|[0-9]{1,2}:[0-9]{2}(:[0-9.]+)?");
    private static final Set<String> BOOLEANS = Set.of("true", "false", "yes", "no", "t", "f", "y", "n");

    private Evidence() {}

    /** A number with a decimal separator or an exponent, or a whole one; leading zeros make it a text. */
    static boolean isNumber(String text, char decimal) {
        String point = withPoint(text, decimal);
        return point.chars().takeWhile(c -> c != 'e' && c != 'E').anyMatch(Character::isDigit)
                && POINT.matcher(point).matches()
                && Double.isFinite(Double.parseDouble(point));
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

    /** Whether the text is a usual word for true or false; 1 and 0 are numbers. */
    static boolean isBoolean(String text) {
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
