package io.tamiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ValueText;
import io.tamiz.csv.Dialect;
import io.tamiz.infer.DialectDetection;
import io.tamiz.infer.SchemaInference;
import io.tamiz.infer.StarterRecipe;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.Reject;
import io.tamiz.recipe.CsvSettings;
import io.tamiz.recipe.RecipeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A starter recipe gives the rows that its file gives without a recipe; the seed of a failing case is its name. */
class StarterRecipePropertyTest {
    private static final List<String> LABELS = List.of(
            "id",
            "ID",
            "id_2",
            "Why?",
            "Why?",
            "why",
            "",
            "",
            " ",
            " fare ",
            "Straße",
            "año 2024",
            "2024",
            "NO",
            "null",
            "a\"b",
            "a\nb",
            "back\\slash",
            "it's",
            "# x",
            "x: y",
            "{",
            "日本",
            "\u00a0",
            "\u0085",
            "😀",
            "column_1",
            "a very long question ".repeat(40) + "?");
    private static final List<List<String>> VALUES = List.of(
            List.of("1", "2", "-5", ""),
            List.of("1.5", "2", "NA", "1e3"),
            List.of("true", "false", ""),
            List.of("2024-01-31", "2024-02-29"),
            List.of("2024-01-31 10:00:00", "2024-01-31T10:00:00Z"),
            List.of("x", "y, z", "a \"b\"", "l\nm", " 7 ", "é", "\\N", "007", ""),
            List.of("1,5", "2,25"),
            List.of("1.234,50 €", "-2,25 €", "7,00 €"),
            List.of("$1,234.50", "($2.25)", "$7"),
            List.of("12,5 %", "3 %"),
            List.of("1,234,567", "-12", "12,345"),
            List.of("5-", "1.5-", "7"),
            List.of("28/01/2018", "05/01/2018", "?"),
            List.of("1/28/2018 1:45 PM", "11/5/2018 12:00 AM"),
            List.of("03-Jan-2019", "28-Feb-2019", ""),
            List.of("2019-03-05-18.00.00.123456", "2019-03-05-09.00.00.000000"),
            List.of("1.5", "-", "-999"),
            List.of("", ""));

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStarterRecipeGivesTheRowsOfTheInference(int seed) throws IOException {
        Random random = new Random(seed);
        Charset charset =
                pick(random, List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE));
        byte[] csv = csv(random).getBytes(charset);
        String name = pick(random, List.of("a.csv", "Trips 2024/a b.csv", "x/\"q\"/ñ.csv", "日.csv"));
        List<String> inferred;
        try {
            inferred = rows(name, csv, Instructions.infer());
        } catch (ObjectFailedException e) {
            assertThat(e.code().name()).isIn("DIALECT_UNCERTAIN", "NOT_CSV");
            return;
        }

        String yaml = starter(name, csv);

        assertThat(rows(name, csv, Instructions.follow(RecipeReader.read("starter.yaml", yaml))))
                .as(yaml)
                .isEqualTo(inferred);
    }

    private static String starter(String name, byte[] csv) {
        DialectDetection.Detected detected = DialectDetection.detect(name, csv, true, CsvSettings.AUTO);
        Dialect dialect = detected.dialect();
        return StarterRecipe.yaml(
                name, detected, SchemaInference.infer(name, csv, true, dialect, SchemaInference.Typing.BY_EVIDENCE));
    }

    private static List<String> rows(String name, byte[] csv, Instructions instructions) throws IOException {
        List<String> rows = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        try (Preprocessor preprocessor =
                Preprocessor.open(new ByteArrayInputStream(csv), name, instructions, rejects::add)) {
            rows.add(preprocessor.dataset() + " " + preprocessor.schema());
            for (ColumnBatch batch = preprocessor.next(); batch != null; batch = preprocessor.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(text(batch, row));
                }
            }
            rows.add(preprocessor.counts().toString());
        }
        rejects.forEach(reject -> rows.add(reject.toString()));
        return rows;
    }

    private static String text(ColumnBatch batch, int row) {
        return IntStream.range(0, batch.schema().size())
                .mapToObj(batch::column)
                .map(column -> column.isNull(row) ? "~" : ValueText.of(column, row))
                .collect(Collectors.joining("|"));
    }

    private static String csv(Random random) {
        return random.nextInt(4) == 0 ? laidOut(random) : plain(random);
    }

    /** A title above the table, labels in one to three rows, notes below, another table below: each or none of them. */
    private static String laidOut(Random random) {
        int columns = 2 + random.nextInt(6);
        String delimiter = pick(random, List.of(",", ";", "\t", "|"));
        String end = pick(random, List.of("\n", "\r\n", "\r"));
        String empty = delimiter.repeat(columns - 1) + end;
        StringBuilder csv = new StringBuilder();
        csv.append(pick(random, List.of("", "Sales of the shop" + end, "Sales of the shop" + empty + empty)));
        List<String> words = List.of("Name", "Street and number", "Price", "Since", "Colour", "Weight", "Kind");
        int headerRows = random.nextInt(4);
        for (int row = 0; row < headerRows; row++) {
            line(csv, words.stream().limit(columns), delimiter, end);
        }
        List<List<String>> kinds =
                IntStream.range(0, columns).mapToObj(i -> pick(random, VALUES)).toList();
        int records = 1 + random.nextInt(40);
        for (int record = 0; record < records; record++) {
            line(csv, kinds.stream().map(kind -> pick(random, kind)), delimiter, end);
        }
        csv.append(pick(random, List.of("", empty, "Source: the till" + end, empty + "Total of all" + empty)));
        if (random.nextInt(4) == 0) {
            line(csv, words.stream().limit(2), delimiter, end);
            line(csv, Stream.of("a", "1"), delimiter, end);
        }
        return csv.toString();
    }

    private static String plain(Random random) {
        int columns = 1 + random.nextInt(9);
        String delimiter = pick(random, List.of(",", ";", "\t", "|"));
        String lineEnd = pick(random, List.of("\n", "\r\n", "\r"));
        StringBuilder csv = new StringBuilder();
        if (random.nextInt(5) > 0) {
            line(csv, IntStream.range(0, columns).mapToObj(i -> pick(random, LABELS)), delimiter, lineEnd);
        }
        List<List<String>> kinds =
                IntStream.range(0, columns).mapToObj(i -> pick(random, VALUES)).toList();
        int records = random.nextInt(40);
        for (int record = 0; record < records; record++) {
            line(csv, kinds.stream().map(kind -> pick(random, kind)), delimiter, lineEnd);
        }
        return csv.isEmpty() ? "a" : csv.toString();
    }

    private static void line(StringBuilder csv, Stream<String> fields, String delimiter, String lineEnd) {
        csv.append(fields.map(field -> quoted(field, delimiter)).collect(Collectors.joining(delimiter)))
                .append(lineEnd);
    }

    private static String quoted(String field, String delimiter) {
        boolean plain =
                !field.isEmpty() && field.chars().noneMatch(c -> c == '"' || c == '\n') && !field.contains(delimiter);
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
