package io.tamiz.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words that a column's label is made of, where capitals, digits or marks tell them apart. */
record Label(String text, List<String> words) {
    private static final int MIN_WORD = 3;

    static Label of(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || beginsWord(text, at)) {
                String word = text.substring(from, at).replaceAll("[^\\p{L}\\p{N}]", "");
                if (!word.isEmpty()) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
                from = at;
            }
        }
        return new Label(text, words);
    }

    /** {@code qtyPrice}, {@code QTYPrice}, {@code priceQTY}, {@code unit_price}. */
    private static boolean beginsWord(String text, int at) {
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        boolean rises = Character.isLowerCase(before) && Character.isUpperCase(here);
        boolean falls = Character.isUpperCase(before)
                && Character.isUpperCase(here)
                && at + 1 < text.length()
                && Character.isLowerCase(text.charAt(at + 1));
        boolean mark = !Character.isLetterOrDigit(before) && Character.isLetterOrDigit(here);
        return rises || falls || mark;
    }

    /** Where the label may be two: before a word that capitals begin, or between two words that are labels. */
    List<Integer> cuts() {
        List<Integer> cuts = new ArrayList<>();
        for (int at = 1; at < text.length(); at++) {
            boolean marked =
                    !Character.isLetterOrDigit(text.charAt(at - 1)) || !Character.isLetterOrDigit(text.charAt(at));
            if (!marked && (beginsWord(text, at) || areWords(at))) {
                cuts.add(at);
            }
        }
        return cuts;
    }

    private boolean areWords(int at) {
        return at >= MIN_WORD
                && text.length() - at >= MIN_WORD
                && !isWord(text)
                && isWord(text.substring(0, at))
                && isWord(text.substring(at));
    }

    private static boolean isWord(String part) {
        String word = part.toLowerCase(Locale.ROOT);
        return LabelWords.contains(word) || ColumnKind.isWord(word);
    }

    /** Whether it has words all in capitals beside others. */
    boolean isMixed() {
        boolean capitals = text.matches(".*\\p{Lu}\\p{Lu}.*");
        return capitals && text.matches(".*\\p{Ll}.*");
    }
}
