package io.tamiz.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A pattern whose fields are all digits of fixed width, so that each stands at a known offset. */
final class FixedPattern {
    /** Letters of the fields, in the order of the arrays below. */
    private static final String FIELDS = "yMdHmsS";

    private static final int[] WIDTHS = {4, 2, 2, 2, 2, 2, 0};

    /** Stands for a digit of a field in the template: no ASCII character, so that a 0 there is a 0 of the pattern. */
    private static final char DIGIT = 0x80;

    private final int[] offsets = new int[FIELDS.length()];
    private int fractionDigits;
    /** The text to expect, with {@link #DIGIT} where a field stands. */
    private byte[] template = new byte[0];

    private FixedPattern() {
        Arrays.fill(offsets, -1);
    }

    /** The pattern, or null where it is of another kind: words, offsets, widths that vary, no full date. */
    static @Nullable FixedPattern of(String pattern) {
        FixedPattern fixed = new FixedPattern();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < pattern.length(); ) {
            char letter = pattern.charAt(at);
            int run = run(pattern, at);
            if (isLetter(letter)) {
                if (!fixed.field(letter == 'u' ? 'y' : letter, run, text.length())) {
                    return null;
                }
                text.append(String.valueOf(DIGIT).repeat(run));
            } else if (letter >= 0x80 || "'[]{}#".indexOf(letter) >= 0) {
                return null;
            } else {
                text.append(String.valueOf(letter).repeat(run));
            }
            at += run;
        }
        fixed.template = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        return fixed.has('y') && fixed.has('M') && fixed.has('d') && fixed.timeIsWhole() ? fixed : null;
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    private static int run(String pattern, int start) {
        int at = start;
        while (at < pattern.length() && pattern.charAt(at) == pattern.charAt(start)) {
            at++;
        }
        return at - start;
    }

    private boolean field(char letter, int run, int offset) {
        int field = FIELDS.indexOf(letter);
        boolean fraction = letter == 'S' && run <= 9;
        if (field < 0 || offsets[field] >= 0 || !(fraction || run == WIDTHS[field])) {
            return false;
        }
        offsets[field] = offset;
        fractionDigits = fraction ? run : fractionDigits;
        return true;
    }

    private boolean has(char letter) {
        return offsets[FIELDS.indexOf(letter)] >= 0;
    }

    /** Whether no part of a time stands without the larger ones. */
    private boolean timeIsWhole() {
        return (has('H') || !has('m')) && (has('m') || !has('s')) && (has('s') || !has('S'));
    }

    /** Whether all that is no field is as the pattern says. */
    boolean fits(byte[] bytes, int start, int end) {
        if (end - start != template.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            byte expected = template[i];
            byte found = bytes[start + i];
            if (expected == (byte) DIGIT ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    /** The day of a text that fits, or {@link CivilDays#NONE}. */
    int day(byte[] bytes, int start) {
        int year = Digits.read(bytes, start + offsets[0], 4);
        return CivilDays.of(year, two(bytes, start, 1), two(bytes, start, 2));
    }

    /** The second of the day of a text that fits, or -1. */
    int secondOfDay(byte[] bytes, int start) {
        int hour = two(bytes, start, 3);
        int minute = two(bytes, start, 4);
        int second = two(bytes, start, 5);
        return hour > 23 || minute > 59 || second > 59 ? -1 : hour * 3600 + minute * 60 + second;
    }

    /** The micros of the second of a text that fits, or -1 where it is finer than that. */
    int micros(byte[] bytes, int start) {
        int at = start + offsets[6];
        return fractionDigits == 0 ? 0 : Timestamps.micros(bytes, at, at + fractionDigits);
    }

    private int two(byte[] bytes, int start, int field) {
        return offsets[field] < 0 ? 0 : Digits.two(bytes, start + offsets[field]);
    }
}
