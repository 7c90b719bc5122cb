package io.tamiz.infer;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;

/**
 * Takes a text apart as a date, a timestamp or a time of day in any usual order. Reads text after text; the fields tell
 * of the last one. For a prefix only, not for hot loops.
 */
final class TemporalText {
    /** In what order a date is written. */
    enum Order {
        /** No date: a time of day. */
        TIME_ONLY,
        /** {@code 2019-01-03}. */
        YEAR_FIRST,
        /** {@code 03/01/2019}, day or month first. */
        YEAR_LAST,
        /** {@code 03/01/19}. */
        SHORT_YEAR,
        /** {@code 03-Jan-2019}. */
        DAY_NAME_YEAR,
        /** {@code Jan 3, 2019}. */
        NAME_DAY_YEAR
    }

    private static final int MAX_LENGTH = 40;

    private String text = "";
    private int at;

    private Order order = Order.TIME_ONLY;
    private String skeleton = "";
    private int firstNumber;
    private int secondNumber;
    private int year;
    private int month;
    private int monthLetters;
    private boolean padded;
    private boolean unpadded;
    private boolean hourPadded;
    private boolean hourUnpadded;
    private boolean hasTime;
    private boolean timeExists;

    /** Whether the text is a date, with or without a time, or a time. */
    boolean read(String value) {
        text = value;
        at = 0;
        monthLetters = 0;
        padded = false;
        unpadded = false;
        hourPadded = false;
        hourUnpadded = false;
        hasTime = false;
        timeExists = true;
        if (value.length() < 4 || value.length() > MAX_LENGTH) {
            return false;
        }
        StringBuilder key = new StringBuilder();
        if (!date(key)) {
            at = 0;
            key.setLength(0);
            order = Order.TIME_ONLY;
            if (!time(key) || at < text.length()) {
                return false;
            }
        } else if (at < text.length() && !(timeSeparator(key) && time(key) && at == text.length())) {
            return false;
        }
        skeleton = key.toString();
        return true;
    }

    private boolean date(StringBuilder key) {
        int digits = digits();
        if (digits == 0) {
            return nameFirst(key);
        }
        if (digits == 4) {
            return yearFirst(key);
        }
        if (digits > 2 || at + digits >= text.length()) {
            return false;
        }
        firstNumber = number(digits);
        pad(digits, firstNumber);
        char separator = text.charAt(at);
        at++;
        int next = digits();
        if (next == 0) {
            return "-/ ".indexOf(separator) >= 0 && nameSecond(key, separator);
        }
        if (next > 2 || "-/.".indexOf(separator) < 0) {
            return false;
        }
        secondNumber = number(next);
        pad(next, secondNumber);
        if (!take(separator)) {
            return false;
        }
        int last = digits();
        if (last != 4 && last != 2) {
            return false;
        }
        year = number(last);
        order = last == 4 ? Order.YEAR_LAST : Order.SHORT_YEAR;
        key.append("@1").append(separator).append("@2").append(separator).append("@y");
        return true;
    }

    private boolean yearFirst(StringBuilder key) {
        year = number(4);
        if (at >= text.length() || "-/.".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        char separator = text.charAt(at);
        at++;
        int digits = digits();
        if (digits < 1 || digits > 2) {
            return false;
        }
        month = number(digits);
        pad(digits, month);
        if (!take(separator)) {
            return false;
        }
        digits = digits();
        if (digits < 1 || digits > 2) {
            return false;
        }
        firstNumber = number(digits);
        pad(digits, firstNumber);
        order = Order.YEAR_FIRST;
        key.append("@y").append(separator).append("@M").append(separator).append("@d");
        return true;
    }

    private boolean nameSecond(StringBuilder key, char separator) {
        if (!name() || !take(separator) || digits() != 4) {
            return false;
        }
        year = number(4);
        order = Order.DAY_NAME_YEAR;
        key.append("@d").append(separator).append("@N").append(separator).append("@y");
        return true;
    }

    private boolean nameFirst(StringBuilder key) {
        if (!name() || !take(' ')) {
            return false;
        }
        int digits = digits();
        if (digits < 1 || digits > 2) {
            return false;
        }
        firstNumber = number(digits);
        pad(digits, firstNumber);
        boolean comma = take(',');
        if (!take(' ') || digits() != 4) {
            return false;
        }
        year = number(4);
        order = Order.NAME_DAY_YEAR;
        key.append("@N @d").append(comma ? "," : "").append(" @y");
        return true;
    }

    /** A month's English name, or its first three letters. */
    private boolean name() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end).toUpperCase(Locale.ROOT);
        for (Month candidate : Month.values()) {
            String name = candidate.name();
            if (word.equals(name) || (word.length() == 3 && name.startsWith(word))) {
                month = candidate.getValue();
                monthLetters = word.length();
                at = end;
                return true;
            }
        }
        return false;
    }

    private boolean timeSeparator(StringBuilder key) {
        if (text.startsWith(", ", at)) {
            at += 2;
            key.append(", ");
            return true;
        }
        char separator = text.charAt(at);
        at++;
        key.append(separator == 'T' ? "'T'" : String.valueOf(separator));
        return separator == ' ' || separator == 'T' || separator == '-' || separator == ':';
    }

    private boolean time(StringBuilder key) {
        int digits = digits();
        if (digits < 1 || digits > 2 || at + digits >= text.length()) {
            return false;
        }
        int hour = number(digits);
        hourUnpadded = digits == 1;
        hourPadded = digits == 2 && hour < 10;
        char separator = text.charAt(at);
        at++;
        if ((separator != ':' && separator != '.') || digits() != 2) {
            return false;
        }
        int minute = number(2);
        int second = 0;
        key.append("@h").append(separator).append("mm");
        boolean seconds = take(separator);
        if (seconds) {
            if (digits() != 2) {
                return false;
            }
            second = number(2);
            key.append(separator).append("ss");
            fraction(key);
        } else if (separator == '.' && order == Order.TIME_ONLY) {
            return false;
        }
        boolean half = half(key);
        hasTime = true;
        timeExists &= (half ? hour >= 1 && hour <= 12 : hour < 24) && minute < 60 && second < 60;
        return true;
    }

    private void fraction(StringBuilder key) {
        if (at + 1 >= text.length() || (text.charAt(at) != '.' && text.charAt(at) != ',')) {
            return;
        }
        char separator = text.charAt(at);
        at++;
        int digits = digits();
        key.append(separator).append("S".repeat(digits));
        boolean micros = digits > 0 && digits <= 9;
        for (int i = 6; micros && i < digits; i++) {
            micros = text.charAt(at + i) == '0';
        }
        timeExists &= micros;
        at += digits;
    }

    private boolean half(StringBuilder key) {
        int from = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        if (from + 2 != text.length()) {
            return false;
        }
        String word = text.substring(from).toUpperCase(Locale.ROOT);
        if (!word.equals("AM") && !word.equals("PM")) {
            return false;
        }
        key.append(from > at ? " a" : "a");
        at = text.length();
        return true;
    }

    private void pad(int digits, int number) {
        unpadded |= digits == 1;
        padded |= digits == 2 && number < 10;
    }

    private boolean take(char expected) {
        boolean found = at < text.length() && text.charAt(at) == expected;
        at += found ? 1 : 0;
        return found;
    }

    /** Digits from here on. */
    private int digits() {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - at;
    }

    private int number(int digits) {
        int number = Integer.parseInt(text, at, at + digits, 10);
        at += digits;
        return number;
    }

    Order order() {
        return order;
    }

    /**
     * The pattern, with {@code @1} and {@code @2} for day and month in unknown order, {@code @d}, {@code @M}, {@code @y}
     * where they are known, {@code @N} for a name, and {@code @h} for the hour.
     */
    String skeleton() {
        return skeleton;
    }

    /** Whether the day is one of the calendar, the first number of two being the day. */
    boolean existsDayFirst() {
        return exists(secondNumber, firstNumber);
    }

    /** Whether the day is one of the calendar, the first number of two being the month. */
    boolean existsMonthFirst() {
        return exists(firstNumber, secondNumber);
    }

    /** Whether day and time exist, the order being known. */
    boolean exists() {
        return order == Order.TIME_ONLY ? timeExists : exists(month, firstNumber);
    }

    private boolean exists(int monthNumber, int day) {
        int fullYear = order == Order.SHORT_YEAR ? 2000 + year : year;
        return timeExists
                && fullYear > 0
                && monthNumber >= 1
                && monthNumber <= 12
                && day >= 1
                && day <= YearMonth.of(fullYear, monthNumber).lengthOfMonth();
    }

    boolean hasTime() {
        return hasTime;
    }

    /** Letters of the month's name, 0 without one; {@code May} has three either way. */
    int monthLetters() {
        return monthLetters;
    }

    boolean isMay() {
        return month == Month.MAY.getValue();
    }

    /** Whether day or month has a zero in front. */
    boolean isPadded() {
        return padded;
    }

    /** Whether day or month has one digit. */
    boolean isUnpadded() {
        return unpadded;
    }

    boolean isHourPadded() {
        return hourPadded;
    }

    boolean isHourUnpadded() {
        return hourUnpadded;
    }
}
