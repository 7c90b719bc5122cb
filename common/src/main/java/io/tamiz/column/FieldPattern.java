package io.tamiz.column;

import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of digits, English months and AM or PM, read field by field from bytes: widths may vary. A field of a single
 * letter has one or two digits. Remembers what the last text said. Long, and alone in its class, because it is hot.
 */
final class FieldPattern {
    private static final byte[][] MONTHS = months();
    private static final int SHORT_MONTH = 3;

    /** The steps of the pattern: a letter of a field, or 0 for a byte to be found as it is. */
    private final byte[] letters;
    /** How many times the letter stands, or the byte to be found. */
    private final byte[] runs;

    private int year;
    private int month;
    private int dayOfMonth;
    private int hour;
    private int minute;
    private int second;
    private int half;
    private int micros;

    private FieldPattern(byte[] letters, byte[] runs) {
        this.letters = letters;
        this.runs = runs;
    }

    private static byte[][] months() {
        Month[] months = Month.values();
        byte[][] bytes = new byte[months.length][];
        for (int i = 0; i < months.length; i++) {
            bytes[i] = months[i].name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
        }
        return bytes;
    }

    /** The pattern, or null where it is of another kind: offsets, weekdays, two-digit years, optional parts. */
    static @Nullable FieldPattern of(String pattern) {
        StringBuilder letters = new StringBuilder();
        StringBuilder runs = new StringBuilder();
        for (int at = 0; at < pattern.length(); ) {
            char letter = pattern.charAt(at);
            int run = run(pattern, at);
            if (letter >= 0x80 || "'[]{}#".indexOf(letter) >= 0) {
                return null;
            }
            boolean isField = Character.isLetter(letter);
            if (isField && !isKnown(letter == 'u' ? 'y' : letter, run)) {
                return null;
            }
            letters.append(isField ? String.valueOf(letter == 'u' ? 'y' : letter) : "\0".repeat(run));
            runs.append(
                    isField
                            ? String.valueOf((char) run)
                            : String.valueOf(letter).repeat(run));
            at += run;
        }
        return isWhole(letters.toString(), runs.toString()) ? new FieldPattern(bytes(letters), bytes(runs)) : null;
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int run(String pattern, int start) {
        int at = start;
        while (at < pattern.length() && pattern.charAt(at) == pattern.charAt(start)) {
            at++;
        }
        return at - start;
    }

    private static boolean isKnown(char letter, int run) {
        return switch (letter) {
            case 'y' -> run == 4;
            case 'M' -> run <= 4;
            case 'd', 'H', 'h' -> run <= 2;
            case 'm', 's' -> run == 2;
            case 'S' -> run <= 9;
            case 'a' -> run == 1;
            default -> false;
        };
    }

    /** A day, and a time without gaps; no field twice, and no digits of a varying number beside other digits. */
    private static boolean isWhole(String letters, String runs) {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean follows = i + 1 < letters.length() && letters.charAt(i + 1) != 0;
            boolean digitFollows =
                    i + 1 < letters.length() && letters.charAt(i + 1) == 0 && Character.isDigit(runs.charAt(i + 1));
            boolean varies = "dMHh".indexOf(letter) >= 0 && letter != 0 && runs.charAt(i) == 1;
            boolean again = letter != 0 && letters.indexOf(letter, i + 1) >= 0;
            if (again || (varies && (follows || digitFollows))) {
                return false;
            }
        }
        boolean hours =
                has(letters, 'H') ? !has(letters, 'h') && !has(letters, 'a') : has(letters, 'h') == has(letters, 'a');
        boolean anyHour = has(letters, 'H') || has(letters, 'h');
        return has(letters, 'y')
                && has(letters, 'M')
                && has(letters, 'd')
                && hours
                && (anyHour || !has(letters, 'm'))
                && (has(letters, 'm') || !has(letters, 's'))
                && (has(letters, 's') || !has(letters, 'S'));
    }

    private static boolean has(String letters, char letter) {
        return letters.indexOf(letter) >= 0;
    }

    /** Whether the text is as the pattern says, existing days and times only; {@link #day} and the like then tell. */
    boolean read(byte[] bytes, int start, int end) {
        hour = 0;
        minute = 0;
        second = 0;
        half = 0;
        micros = 0;
        int at = start;
        for (int step = 0; step < letters.length; step++) {
            at = letters[step] == 0 ? literal(bytes, at, end, runs[step]) : field(bytes, at, end, step);
            if (at < 0) {
                return false;
            }
        }
        return at == end && hour < 24 && minute < 60 && second < 60 && micros >= 0;
    }

    private static int literal(byte[] bytes, int at, int end, byte expected) {
        return at < end && bytes[at] == expected ? at + 1 : -1;
    }

    /** Reads the field of a step; where it ends, or -1. */
    private int field(byte[] bytes, int at, int end, int step) {
        int run = runs[step];
        if (letters[step] == 'M' && run >= SHORT_MONTH) {
            return month(bytes, at, end, run == SHORT_MONTH);
        }
        if (letters[step] == 'a') {
            return half(bytes, at, end);
        }
        int digits = run;
        if (run == 1 && letters[step] != 'S') {
            digits = end - at >= 2 && isDigit(bytes[at + 1]) ? 2 : 1;
        }
        int value = end - at < digits ? -1 : Digits.read(bytes, at, digits);
        if (value < 0) {
            return -1;
        }
        switch (letters[step]) {
            case 'y' -> year = value;
            case 'M' -> month = value;
            case 'd' -> dayOfMonth = value;
            case 'H' -> hour = value;
            case 'h' -> {
                if (value < 1 || value > 12) {
                    return -1;
                }
                hour = value % 12;
            }
            case 'm' -> minute = value;
            case 's' -> second = value;
            default -> micros = Timestamps.micros(bytes, at, at + digits);
        }
        return at + digits;
    }

    private int month(byte[] bytes, int at, int end, boolean isShort) {
        for (int i = 0; i < MONTHS.length; i++) {
            int length = isShort ? SHORT_MONTH : MONTHS[i].length;
            if (end - at >= length && isWord(bytes, at, MONTHS[i], length)) {
                month = i + 1;
                return at + length;
            }
        }
        return -1;
    }

    private static boolean isWord(byte[] bytes, int at, byte[] word, int length) {
        for (int i = 0; i < length; i++) {
            if ((bytes[at + i] | 0x20) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private int half(byte[] bytes, int at, int end) {
        if (end - at < 2 || (bytes[at + 1] | 0x20) != 'm') {
            return -1;
        }
        int letter = bytes[at] | 0x20;
        half = letter == 'p' ? 12 : 0;
        return letter == 'p' || letter == 'a' ? at + 2 : -1;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The day of the text that was read, or {@link CivilDays#NONE}. */
    int day() {
        return CivilDays.of(year, month, dayOfMonth);
    }

    int secondOfDay() {
        return (hour + half) * 3600 + minute * 60 + second;
    }

    int micros() {
        return micros;
    }
}
