package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tamiz.parquet.ParquetRows;
import io.tamiz.robustness.HarbourCalls;
import io.tamiz.robustness.HarbourCalls.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run tells of every kind of record, in quarantine, summary, commit record and Parquet, and that these agree. */
class EveryRecordIsAccountedForTest {
    private static final HarbourCalls CALLS = HarbourCalls.writtenIn(StandardCharsets.UTF_16LE, "\ufeff");

    @TempDir
    private Path folder;

    private Path input;
    private Path recipe;

    @BeforeEach
    void writeFiles() throws IOException {
        input = Files.write(folder.resolve("calls.csv"), CALLS.bytes());
        recipe = Files.writeString(folder.resolve("calls.yaml"), HarbourCalls.RECIPE);
    }

    @Test
    void byARecipe() throws IOException {
        JsonNode summary = run("--recipe", recipe.toString());

        assertThat(counts(summary)).containsExactly(CALLS.rows(), CALLS.rows() - 5, 3, 6, 2);
        assertQuarantineHas(CALLS.entries("recipe"), summary);
        assertAgreement(summary);
    }

    @Test
    void withNothingGiven() throws IOException {
        JsonNode summary = run();

        assertThat(counts(summary)).containsExactly(CALLS.rows(), CALLS.rows() - 2, 2, 5, 0);
        assertQuarantineHas(CALLS.entries("inferred"), summary);
        assertAgreement(summary);
    }

    @Test
    void personalDataChangesNeitherPlacesNorCodesNorCounts() throws IOException {
        Files.writeString(
                recipe, HarbourCalls.RECIPE.replace("name: ship, type: string", "name: ship, type: string, pii: true"));

        JsonNode summary = run("--recipe", recipe.toString());

        assertThat(counts(summary)).containsExactly(CALLS.rows(), CALLS.rows() - 5, 3, 6, 2);
        List<List<String>> places = quarantine(summary).stream()
                .map(entry -> entry.toList().subList(0, 4))
                .toList();
        assertThat(places)
                .isEqualTo(CALLS.entries("recipe").stream()
                        .map(entry -> entry.fields().subList(0, 4))
                        .toList());
        assertThat(Files.readString(Path.of(summary.get("quarantine").asText())))
                .doesNotContain("Nordlys", "Meltemi", "Gaivota")
                .contains(",rejected,\"c-7,***,XX,B-12,deep,");
    }

    @Test
    void onlyRejectedRecordsCountAgainstTheRows() throws IOException {
        String most = "max_reject_rate: " + 3.0 / CALLS.rows();
        Files.writeString(recipe, HarbourCalls.RECIPE.replace("max_reject_rate: 0.001", most));
        assertThat(run("--recipe", recipe.toString()).get("status").asText()).isEqualTo("published");

        Files.writeString(recipe, HarbourCalls.RECIPE.replace("max_reject_rate: 0.001", "max_reject_rate: 0.0001"));
        JsonNode failed = run("--recipe", recipe.toString());

        assertThat(failed.get("code").asText()).isEqualTo("REJECT_RATE_EXCEEDED");
        assertThat(failed.get("message").asText()).contains("3 of " + CALLS.rows() + " rows were rejected");
        assertThat(counts(failed)).containsExactly(CALLS.rows(), 0, 3, 6, CALLS.rows() - 3);
        assertQuarantineHas(CALLS.entries("recipe"), failed);
    }

    private JsonNode run(String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("run", input.toString(), "--out", folder.resolve("out") + "", "--json"));
        arguments.addAll(List.of(more));
        return new ObjectMapper()
                .readTree(Cli.run(arguments.toArray(String[]::new)).out())
                .get("inputs")
                .get(0);
    }

    private static long[] counts(JsonNode summary) {
        long dropped = 0;
        for (JsonNode count : summary.get("rows_dropped")) {
            dropped += count.asLong();
        }
        return new long[] {
            summary.get("rows_read").asLong(),
            summary.get("rows_written").asLong(),
            summary.get("rows_rejected").asLong(),
            summary.get("rows_repaired").asLong(),
            dropped
        };
    }

    private static void assertQuarantineHas(List<Entry> entries, JsonNode summary) throws IOException {
        List<CSVRecord> found = quarantine(summary);
        assertThat(found)
                .map(record -> List.of(
                        record.get("line"),
                        record.get("byte_offset"),
                        record.get("column"),
                        record.get("code"),
                        record.get("value"),
                        record.get("action"),
                        record.get("raw")))
                .isEqualTo(entries.stream().map(Entry::fields).toList());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).get("message"))
                    .endsWith(entries.get(i).fault().found());
        }
    }

    /** The rows in Parquet and the commit record are those of the summary, and nothing went another way. */
    private void assertAgreement(JsonNode summary) throws IOException {
        long[] counts = counts(summary);
        assertThat(counts[0]).isEqualTo(counts[1] + counts[2] + counts[4]);
        long rows = 0;
        try (ParquetRows parquet = ParquetRows.open(
                Path.of(summary.get("outputs").get(0).get("path").asText()))) {
            while (parquet.next() != null) {
                rows++;
            }
        }
        assertThat(rows).isEqualTo(counts[1]);
        JsonNode commit = new ObjectMapper().readTree(commitRecord().toFile());
        assertThat(commit.get("rows").get("written").asLong()).isEqualTo(rows);
        assertThat(commit.get("rows").get("repaired").asLong()).isEqualTo(counts[3]);
        assertThat(commit.get("quarantine").get("rows").asLong())
                .isEqualTo(quarantine(summary).size());
    }

    private Path commitRecord() throws IOException {
        try (var files = Files.walk(folder.resolve("out/_tamiz/commits"))) {
            return files.filter(Files::isRegularFile).findAny().orElseThrow();
        }
    }

    private static List<CSVRecord> quarantine(JsonNode summary) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(Path.of(summary.get("quarantine").asText()), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }
}
