package io.tamiz.infer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a single text may be: the recognisers behind detection and inference. For a prefix only, not for hot loops. */
final class Evidence {
    /** Digits that always fit an int64. */
    static final int MAX_INTEGER_DIGITS = 18;

    /** Digits that always survive a float64. */
    private static final int MAX_FLOAT_DIGITS = 15;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern POINT =
            Pattern.compile("-?(0|[1-9][0-9]*)?(\\.[0-9]+|(?<=[0-9])\\.)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIMESTAMP = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]"
            + "([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,6})?)(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern LOOKS_TYPED = Pattern.compile("[-+(]?[$€£]? ?[0-9][0-9.,' ]*[%$€£)]?"
            + "|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([T ][0-9:.]+([AaPp][Mm]|Z)?)?|[0-9]{1,2}:[0-9]{2}(:[0-9.]+)?");
    private static final Set<String> BOOLEANS = Set.of("true", "false", "yes", "no", "t", "f", "y", "n");

    private Evidence() {}

    static boolean isInteger(String text) {
        int digits = text.length() - (text.startsWith("-") ? 1 : 0);
        return digits <= MAX_INTEGER_DIGITS && INTEGER.matcher(text).matches();
    }

    /** A number with a point or an exponent, or a whole one; leading zeros and too many digits make it a text. */
    static boolean isNumber(String text, char decimal) {
        String point = decimal == '.' ? text : text.indexOf('.') >= 0 ? "x" : text.replace(decimal, '.');
        long digits = point.chars()
                .takeWhile(c -> c != 'e' && c != 'E')
                .filter(Character::isDigit)
                .count();
        return digits > 0
                && (digits <= MAX_FLOAT_DIGITS || point.indexOf('.') >= 0)
                && POINT.matcher(point).matches()
                && Double.isFinite(Double.parseDouble(point));
    }

    static boolean isBoolean(String text) {
        return BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isDate(String text) {
        return DATE.matcher(text).matches() && parses(() -> LocalDate.parse(text));
    }

    static boolean isTimestamp(String text) {
        Matcher parts = TIMESTAMP.matcher(text);
        return parts.matches()
                && parses(() -> LocalDate.parse(parts.group(1)))
                && parses(() -> LocalTime.parse(parts.group(2)))
                && (parts.group(3) == null || parses(() -> ZoneOffset.of(parts.group(3))));
    }

    /**
     * Whether the text is no word or sentence: a number or a time in any usual spelling, or true or false. Shorter
     * spellings of booleans are left out, since {@code n} and {@code No} are labels as well.
     */
    static boolean looksTyped(String text) {
        String trimmed = text.strip();
        return LOOKS_TYPED.matcher(trimmed).matches()
                || isNumber(trimmed, '.')
                || isTimestamp(trimmed)
                || trimmed.equalsIgnoreCase("true")
                || trimmed.equalsIgnoreCase("false");
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeException e) {
            return false; // this is the question, not an error
        }
    }
}
