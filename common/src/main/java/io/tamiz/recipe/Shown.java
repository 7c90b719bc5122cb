package io.tamiz.recipe;

/** A text as messages show it: one line, not too long. */
final class Shown {
    private static final int MAX_CHARS = 100;

    private Shown() {}

    static String of(String text) {
        String cut = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) + "..." : text;
        StringBuilder shown = new StringBuilder();
        cut.chars().forEach(c -> shown.append(Character.isISOControl(c) ? String.format("\\u%04x", c) : (char) c));
        return shown.toString();
    }
}
