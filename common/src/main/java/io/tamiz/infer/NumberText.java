package io.tamiz.infer;

import org.jspecify.annotations.Nullable;

/**
 * Takes a text apart as a number in any usual spelling. Reads text after text; the fields tell of the last one. For a
 * prefix only, not for hot loops.
 */
final class NumberText {
    /** How a value's sign is written. */
    enum Sign {
        NONE,
        PLUS,
        MINUS,
        MINUS_BEHIND,
        PARENTHESES
    }

    private static final String BLANKS = " \u00a0\u202f";
    private static final String GROUPING_ONLY = BLANKS + "'\u2019";

    private Sign sign = Sign.NONE;
    private @Nullable String unit;
    private char decimal;
    private char grouping;
    private char either;
    private boolean hasExponent;
    private boolean leadingZero;
    private int digits;
    private boolean threeByThree;
    private String core = "";

    /** Digits between separators: of the first run, the last, and those between, as far as they are alike. */
    private int first;

    private int last;
    private int between;
    private boolean alike;
    private int separators;
    private char separator;
    private char lastSeparator;

    /** Whether the text is a number, leading zeros allowed. */
    boolean read(String text) {
        sign = Sign.NONE;
        unit = null;
        decimal = 0;
        grouping = 0;
        either = 0;
        hasExponent = false;
        int start = 0;
        int end = text.length();
        if (end == 0 || end > 64) {
            return false;
        }
        boolean changed = true;
        while (changed) {
            int before = end - start;
            if (sign == Sign.NONE && before > 1) {
                sign = sign(text.charAt(start), text.charAt(end - 1));
                start += sign == Sign.NONE || sign == Sign.MINUS_BEHIND ? 0 : 1;
                end -= sign == Sign.MINUS_BEHIND || sign == Sign.PARENTHESES ? 1 : 0;
            }
            if (unit == null && start < end && !isDigit(text.charAt(start))) {
                unit = Units.atStart(text, start, end);
                start += unit == null ? 0 : unit.length();
            }
            if (unit == null && start < end && !isDigit(text.charAt(end - 1))) {
                unit = Units.atEnd(text, start, end);
                end -= unit == null ? 0 : unit.length();
            }
            changed = end - start < before;
            while (changed && start < end && BLANKS.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            while (changed && start < end && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
        }
        core = text.substring(start, end);
        return split() && settle();
    }

    private static Sign sign(char first, char last) {
        if (first == '-') {
            return Sign.MINUS;
        }
        if (first == '+') {
            return Sign.PLUS;
        }
        if (last == '-') {
            return Sign.MINUS_BEHIND;
        }
        return first == '(' && last == ')' ? Sign.PARENTHESES : Sign.NONE;
    }

    /** Finds the runs of digits; false where there is anything but digits, separators and an exponent. */
    private boolean split() {
        first = 0;
        between = 0;
        alike = true;
        separators = 0;
        separator = 0;
        lastSeparator = 0;
        digits = 0;
        int run = 0;
        int at = 0;
        for (; at < core.length(); at++) {
            char c = core.charAt(at);
            if (isDigit(c)) {
                run++;
                digits++;
            } else if (c == '.' || c == ',' || GROUPING_ONLY.indexOf(c) >= 0) {
                if (!endRun(run, c)) {
                    return false;
                }
                run = 0;
            } else {
                break;
            }
        }
        last = run;
        first = separators == 0 ? run : first;
        leadingZero = first > 1 && core.charAt(0) == '0';
        hasExponent = at < core.length();
        return digits > 0 && (!hasExponent || isExponent(at));
    }

    private boolean endRun(int run, char c) {
        if (separators == 0) {
            first = run;
            separator = c;
        } else {
            alike &= separators == 1 || between == run;
            between = run;
            // Only the last separator may be another one.
            if (lastSeparator != separator) {
                return false;
            }
        }
        lastSeparator = c;
        separators++;
        return true;
    }

    private boolean isExponent(int from) {
        int at = from + 1;
        if (core.charAt(from) != 'e' && core.charAt(from) != 'E') {
            return false;
        }
        if (at < core.length() && (core.charAt(at) == '-' || core.charAt(at) == '+')) {
            at++;
        }
        int count = core.length() - at;
        return count >= 1 && count <= 3 && core.chars().skip(at).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Says what the separators are for; false where they stand as in no number. */
    private boolean settle() {
        threeByThree = false;
        if (separators == 0) {
            return true;
        }
        boolean same = separator == lastSeparator;
        if (same && separators == 1 && (separator == '.' || separator == ',')) {
            boolean mayGroup = isGrouped(1, last) && !hasExponent;
            either = mayGroup ? separator : 0;
            decimal = mayGroup ? 0 : separator;
            return true;
        }
        if (hasExponent || (!same && lastSeparator != '.' && lastSeparator != ',')) {
            return false;
        }
        grouping = separator;
        if (same) {
            threeByThree = separators == 2 && first == 3;
            return isGrouped(separators, last);
        }
        decimal = lastSeparator;
        return last > 0 && isGrouped(separators - 1, between);
    }

    /** Whether the runs before the decimal separator are groups of a number, in threes or in the Indian way. */
    private boolean isGrouped(int count, int lastGroup) {
        boolean begins = first > 0 && first <= 3 && core.charAt(0) != '0';
        if (!begins || lastGroup != 3) {
            return false;
        }
        boolean threes = count == 1 || (alike && between == 3);
        return threes || isIndian(count);
    }

    private boolean isIndian(int count) {
        boolean pairs = separator == ',' && first < 3;
        for (int group = 1, at = first; pairs && group <= count; group++) {
            int size = group == count ? 3 : 2;
            pairs = at + 1 + size <= core.length() && core.charAt(at) == separator;
            pairs = pairs && !isSeparated(at + 1, at + 1 + size);
            at += 1 + size;
        }
        return pairs;
    }

    private boolean isSeparated(int from, int to) {
        return !core.chars().skip(from).limit(to - from).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    Sign sign() {
        return sign;
    }

    /** The unit, or null where there is none. */
    @Nullable
    String unit() {
        return unit;
    }

    /** The character that can only separate decimals, or 0. */
    char decimal() {
        return decimal;
    }

    /** The character that can only separate groups of digits, or 0. */
    char grouping() {
        return grouping;
    }

    /** The character that may do either, or 0. */
    char either() {
        return either;
    }

    boolean hasExponent() {
        return hasExponent;
    }

    boolean hasLeadingZero() {
        return leadingZero;
    }

    int digits() {
        return digits;
    }

    /** Whether it is three groups of three digits without decimals, as telephone numbers are written too. */
    boolean isThreeByThree() {
        return threeByThree;
    }

    /** Whether it has four digits or more in a row before its decimals. */
    boolean isUngrouped() {
        return grouping == 0 && either == 0 && first > 3;
    }

    /** Digits, decimal point and exponent only. */
    String plain() {
        StringBuilder plain = new StringBuilder(core.length());
        for (int i = 0; i < core.length(); i++) {
            char c = core.charAt(i);
            if (c == decimal || (c == either && c == '.')) {
                plain.append('.');
            } else if (isDigit(c) || c == 'e' || c == 'E' || c == '-' || c == '+') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
