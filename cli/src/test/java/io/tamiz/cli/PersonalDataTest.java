package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for personal data in every byte that a run leaves and prints, the data files themselves left out. */
class PersonalDataTest {
    private static final String SECRET = "Zaragoza";
    private static final String COLUMNS = """
            dataset: people
            columns:
              - { name: id, type: int32 }
              - { name: name, type: string, one_of: [Ann, Bob], pii: true }
              - { name: born, type: date, pii: true, on_invalid: set_null }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void noByteShowsIt(String file, String policy, String csv, String recipe) throws IOException {
        Path input = folder.resolve("people.csv");
        Files.write(input, csv.getBytes(StandardCharsets.ISO_8859_1));
        String rules = Files.writeString(folder.resolve("people.yaml"), recipe).toString();
        String out = folder.resolve("out").toString();

        Cli json = Cli.run("run", input.toString(), "--recipe", rules, "--out", out, "--json");
        Cli lines = Cli.run("run", input.toString(), "--recipe", rules, "--out", out);
        Cli check = Cli.run("check", rules, input.toString());

        assertThat(json.exitCode()).isEqualTo(lines.exitCode()).isLessThan(2);
        for (Cli told : List.of(json, lines, check)) {
            assertThat(told.out() + told.err()).doesNotContainIgnoringCase(SECRET);
        }
        Map<String, String> files = texts(folder.resolve("out"));
        assertThat(files).isNotEmpty();
        files.forEach((name, text) ->
                assertThat(text).as(name).doesNotContainIgnoringCase(SECRET).doesNotContain("1970-"));
    }

    @Test
    void whatIsNoPersonalDataIsShown() throws IOException {
        Path input = Files.writeString(
                folder.resolve("people.csv"),
                "id,name,born\n1,Zaragoza,1970-01-01\n2,Ann,2000-01-01\n3,Bob,1990-01-01\n4,Zaragoza,1980-01-01,5\n");
        String rules = Files.writeString(folder.resolve("people.yaml"), COLUMNS.replace("pii: true", "pii: false"))
                .toString();

        Cli.run(
                "run",
                input.toString(),
                "--recipe",
                rules,
                "--out",
                folder.resolve("out").toString());

        assertThat(texts(folder.resolve("out")).values())
                .anyMatch(text -> text.contains("\"\"Zaragoza\"\"") && text.contains("1,Zaragoza,1970-01-01"));
    }

    static Stream<Arguments> cases() {
        Map<String, String> files = new TreeMap<>();
        files.put("values that are not allowed", "id,name,born\n1,Zaragoza,1970-13-01\nx,Zaragoza,zaragoza\n");
        files.put("quotes and line ends", "id,name,born\n1,\"Zara\"\"goza, \nZaragoza\",\"1970-01-32\"\n");
        files.put("too few fields", "id,name,born\n1,Ann,2000-01-01\n2,Zaragoza\nZaragoza\n");
        files.put("too many fields", "id,name,born\n1,Ann,2000-01-01\n2,Zaragoza,1970-01-01,Zaragoza,Zaragoza\n");
        files.put("an open quote", "id,name,born\n1,Ann,2000-01-01\n2,\"Zaragoza,1970-01-01\n3,Zaragoza,1970-01-01\n");
        files.put("no text", "id,name,born\n1,Ann,2000-01-01\n2,Zaragoza\u00ff\u0081,1970-01-01\n3,Bob,\n");
        files.put("no header", "1,Zaragoza,1970-01-01\n2,Zaragoza,1970-01-02\n");
        files.put("another label", "id,nombre,born\n1,Zaragoza,1970-01-01\nx,Zaragoza,1970-01-02\n");
        files.put("labels in another order", "born,note,name,id\n1970-01-99,n,Zaragoza,x\n1970-01-99,n,Zaragoza,1\n");
        Map<String, String> policies = new TreeMap<>();
        policies.put("as they are by default", "");
        policies.put("padded", "policies: { ragged: pad, missing_columns: nulls, invalid_bytes: replace }\n");
        policies.put("rescued", "policies: { extra_columns: rescue, missing_columns: nulls }\n");
        policies.put("rejected", "policies: { ragged: reject, extra_columns: fail }\n");
        policies.put("none allowed", "policies: { max_reject_rate: 0 }\n");
        policies.put("failing", "policies: { on_invalid: fail }\n");
        policies.put("stated", "source: { csv: { encoding: UTF-8, delimiter: \",\", quote: '\"' } }\n");
        return files.entrySet().stream()
                .flatMap(file -> policies.entrySet().stream()
                        .map(policy -> Arguments.of(
                                file.getKey(), policy.getKey(), file.getValue(), COLUMNS + policy.getValue())));
    }

    private static Map<String, String> texts(Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".parquet")) {
                    texts.put(file.toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
