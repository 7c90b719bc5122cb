package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tamiz.parquet.ParquetRows;
import io.tamiz.robustness.LoadedTable;
import io.tamiz.robustness.PollutedFile;
import io.tamiz.robustness.PollutedFile.TextTable;
import io.tamiz.robustness.PollutionReport;
import io.tamiz.robustness.PollutionSample;
import io.tamiz.robustness.Scores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Converts a folder of polluted files as users do, in one process, and compares what is in the Parquet files with what
 * people see in the polluted ones.
 */
class PollutedFolderTest {
    private static final double SIMPLE_FLOOR = 9.98;
    private static final double WEIGHTED_FLOOR = 9.98;

    @TempDir
    private Path folder;

    @Test
    void aFolderOfPollutedFilesBecomesTheTablesThatPeopleSee() throws IOException {
        List<PollutedFile> files = PollutionSample.ofOneTable();
        PollutionReport.write(folder, files);
        String polluted = folder.resolve("polluted").toString();
        long start = System.nanoTime();

        Cli run = Cli.run(
                "run", polluted, "--as-text", "--out", folder.resolve("out").toString(), "--json");

        long millis = (System.nanoTime() - start) / 1_000_000;
        Map<String, JsonNode> inputs = inputs(run);
        Scores scores = new Scores();
        for (PollutedFile file : files) {
            scores.add(file, loaded(Objects.requireNonNull(inputs.get(file.name()), file.name())));
        }
        String report = scores.report(PollutionSample.WORST) + files.size() + " files in " + millis + " ms\n";
        if (PollutionSample.isWhole()) {
            System.out.print(report);
        }
        assertThat(inputs).hasSameSizeAs(files);
        assertThat(scores.simple()).as(report).isGreaterThanOrEqualTo(SIMPLE_FLOOR);
        assertThat(scores.weighted()).as(report).isGreaterThanOrEqualTo(WEIGHTED_FLOOR);
    }

    private static Map<String, JsonNode> inputs(Cli run) throws IOException {
        Map<String, JsonNode> inputs = new HashMap<>();
        for (JsonNode input : new ObjectMapper().readTree(run.out()).get("inputs")) {
            inputs.put(String.valueOf(Path.of(input.get("input").asText()).getFileName()), input);
        }
        return inputs;
    }

    private static LoadedTable loaded(JsonNode input) throws IOException {
        if (!input.get("status").asText().equals("published")) {
            return new LoadedTable(
                    null, input.get("code").asText(), input.get("message").asText());
        }
        List<String> header = new ArrayList<>();
        if (input.get("dialect").get("header_rows").asInt() > 0) {
            input.get("columns")
                    .forEach(column -> header.add(column.get("source").asText()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode output : input.get("outputs")) {
            addRows(rows, Path.of(output.get("path").asText()));
        }
        return new LoadedTable(
                new TextTable(header, rows), null, input.get("dialect").toString());
    }

    private static void addRows(List<List<String>> rows, Path parquet) throws IOException {
        try (ParquetRows read = ParquetRows.open(parquet)) {
            for (List<?> row = read.next(); row != null; row = read.next()) {
                rows.add(row.stream()
                        .map(value -> value == null ? "" : String.valueOf(value))
                        .toList());
            }
        }
    }
}
