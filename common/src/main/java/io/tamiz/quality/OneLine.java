package io.tamiz.quality;

/** Brings text that a file or a recipe holds into the one line that a message has. */
public final class OneLine {
    private static final int MAX_CHARS = 100;

    private OneLine() {}

    /** With line breaks and other control characters written as {@code \}{@code u000a}. */
    public static String escaped(String text) {
        int at = 0;
        while (at < text.length() && !breaks(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> shown.append(breaks(c) ? String.format("\\u%04x", c) : (char) c));
        return shown.toString();
    }

    /** Escaped, and cut after 100 characters. */
    public static String shortened(String text) {
        if (text.length() <= MAX_CHARS) {
            return escaped(text);
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
        return escaped(text.substring(0, end)) + "...";
    }

    /** With all white space as single blanks: an expression of several lines in one. */
    public static String collapsed(String text) {
        return escaped(text.strip().replaceAll("\\s+", " "));
    }

    /** Controls, and the line and paragraph separators of Unicode. */
    private static boolean breaks(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }
}
