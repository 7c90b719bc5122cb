package io.tamiz.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A random table, written in a random dialect, with random lines above and below it. */
final class WrittenTable {
    private static final List<String> DELIMITERS =
            List.of(",", ",", ",", ";", ";", "\t", "|", ", ", "; ", "||", "^", "~", "\u0001");
    private static final int FEWEST_TEXTS = 20;
    private static final String KINDS = "idtwxue";
    private static final List<String> TEXTS = List.of(
            "plain",
            "two words",
            "one, two",
            "a;b",
            "say \"hi\" to all",
            "it's",
            "5\" pipe",
            "é — ü",
            "tab\there",
            "a|b",
            "line\nbreak, and more",
            "#tag",
            "",
            "50 %",
            "x ^ y ~ z");

    private static final List<String> TITLES = List.of(
            "Report of the office",
            "Ventas del año",
            "Umsatz nach Ländern, vorläufig",
            "Population par commune (2021)",
            "Table 4.2: Dwellings completed",
            "Exported by the tool",
            "Messwerte");
    private static final List<String> NOTES = List.of(
            "Source: the office",
            "Quelle: eigene Berechnung, Stand heute",
            "* provisional",
            "Fuente: instituto, tabla 4, revisada",
            "Note: made by hand.");

    final String delimiter;
    final char quote;
    final boolean backslash;
    final int preamble;
    final int header;
    final int width;
    final int footer;
    final String text;
    /** Whether any field is quoted, and whether any quote in one is escaped. */
    final boolean quotes;

    final boolean escapes;

    /** What is in the columns. */
    enum Form {
        /** Three columns or more, of which the first two have values. */
        VALUES_FIRST,
        ONE_COLUMN,
        TWO_COLUMNS,
        /** Three columns or more, of texts all. */
        TEXTS_ONLY,
        /** Three columns or more, texts in the first, values in another. */
        TEXT_FIRST
    }

    WrittenTable(int seed, Form form) {
        Random random = new Random(seed);
        delimiter = pick(random, DELIMITERS);
        quote = random.nextInt(4) == 0 ? '\'' : '"';
        backslash = random.nextInt(4) == 0;
        // Titles and notes of one column are like its texts.
        preamble = random.nextInt(3) == 0 && form != Form.ONE_COLUMN ? 1 + random.nextInt(3) : 0;
        header = random.nextInt(6) == 0 ? 0 : 1;
        footer = random.nextInt(4) == 0 && form != Form.ONE_COLUMN ? 1 + random.nextInt(2) : 0;
        width = form == Form.ONE_COLUMN ? 1 : form == Form.TWO_COLUMNS ? 2 : 3 + random.nextInt(7);
        String kinds = kinds(random, form);
        boolean labelled = random.nextInt(3) == 0;
        List<List<String>> rows = new ArrayList<>();
        // Few texts do not come again, and so do not tell whether the first ones are labels.
        boolean untold = form == Form.TEXTS_ONLY || form == Form.ONE_COLUMN || form == Form.TWO_COLUMNS;
        for (int row = (untold ? FEWEST_TEXTS : 4) + random.nextInt(60); row > 0; row--) {
            rows.add(kinds.chars().mapToObj(kind -> value(random, kind)).toList());
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < preamble; i++) {
            lines.add(i == 1 ? "" : phrase(pick(random, TITLES)) + i);
        }
        if (header == 1) {
            lines.add(line(IntStream.range(0, width)
                    .mapToObj(i -> (labelled ? "two words " : "label") + (char) ('a' + i))
                    .toList()));
        }
        rows.forEach(row -> lines.add(line(row)));
        for (int i = 0; i < footer; i++) {
            lines.add(phrase(pick(random, NOTES)) + i);
        }
        text = String.join(pick(random, List.of("\n", "\r\n")), lines) + "\n";
        quotes = rows.stream().flatMap(List::stream).anyMatch(field -> !isPlain(field));
        escapes = rows.stream().flatMap(List::stream).anyMatch(field -> field.indexOf(quote) >= 0);
    }

    private String kinds(Random random, Form form) {
        return switch (form) {
            case VALUES_FIRST -> "i" + pick(random, List.of("t", "d", "i")) + kinds(random, KINDS, width - 2);
            case ONE_COLUMN -> kinds(random, "itwun", 1);
            // Whole numbers around a comma may be decimals in one column where no labels say otherwise.
            case TWO_COLUMNS ->
                kinds(random, "itwxu", 1)
                        + kinds(random, delimiter.equals(",") && header == 0 ? "twxutw" : "itwxud", 1);
            case TEXTS_ONLY -> kinds(random, "wx", width);
            case TEXT_FIRST ->
                kinds(random, "wx", 1) + pick(random, List.of("t", "d", "i")) + kinds(random, KINDS, width - 2);
        };
    }

    /** In two columns a title or note with one delimiter is as long as a record. */
    private String phrase(String phrase) {
        return width == 2 ? phrase.replace(",", "") : phrase;
    }

    private static String kinds(Random random, String from, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(from.charAt(random.nextInt(from.length()))))
                .collect(Collectors.joining());
    }

    private static String value(Random random, int kind) {
        return switch (kind) {
            case 'i' -> String.valueOf(random.nextInt(10_000));
            case 'd' -> random.nextInt(9) == 0 ? "" : random.nextInt(1000) / 10.0 + "";
            case 't' -> "2024-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            case 'w' -> pick(random, List.of("red", "green", "blue", "grey"));
            case 'n' -> pick(random, List.of("Ann Lee", "Bo van Dam", "Cy O. Neill", "Dee")) + ' ' + random.nextInt(9);
            case 'e' -> random.nextInt(20) == 0 ? "seen" : "";
            case 'u' -> "https://example.org/" + random.nextInt(100);
            default -> pick(random, TEXTS);
        };
    }

    private String line(List<String> row) {
        return row.stream().map(this::field).collect(Collectors.joining(delimiter));
    }

    private String field(String field) {
        String escaped = backslash
                ? field.replace("\\", "\\\\").replace(String.valueOf(quote), "\\" + quote)
                : field.replace(String.valueOf(quote), "" + quote + quote);
        return isPlain(field) ? field : quote + escaped + quote;
    }

    private boolean isPlain(String field) {
        return field.indexOf(quote) < 0 && field.indexOf(delimiter.charAt(0)) < 0 && field.indexOf('\n') < 0;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
