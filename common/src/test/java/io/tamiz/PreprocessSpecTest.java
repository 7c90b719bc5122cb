package io.tamiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ValueText;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.Reject;
import io.tamiz.recipe.RecipeException;
import io.tamiz.recipe.RecipeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs every case of {@code preprocess-spec}: a recipe and a CSV text in; schema, rows, rejects and counts out. Null is
 * written as a lone tilde.
 */
class PreprocessSpecTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesTheRowsAndRejectsOfTheCase(String name) throws IOException, URISyntaxException {
        Map<?, ?> expected = (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(folder().resolve(name)));
        Map<String, Object> actual = run((String) expected.get("recipe"), (String) expected.get("input"));

        for (String key : List.of("failure", "schema", "rows", "rejects", "counts", "extra")) {
            if (expected.containsKey(key)) {
                assertThat(actual.get(key)).as(key).isEqualTo(expected.get(key));
            }
        }
        assertThat(actual.containsKey("failure")).isEqualTo(expected.containsKey("failure"));
    }

    private static Map<String, Object> run(String recipe, String input) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        List<String> rejects = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        try (Preprocessor preprocessor = Preprocessor.open(
                new ByteArrayInputStream(bytes),
                "case.csv",
                Instructions.follow(RecipeReader.read("recipe.yaml", recipe)),
                reject -> rejects.add(text(reject)))) {
            result.put("schema", schema(preprocessor));
            result.put("extra", preprocessor.extraColumns());
            for (ColumnBatch batch = preprocessor.next(); batch != null; batch = preprocessor.next()) {
                rows.addAll(rows(batch));
            }
            result.put("counts", counts(preprocessor));
        } catch (ObjectFailedException e) {
            result.put("failure", e.code() + ": " + e.getMessage());
        } catch (RecipeException e) {
            result.put("failure", e.getMessage());
        }
        result.put("rows", rows);
        result.put("rejects", rejects);
        return result;
    }

    private static String counts(Preprocessor preprocessor) {
        return "read " + preprocessor.counts().read() + " written "
                + preprocessor.counts().written() + " rejected "
                + preprocessor.counts().rejected() + " dropped "
                + preprocessor.counts().dropped() + " codes " + preprocessor.rejectCodes();
    }

    private static String schema(Preprocessor preprocessor) {
        return preprocessor.schema().columns().stream()
                .map(PreprocessSpecTest::text)
                .collect(Collectors.joining(", "));
    }

    private static String text(Column column) {
        return column.name() + " " + column.type() + (column.source() == null ? "" : " <- " + column.source());
    }

    private static String text(Reject reject) {
        return reject.line() + "@" + reject.byteOffset() + " " + reject.column() + " " + reject.code() + " "
                + reject.action() + ": " + reject.message() + " | " + reject.raw();
    }

    private static List<String> rows(ColumnBatch batch) {
        return IntStream.range(0, batch.rows())
                .mapToObj(row -> IntStream.range(0, batch.schema().size())
                        .mapToObj(batch::column)
                        .map(column -> column.isNull(row) ? "~" : ValueText.of(column, row))
                        .collect(Collectors.joining("|")))
                .toList();
    }

    static Stream<String> cases() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(PreprocessSpecTest.class.getResource("/preprocess-spec"))
                .toURI());
    }
}
