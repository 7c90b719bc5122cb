package io.tamiz.recipe;

import io.tamiz.column.Unicode13;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes column names of header labels: {@code "Passenger Count (max)"} becomes {@code passenger_count_max}. */
public final class SnakeCase {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private SnakeCase() {}

    /** Lower-case ASCII letters without accents, digits and single underscores; empty where the text has no letter or digit. */
    public static String of(String text) {
        String known = Unicode13.replaceNewer(text, ' ');
        String plain = MARKS.matcher(Normalizer.normalize(known.replace("ß", "ss"), Normalizer.Form.NFKD))
                .replaceAll("");
        String words = WORD_START.matcher(plain).replaceAll("_").toLowerCase(Locale.ROOT);
        String joined = OTHER.matcher(words).replaceAll("_");
        int start = joined.startsWith("_") ? 1 : 0;
        int end = joined.endsWith("_") && joined.length() > start ? joined.length() - 1 : joined.length();
        return joined.substring(start, end);
    }
}
