package io.tamiz.infer;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What a column holds, as far as a word of its label may say it. */
enum ColumnKind {
    DATE("[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}.*", " date day fecha datum born birthday at "),
    TIME("([01]?[0-9]|2[0-4])[:.][0-5][0-9]([:.][0-9]{2})?.*", " time hour hora zeit uhrzeit "),
    MONEY(
            "-?([$€£¥] ?[0-9].*|[0-9][0-9.,]* ?[$€£¥]|[0-9]+[.,][0-9]{2})",
            " price cost amount total fare precio importe preis salary "),
    URL("(https?://|www\\.).*", " url link website web homepage "),
    EMAIL("[^ @]+@[^ @]+\\.[a-z]+", " email mail correo "),
    NUMBER("[-+]?[0-9][0-9.,]*%?", " qty quantity count number num age year stock units cantidad menge percent "),
    /** Everything else that has a value. */
    TEXT(".*", " name description comment comments note notes text title city type ");

    private static final int SAMPLE = 50;
    private static final double MOST = 0.9;

    private final Pattern spelling;
    /** Each between blanks. */
    private final String words;

    ColumnKind(String spelling, String words) {
        this.spelling = Pattern.compile(spelling, Pattern.DOTALL);
        this.words = words;
    }

    /** The first that most of the values are spelled like; TEXT where there are none. */
    static ColumnKind of(Collection<String> values) {
        List<String> sample = values.stream().sorted().limit(SAMPLE).toList();
        for (ColumnKind kind : values()) {
            long fit = sample.stream()
                    .filter(value -> kind.spelling.matcher(value).matches())
                    .count();
            if (fit > 0 && fit >= MOST * sample.size()) {
                return kind;
            }
        }
        return TEXT;
    }

    /** Whether the word stands for some kind. */
    static boolean isWord(String word) {
        for (ColumnKind kind : values()) {
            if (contains(kind, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word stands for this kind; money is a number as well. */
    boolean isNamed(String word) {
        return contains(this, word)
                || (this == MONEY && contains(NUMBER, word))
                || (this == NUMBER && contains(MONEY, word));
    }

    private static boolean contains(ColumnKind kind, String word) {
        return kind.words.contains(' ' + word + ' ');
    }
}
