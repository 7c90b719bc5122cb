package io.tamiz.recipe;

import io.tamiz.column.Unicode13;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes column names of header labels: {@code "Passenger Count (max)"} becomes {@code passenger_count_max}. */
public final class SnakeCase {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** A letter that begins a word of a label. */
    private static final String ALONE = "(?<![A-Za-z0-9])";
    /**
     * Where capitals begin words: behind small letters, behind digits, and for the last of several. A letter alone in
     * front (pH, kWh, MHz), a capital alone behind digits (001E) and the plural of capitals (IDs) are no words.
     */
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?<!" + ALONE + "[a-z])(?=[A-Z])"
            + "|(?<=" + ALONE + "[A-Za-z])(?=[A-Z][a-z]{2})"
            + "|(?<=[0-9])(?=[A-Z][A-Za-z0-9])"
            + "|(?<=[A-Z])(?<!" + ALONE + "[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?![A-Za-z]))");

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    /** Letters that are no ASCII letter with a mark, and what they are written as without them. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "Ae"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "Oe"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "Th"),
            Map.entry('ħ', "h"),
            Map.entry('Ħ', "H"),
            Map.entry('ı', "i"));

    private SnakeCase() {}

    /** Lower-case ASCII letters without accents, digits and single underscores; empty where the text has no letter or digit. */
    public static String of(String text) {
        String known = Unicode13.replaceNewer(text, ' ');
        String plain = MARKS.matcher(Normalizer.normalize(inAscii(known), Normalizer.Form.NFKD))
                .replaceAll("");
        String words = WORD_START.matcher(plain).replaceAll("_").toLowerCase(Locale.ROOT);
        String joined = OTHER.matcher(words).replaceAll("_");
        int start = joined.startsWith("_") ? 1 : 0;
        int end = joined.endsWith("_") && joined.length() > start ? joined.length() - 1 : joined.length();
        return joined.substring(start, end);
    }

    private static String inAscii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String letters = c < 0x80 ? null : LETTERS.get(c);
            if (letters == null) {
                ascii.append(c);
            } else {
                ascii.append(letters);
            }
        }
        return ascii.toString();
    }
}
