package io.tamiz.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What must come out of one sample file, as the generator of the file computed it. The form is described in the README of
 * {@code sample-data}.
 */
record SampleExpectation(Path folder, JsonNode table, JsonNode file) {
    private static final Path SAMPLES = Path.of("..", "sample-data");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<SampleExpectation> all() throws IOException {
        List<SampleExpectation> all = new ArrayList<>();
        for (String dataset : List.of("trips", "reviews", "sensors")) {
            Path folder = SAMPLES.resolve(dataset);
            JsonNode table = JSON.readTree(Files.readString(folder.resolve("expected.json")));
            table.path("files").forEach(file -> all.add(new SampleExpectation(folder, table, file)));
        }
        return all;
    }

    String dataset() {
        return table.path("dataset").asText();
    }

    String recipe() throws IOException {
        return Files.readString(folder.resolve(table.path("recipe").asText()));
    }

    Path csv() {
        return folder.resolve(file.path("file").asText());
    }

    String key() {
        return dataset() + "/" + file.path("file").asText();
    }

    void checkCounts(JsonNode commit) {
        assertThat(commit.at("/recipe/dataset").asText()).isEqualTo(dataset());
        assertThat(commit.at("/rows/read").asLong())
                .isEqualTo(file.path("rows_read").asLong());
        assertThat(commit.at("/rows/rejected").asLong())
                .isEqualTo(file.path("rows_rejected").asLong());
        assertThat(commit.at("/rows/written").asLong())
                .isEqualTo(file.path("rows_written").asLong());
        assertThat(commit.at("/rows/repaired").asLong())
                .isEqualTo(file.path("rows_repaired").asLong());
        assertThat(commit.at("/rows/dropped")).isEqualTo(file.path("rows_dropped"));
        assertThat(commit.at("/table/extra_columns")).isEqualTo(table.path("extra_columns"));
    }

    /** Every entry of the quarantine file, in the order of the file. */
    void checkQuarantine(String csv) throws IOException {
        List<String> found = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(
                csv,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord entry : parser) {
                found.add(entry.get("line") + " " + entry.get("byte_offset") + " " + entry.get("column") + " "
                        + entry.get("code") + " " + entry.get("action"));
            }
        }
        List<String> expected = new ArrayList<>();
        for (JsonNode entry : file.path("quarantine")) {
            expected.add(entry.path("line").asText() + " "
                    + entry.path("byte_offset").asText() + " "
                    + (entry.path("column").isNull() ? "" : entry.path("column").asText()) + " "
                    + entry.path("code").asText() + " " + entry.path("action").asText());
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The expected rows, all their columns; columns that partition are not in the files. */
    void checkRows(List<Map<String, @Nullable Object>> rows) {
        assertThat(rows).hasSize(file.path("rows_written").asInt());
        String key = table.path("key").asText();
        Map<String, Map<String, @Nullable Object>> byKey =
                rows.stream().collect(Collectors.toMap(row -> String.valueOf(row.get(key)), Function.identity()));
        for (JsonNode expected : file.path("rows")) {
            Map<String, @Nullable Object> row = byKey.get(expected.path(key).asText());
            assertThat(row).as("row %s", expected.path(key)).isNotNull();
            checkRow(expected, row);
        }
    }

    private void checkRow(JsonNode expected, Map<String, @Nullable Object> row) {
        Map<String, JsonNode> columns = new TreeMap<>();
        expected.properties().forEach(column -> columns.put(column.getKey(), column.getValue()));
        table.path("partition_by").forEach(column -> columns.remove(column.asText()));
        assertThat(row.keySet()).containsExactlyInAnyOrderElementsOf(columns.keySet());
        columns.forEach((name, value) -> checkValue(name, value, row.get(name)));
    }

    private void checkValue(String column, JsonNode expected, @Nullable Object found) {
        String type = table.path("columns").path(column).asText();
        if (expected.isNull()) {
            assertThat(found).as(column).isNull();
        } else if (type.equals("float64")) {
            double value = expected.asDouble();
            assertThat((Double) found).as(column).isCloseTo(value, within(Math.abs(value) * 1e-12));
        } else {
            assertThat(found).as(column).isEqualTo(plain(type, expected));
        }
    }

    private static Object plain(String type, JsonNode value) {
        if (type.startsWith("decimal")) {
            return new BigDecimal(value.asText());
        }
        return switch (type) {
            case "int32", "int64", "integer" -> value.asLong();
            case "bool" -> value.asBoolean();
            case "date" -> LocalDate.parse(value.asText());
            case "timestamp" -> Instant.parse(value.asText());
            case "string" -> value.asText();
            default -> throw new IllegalArgumentException("a type that is not known: " + type);
        };
    }

    @Override
    public String toString() {
        return file.path("file").asText();
    }
}
