package io.tamiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ValueText;
import io.tamiz.quality.Reject;
import io.tamiz.quality.RowCounts;
import io.tamiz.recipe.RecipeReader;
import io.tamiz.robustness.HarbourCalls;
import io.tamiz.robustness.HarbourCalls.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One file in which records are mended, padded, rescued, rejected, dropped, and values made null. */
class EveryRecordIsAccountedForTest {
    private final List<Reject> told = new ArrayList<>();
    private final Map<String, String> rows = new TreeMap<>();

    @ParameterizedTest(name = "{0}, marked: {1}, {2}")
    @CsvSource({"UTF-8,no,plain", "UTF-8,yes,gzip", "UTF-16LE,yes,plain", "windows-1252,no,gzip", "UTF-32BE,no,plain"})
    void byARecipe(String charset, String marked, String packed) throws IOException {
        HarbourCalls calls = calls(charset, marked);
        Instructions recipe = Instructions.follow(RecipeReader.read("calls.yaml", HarbourCalls.RECIPE));

        RowCounts counts = read(packed.equals("gzip") ? gzip(calls.bytes()) : calls.bytes(), recipe);

        assertToldAre(calls.entries("recipe"));
        assertThat(counts)
                .isEqualTo(new RowCounts(
                        calls.rows(),
                        calls.rows() - 3 - 2,
                        3,
                        6,
                        new TreeMap<>(Map.of("filter: draught > 0", Long.valueOf(2)))));
        assertThat(rows)
                .containsEntry("130001", "Meltemi|MT|B-11|6.5|2023-05-11T06:40:00Z|pilot aboard|~")
                .containsEntry("130002", "Nordlys|NO|B-12|6.5|2023-05-11T06:41:00Z|pilot aboard|~")
                .containsEntry("130003", "\"Gaivota|PT|B-10|6.5|2023-05-11T06:42:00Z|pilot aboard|~")
                .containsEntry("130004", "Nordlys|NO|B-12|6.5|2023-05-11T06:43:00Z|~|~")
                .containsEntry(
                        "130006",
                        "Nordlys|NO|B-12|6.5|2023-05-11T06:44:00Z|anchored|{\"_8\":\"buoy 7\",\"_9\":\"a \\\"b\\\"\"}")
                .containsEntry("130008", "Nordlys|~|B-12|6.5|2023-05-11T06:45:00Z|pilot aboard|~")
                .doesNotContainKeys("130005", "c-7", "130009", "130010", "130011");
    }

    @ParameterizedTest(name = "{0}, marked: {1}, {2}")
    @CsvSource({"UTF-8,no,gzip", "UTF-8,yes,plain", "UTF-16BE,no,plain", "UTF-32LE,yes,gzip"})
    void withNothingGiven(String charset, String marked, String packed) throws IOException {
        HarbourCalls calls = calls(charset, marked);

        RowCounts counts = read(packed.equals("gzip") ? gzip(calls.bytes()) : calls.bytes(), Instructions.infer());

        assertToldAre(calls.entries("inferred"));
        assertThat(counts).isEqualTo(new RowCounts(calls.rows(), calls.rows() - 2, 2, 5, new TreeMap<>()));
        assertThat(rows)
                .containsEntry("130001", "Meltemi|MT|B-11|6.5|2023-05-11T06:40:00Z|pilot aboard")
                .containsEntry("~", "Nordlys|XX|B-12|~|~|pilot aboard")
                .containsEntry("130009", "Meltemi|MT|B-11|~|2023-05-11T06:46:00Z|pilot aboard")
                .containsEntry("130010", "Nordlys|NO|B-12|0.0|2023-05-11T06:47:00Z|dropped by the filter")
                .doesNotContainKeys("130005", "130006");
    }

    private static HarbourCalls calls(String charset, String marked) {
        return HarbourCalls.writtenIn(Charset.forName(charset), marked.equals("yes") ? "\ufeff" : "");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private RowCounts read(byte[] bytes, Instructions instructions) throws IOException {
        try (Preprocessor preprocessor =
                Preprocessor.open(new ByteArrayInputStream(bytes), "calls.csv", instructions, told::add)) {
            for (ColumnBatch batch = preprocessor.next(); batch != null; batch = preprocessor.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.put(text(batch, row, 0), texts(batch, row));
                }
            }
            return preprocessor.counts();
        }
    }

    private static String texts(ColumnBatch batch, int row) {
        return IntStream.range(1, batch.schema().size())
                .mapToObj(column -> text(batch, row, column))
                .collect(Collectors.joining("|"));
    }

    private static String text(ColumnBatch batch, int row, int column) {
        return batch.column(column).isNull(row) ? "~" : ValueText.of(batch.column(column), row);
    }

    private void assertToldAre(List<Entry> entries) {
        assertThat(told)
                .map(EveryRecordIsAccountedForTest::fields)
                .isEqualTo(entries.stream().map(Entry::fields).toList());
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i).message()).endsWith(entries.get(i).fault().found());
        }
    }

    private static List<String> fields(Reject reject) {
        return List.of(
                reject.line() + "",
                reject.byteOffset() + "",
                Objects.requireNonNullElse(reject.column(), ""),
                reject.code().name(),
                Objects.requireNonNullElse(reject.value(), ""),
                reject.action().name().toLowerCase(Locale.ROOT),
                reject.raw());
    }
}
