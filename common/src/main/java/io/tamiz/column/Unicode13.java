package io.tamiz.column;

import java.util.BitSet;
import java.util.Locale;

/**
 * Changes text as Unicode 13 has it, the version of Java 17: what later versions added is left as it is, so that the
 * output is the same on every version of Java.
 */
public final class Unicode13 {
    /**
     * From and to, both included: characters whose case, decomposition or kind differs between Java 17 and 25, and
     * unassigned ones between them.
     */
    private static final int[][] NEWER = {
        {0x019B, 0x019B},
        {0x0264, 0x0264},
        {0x0870, 0x089F},
        {0x08B5, 0x08B5},
        {0x08C8, 0x08D2},
        {0x0C3C, 0x0C3C},
        {0x0C5D, 0x0C5D},
        {0x0CDD, 0x0CDD},
        {0x0CF3, 0x0CF3},
        {0x0ECE, 0x0ECE},
        {0x170D, 0x170D},
        {0x1715, 0x171F},
        {0x180F, 0x180F},
        {0x1AC1, 0x1ACE},
        {0x1B4C, 0x1B4C},
        {0x1C89, 0x1C8A},
        {0x1DFA, 0x1DFA},
        {0x2C2F, 0x2C2F},
        {0x2C5F, 0x2C5F},
        {0x2E5D, 0x2E5D},
        {0x9FFD, 0x9FFF},
        {0xA7C0, 0xA7C1},
        {0xA7CB, 0xA7F4},
        {0x10570, 0x105BC},
        {0x107A5, 0x107A5},
        {0x10D50, 0x10D85},
        {0x10EFC, 0x10EFF},
        {0x10F82, 0x10F85},
        {0x11070, 0x11074},
        {0x110C2, 0x110C2},
        {0x11241, 0x11241},
        {0x113B8, 0x113E2},
        {0x11F00, 0x11F5A},
        {0x13440, 0x13455},
        {0x1611E, 0x1612F},
        {0x1CCD6, 0x1CF46},
        {0x1DF00, 0x1DF2A},
        {0x1E08F, 0x1E08F},
        {0x1E2AE, 0x1E2AE},
        {0x1E4EC, 0x1E5EF}
    };

    private static final BitSet IS_NEWER = new BitSet();

    static {
        for (int[] range : NEWER) {
            IS_NEWER.set(range[0], range[1] + 1);
        }
    }

    private Unicode13() {}

    /** In lower case, by no language's rules. */
    public static String lower(String text) {
        return change(text, Letters.LOWER);
    }

    /** In upper case, by no language's rules. */
    public static String upper(String text) {
        return change(text, Letters.UPPER);
    }

    /** The text with characters that came later replaced. */
    public static String replaceNewer(String text, char by) {
        if (newer(text, 0) == text.length()) {
            return text;
        }
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(c -> known.appendCodePoint(IS_NEWER.get(c) ? by : c));
        return known.toString();
    }

    private enum Letters {
        LOWER,
        UPPER;

        String of(String text) {
            return this == LOWER ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT);
        }
    }

    /** Between newer characters piece by piece: what a letter becomes may depend on its neighbours. */
    private static String change(String text, Letters letters) {
        int end = newer(text, 0);
        if (end == text.length()) {
            return letters.of(text);
        }
        StringBuilder changed = new StringBuilder();
        int start = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            changed.append(letters.of(text.substring(start, end))).append(text, end, next);
            start = next;
            end = newer(text, start);
        }
        return changed.append(letters.of(text.substring(start))).toString();
    }

    /** Where the next newer character starts, or the end. */
    private static int newer(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (IS_NEWER.get(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }
}
