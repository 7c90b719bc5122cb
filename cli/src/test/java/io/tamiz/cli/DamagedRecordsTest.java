package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.parquet.ParquetRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the policies make of damaged records, from the file to Parquet, quarantine and summary. */
class DamagedRecordsTest {
    private static final int GOOD = 40;
    private static final String TOO_FEW = "900,2024-03-10,ana@example.com";
    private static final String JOINED = "901,2024-03-21ben@example.com,12.50,web";
    private static final String TOO_MANY = "902,2024-03-03,dora@example.com,11.00,web,more,still more";
    private static final String UNCLOSED = "903,2024-03-13,\"emil@example.com,11.00,shop";
    private static final List<String> DAMAGED = List.of(TOO_FEW, JOINED, TOO_MANY, UNCLOSED);

    /** Code, action and raw record of an entry that is about a whole record. */
    private static final Pattern ENTRY = Pattern.compile("\\d+,\\d+,,([A-Z_]+),.*,(rejected|repaired),(.*)");

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void writeInput() throws IOException {
        StringBuilder csv = new StringBuilder("id,day,email,amount,channel\n");
        List<String> names = List.of("ana", "ben", "chen", "dora", "emil");
        List<String> channels = List.of("web", "shop", "fax");
        for (int i = 0; i < GOOD; i++) {
            csv.append(100 + i).append(",2024-03-").append(10 + i % 20).append(',');
            csv.append(names.get(i % 5)).append("@example.com,").append(5 + i).append(".25,");
            csv.append(channels.get(i % 3)).append('\n');
            if (i % 10 == 5) {
                csv.append(DAMAGED.get(i / 10)).append('\n');
            }
        }
        input = Files.writeString(folder.resolve("m.csv"), csv.toString());
    }

    @ParameterizedTest(name = "ragged: {0}, extra_columns: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            repair | ignore | TOO_FEW_FIELDS rejected, TOO_FEW_FIELDS repaired, TOO_MANY_FIELDS rejected, STRAY_QUOTE repaired    | 42 written + 2 rejected + 0 dropped, 2 repaired
            repair | rescue | TOO_FEW_FIELDS rejected, TOO_FEW_FIELDS repaired, STRAY_QUOTE repaired                              | 43 written + 1 rejected + 0 dropped, 2 repaired
            pad    | ignore | TOO_FEW_FIELDS repaired, TOO_FEW_FIELDS repaired, TOO_MANY_FIELDS rejected, STRAY_QUOTE repaired    | 43 written + 1 rejected + 0 dropped, 3 repaired
            pad    | rescue | TOO_FEW_FIELDS repaired, TOO_FEW_FIELDS repaired, STRAY_QUOTE repaired                              | 44 written + 0 rejected + 0 dropped, 3 repaired
            reject | ignore | TOO_FEW_FIELDS rejected, TOO_FEW_FIELDS rejected, TOO_MANY_FIELDS rejected, UNCLOSED_QUOTE rejected | 40 written + 4 rejected + 0 dropped in
            reject | rescue | TOO_FEW_FIELDS rejected, TOO_FEW_FIELDS rejected, UNCLOSED_QUOTE rejected                           | 41 written + 3 rejected + 0 dropped in
            """)
    void aPolicySaysWhatBecomesOfThem(String ragged, String extra, String entries, String counts) throws IOException {
        Cli run = run("ragged: " + ragged + ", extra_columns: " + extra, "");

        assertThat(run.out()).contains("44 rows read = " + counts);
        assertThat(String.join(", ", quarantine().map(Entry::codeAndAction).toList()))
                .isEqualTo(entries);
        assertThat(rows()).hasSize(Integer.parseInt(counts.substring(0, 2)));
    }

    @Test
    void mendedPaddedAndRescuedRecordsHaveTheirValues() throws IOException {
        run("ragged: pad, extra_columns: rescue", "");

        assertThat(rows())
                .contains(
                        "900|2024-03-10|ana@example.com|null|null|null",
                        "901|2024-03-21|ben@example.com|12.5|web|null",
                        "902|2024-03-03|dora@example.com|11.0|web|{\"_6\":\"more\",\"_7\":\"still more\"}",
                        "903|2024-03-13|\"emil@example.com|11.0|shop|null");
        assertThat(quarantine().map(Entry::raw)).containsExactly(TOO_FEW, JOINED, UNCLOSED);
    }

    @ParameterizedTest
    @CsvSource({"replace, repaired, 41", "reject, rejected, 40"})
    void bytesThatAreNoTextAreReplacedOrCostTheirRecord(String policy, String action, int rows) throws IOException {
        byte[] latin = "\n904,2024-03-14,jos\u00e9@example.com,11.00,web\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(input, latin, StandardOpenOption.APPEND);

        run("ragged: reject, invalid_bytes: " + policy, "source: { csv: { encoding: UTF-8 } }\n");

        assertThat(quarantine().map(Entry::codeAndAction)).endsWith("INVALID_ENCODING " + action);
        assertThat(rows()).hasSize(rows);
        assertThat(rows().stream().filter(row -> row.startsWith("904")).toList())
                .isEqualTo(rows == 41 ? List.of("904|2024-03-14|jos\ufffd@example.com|11.0|web") : List.of());
    }

    @Test
    void ofPersonalDataNothingIsShownOfRecordsThatWereMended() throws IOException {
        Cli run = run("ragged: pad, extra_columns: rescue", "", ", pii: true");

        String quarantine = Files.readString(files("_tamiz/quarantine").get(0));
        assertThat(quarantine).doesNotContain("example.com", "12.50").contains("repaired,***");
        assertThat(run.out() + run.err()).doesNotContain("example.com");
    }

    private record Entry(String codeAndAction, String raw) {}

    private Cli run(String policies, String head) throws IOException {
        return run(policies, head, "");
    }

    private Cli run(String policies, String head, String email) throws IOException {
        Path recipe = Files.writeString(
                folder.resolve("m.yaml"), "dataset: m\nversion: 1\n" + head + """
                columns:
                  - { name: id, type: int64 }
                  - { name: day, type: date }
                  - { name: email, type: string%s }
                  - { name: amount, type: float64 }
                  - { name: channel, type: string }
                policies: { on_invalid: reject, max_reject_rate: 0.5, %s }
                """.formatted(email, policies));
        Cli run = Cli.run("run", input.toString(), "--recipe", recipe.toString(), "--out", folder.resolve("out") + "");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private Stream<Entry> quarantine() throws IOException {
        return Files.readAllLines(files("_tamiz/quarantine").get(0)).stream()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .map(entry -> new Entry(entry.group(1) + " " + entry.group(2), unquoted(entry.group(3))));
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }

    private List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        try (ParquetRows read = ParquetRows.open(files("m").get(0))) {
            for (List<?> row = read.next(); row != null; row = read.next()) {
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }

    private List<Path> files(String under) {
        try (Stream<Path> found = Files.walk(folder.resolve("out").resolve(under))) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
