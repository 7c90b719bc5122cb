package io.tamiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ValueText;
import io.tamiz.quality.Reject;
import io.tamiz.quality.RowCounts;
import io.tamiz.recipe.RecipeReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any input and any recipe; the seed of a failing case is its name. */
class PreprocessorPropertyTest {
    private static final List<String> TYPES =
            List.of("bool", "int32", "int64", "float64", "\"decimal(5,2)\"", "string", "date", "timestamp");
    private static final List<String> VALUES = List.of(
            "",
            "1",
            "0",
            "-5",
            "x",
            "NA",
            "true",
            "2024-01-31",
            "2024-01-31 10:00:00",
            "12.345",
            "ÄÖ",
            "\" q, \"\"\n\"",
            " 7 ",
            "99999999999");
    private static final List<String> ATTRIBUTES = List.of("", ", on_invalid: set_null", ", required: true");

    private record Result(List<String> rows, List<Reject> rejects, RowCounts counts) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyRecordIsWrittenRejectedOrDroppedHoweverTheBytesArrive(long seed) throws IOException {
        Random random = new Random(seed);
        int columns = 1 + random.nextInt(5);
        String recipe = recipe(random, columns);
        int records = random.nextInt(3000);
        byte[] csv = csv(random, columns, records).getBytes(StandardCharsets.UTF_8);

        Result whole = run(recipe, csv, Integer.MAX_VALUE, random);
        Result inPieces = run(recipe, csv, 1 + random.nextInt(5000), random);

        assertThat(inPieces.rows()).isEqualTo(whole.rows());
        assertThat(inPieces.rejects()).isEqualTo(whole.rejects());
        assertThat(inPieces.counts()).isEqualTo(whole.counts());
        assertThat(whole.counts().read()).isEqualTo(records);
        assertThat(whole.counts().written()).isEqualTo(whole.rows().size());
        assertThat(whole.rejects().stream()
                        .filter(reject -> reject.action() == Reject.Action.REJECTED)
                        .map(Reject::byteOffset)
                        .distinct())
                .hasSize(Math.toIntExact(whole.counts().rejected()));
        assertThat(whole.rejects()).extracting(Reject::byteOffset).isSorted();
    }

    private static Result run(String recipe, byte[] csv, int mostBytes, Random random) throws IOException {
        List<String> rows = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        try (Preprocessor preprocessor = Preprocessor.open(
                new Pieces(csv, mostBytes, random),
                "random.csv",
                Instructions.follow(RecipeReader.read("recipe.yaml", recipe)),
                rejects::add)) {
            for (ColumnBatch batch = preprocessor.next(); batch != null; batch = preprocessor.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(text(batch, row));
                }
            }
            return new Result(rows, rejects, preprocessor.counts());
        }
    }

    private static String text(ColumnBatch batch, int row) {
        return IntStream.range(0, batch.schema().size())
                .mapToObj(batch::column)
                .map(column -> column.isNull(row) ? "~" : ValueText.of(column, row))
                .collect(Collectors.joining("|"));
    }

    private static String recipe(Random random, int columns) {
        StringBuilder recipe = new StringBuilder("dataset: random\nsource: { csv: { delimiter: \",\" } }\ncolumns:\n");
        for (int i = 0; i < columns; i++) {
            recipe.append("  - { name: c" + i + ", type: " + pick(random, TYPES) + pick(random, ATTRIBUTES) + " }\n");
        }
        if (random.nextBoolean()) {
            recipe.append("clean:\n  - { filter: \"c0 is not null\" }\n");
        }
        if (random.nextBoolean()) {
            recipe.append("features:\n  - { name: f, expr: \"c0\" }\n  - { name: g, expr: \"f is null\" }\n");
        }
        return recipe.toString();
    }

    /** The first field of a record is never empty, so that no record is a blank line. */
    private static String csv(Random random, int columns, int records) {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            csv.append(i == 0 ? "" : ",").append("c").append(i);
        }
        csv.append('\n');
        for (int record = 0; record < records; record++) {
            int fields = random.nextInt(50) == 0 ? columns + 1 : columns;
            for (int i = 0; i < fields; i++) {
                String value = pick(random, VALUES);
                csv.append(i == 0 ? "" : ",").append(value.isEmpty() ? "\"\"" : value);
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Gives at most so many bytes at once, often fewer. */
    private static final class Pieces extends FilterInputStream {
        private final int most;
        private final Random random;

        Pieces(byte[] bytes, int most, Random random) {
            super(new ByteArrayInputStream(bytes));
            this.most = most;
            this.random = random;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int wanted = most == Integer.MAX_VALUE ? length : Math.min(length, 1 + random.nextInt(most));
            return super.read(target, offset, wanted);
        }
    }
}
