package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.cli.s3.EmbeddedS3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class RunCommandTest {
    private static final String RECIPE = """
            dataset: fares
            version: 1
            source: { keys: ["nothing/*"] }
            columns:
              - { name: id, type: int32 }
              - { name: fare, type: "decimal(10,2)", max: 100 }
            clean:
              - filter: "fare > 0"
            """;

    @TempDir
    private Path folder;

    private Path input;
    private Path recipe;
    private String out = "";

    @BeforeEach
    void writeFiles() throws IOException {
        input = Files.writeString(folder.resolve("a.csv"), "id,fare\n1,10.50\nx,3\n3,0\n4,500\n");
        recipe = Files.writeString(folder.resolve("fares.yaml"), RECIPE);
        out = folder.resolve("out").toString();
    }

    @Test
    void tellsWhereEachRowWent() {
        Cli result = Cli.run("run", input.toString(), "--recipe", recipe.toString(), "--out", out);

        assertThat(result.outWithout(folder)).isEqualTo("""
                DIR/a.csv: 4 rows read = 1 written + 2 rejected + 1 dropped in N ms -> DIR/out/fares/a-ID.parquet
                  reasons: INVALID_INTEGER 1, OUT_OF_RANGE 1
                  dropped: filter: fare > 0 1
                  quarantine: DIR/out/_tamiz/quarantine/fares/a-ID.csv
                """);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aLineBreakInANameBreaksNoLine() throws IOException {
        Path odd = Files.writeString(folder.resolve("a\nb.csv"), "id,name\n1,2\n");

        Cli result = Cli.run("run", odd.toString(), "--out", out);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines()).singleElement().asString().contains("a?b.csv: 1 rows read = 1 written");
    }

    @Test
    void anOutputThatALinkShowsToBeTheInputIsRefused() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path again = Files.createSymbolicLink(folder.resolve("in-again"), in);

        Cli result = Cli.run("run", in.toString(), "--out", again.toString());

        assertThat(Cli.masked(result.err(), folder))
                .isEqualTo("tamiz: [DIR/in] is the output DIR/in-again too; name another folder for the output\n");
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void anOutputBesideOrBelowTheInputsIsNoInputOfTheNextRun() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.csv"), "id\n1\n2\n");

        Cli first = Cli.run("run", in.toString(), "--out", in.resolve("out").toString());
        Cli second = Cli.run("run", in.toString(), "--out", in.resolve("out").toString());

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).contains("unchanged");
    }

    @Test
    void summarizesInJsonForScripts() {
        Cli result = Cli.run("run", input.toString(), "--recipe", recipe.toString(), "--out", out, "--json");

        assertThat(result.outWithout(folder).replaceAll("\"bytes\":\\d+", "\"bytes\":0"))
                .isEqualTo("{\"inputs\":[{\"input\":\"DIR/a.csv\",\"status\":\"published\",\"code\":null,"
                        + "\"message\":null,\"rows_read\":4,\"rows_written\":1,\"rows_rejected\":2,\"rows_repaired\":0,"
                        + "\"rows_dropped\":{\"filter: fare > 0\":1},"
                        + "\"outputs\":[{\"path\":\"DIR/out/fares/a-ID.parquet\",\"rows\":1,\"bytes\":0}],"
                        + "\"quarantine\":\"DIR/out/_tamiz/quarantine/fares/a-ID.csv\","
                        + "\"dialect\":{\"delimiter\":\",\",\"quote\":\"\\\"\",\"escape\":null,\"comment\":null,\"line_end\":\"LF\","
                        + "\"encoding\":\"UTF-8\",\"preamble_lines\":0,\"header_rows\":1,\"footer_lines\":0,"
                        + "\"confidence\":1.0},\"columns\":[{\"name\":\"id\",\"source\":\"id\",\"type\":\"int32\"},"
                        + "{\"name\":\"fare\",\"source\":\"fare\",\"type\":\"decimal(10,2)\"}],"
                        + "\"warnings\":[],\"millis\":0}]}\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void theColumnsOfAFileAsTextSayItsHeaderAsItIs() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.csv"), " First Name ,AGE (y),,AGE (y)\nAnn,31,x,1\n");
        Path values = Files.writeString(folder.resolve("values.csv"), "1,2\n3,4\n5,6\n");

        Cli result = Cli.run("run", labels.toString(), values.toString(), "--as-text", "--out", out, "--json");

        assertThat(result.out())
                .contains("\"columns\":[{\"name\":\"first_name\",\"source\":\" First Name \",\"type\":\"string\"},"
                        + "{\"name\":\"age_y\",\"source\":\"AGE (y)\",\"type\":\"string\"},"
                        + "{\"name\":\"column_3\",\"source\":\"\",\"type\":\"string\"},"
                        + "{\"name\":\"age_y_2\",\"source\":\"AGE (y)\",\"type\":\"string\"}]")
                .contains("\"header_rows\":0,")
                .contains("\"columns\":[{\"name\":\"column_1\",\"source\":null,\"type\":\"string\"},"
                        + "{\"name\":\"column_2\",\"source\":null,\"type\":\"string\"}]");
    }

    @Test
    void anInputThatIsPublishedAlreadyIsUnchanged() {
        Cli.run("run", input.toString(), "--recipe", recipe.toString(), "--out", out);
        Cli again = Cli.run("run", input.toString(), "--recipe", recipe.toString(), "--out", out);

        assertThat(again.out()).contains("a.csv: unchanged, 4 rows read = 1 written + 2 rejected + 1 dropped");
        assertThat(again.exitCode()).isZero();
    }

    @Test
    void runningAgainLeavesTheFolderAsItIs() throws IOException {
        Cli.run("run", input.toString(), "--recipe", recipe.toString(), "--out", out);
        List<String> before = tree(Path.of(out));
        Cli.run("run", input.toString(), "--recipe", recipe.toString(), "--out", out);

        assertThat(tree(Path.of(out))).isEqualTo(before).noneMatch(path -> path.contains(".tamiz-uploads"));
    }

    /** Files and folders, with the time of their last change. */
    private static List<String> tree(Path folder) throws IOException {
        List<String> tree = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted().toList()) {
                String changed = Files.isDirectory(path) ? "" : " " + Files.getLastModifiedTime(path);
                tree.add(folder.relativize(path) + changed);
            }
        }
        return tree;
    }

    @Test
    void goesOnWithTheOthersWhereAnInputFails() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        String missing = folder.resolve("missing.csv").toString();

        Cli result = Cli.run("run", missing, empty.toString(), input.toString(), "--out", out);

        assertThat(Cli.masked(result.err(), folder)).isEqualTo("""
                tamiz: SOURCE_GONE: [DIR/missing.csv] no such file or folder; check the path
                tamiz: EMPTY_OBJECT: [DIR/empty.csv] expected a header or records, found no bytes; \
                upload a file with at least a header
                """);
        assertThat(result.outWithout(folder))
                .contains("-> DIR/out/a/a-ID.parquet")
                .endsWith("3 inputs, 2 failed: 4 rows read = 4 written + 0 rejected + 0 dropped\n");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void takesTheCsvFilesOfAFolderButNotWhatIsHiddenOrItsOwn() throws IOException {
        for (String name : List.of("in/b.CSV", "in/sub/c.tsv", "in/.hidden/d.csv", "in/_tamiz/e.csv", "in/notes.md")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "a\tb\n1\t2\n");
        }

        Cli result = Cli.run("run", folder.resolve("in").toString(), "--out", out);

        assertThat(result.outWithout(folder).lines().filter(line -> line.contains(" -> ")))
                .containsExactly(
                        "DIR/in/b.CSV: 1 rows read = 1 written + 0 rejected + 0 dropped in N ms -> DIR/out/b/b-ID.parquet",
                        "DIR/in/sub/c.tsv: 1 rows read = 1 written + 0 rejected + 0 dropped in N ms ->"
                                + " DIR/out/sub/c-ID.parquet");
        assertThat(Cli.masked(result.err(), folder))
                .isEqualTo("tamiz: [DIR/in] 1 file is not named like CSV and not read: notes.md; to have them read,"
                        + " give them by their names\n");
    }

    @Test
    void readsAndWritesBuckets() throws IOException {
        try (EmbeddedS3 server = EmbeddedS3.start(EmbeddedS3.Options.inMemory());
                S3Client client = server.client()) {
            client.putObject(request -> request.bucket("raw").key("trips/a.csv"), RequestBody.fromString("id\n7\n"));
            try (CredentialProperties given = CredentialProperties.of(server)) {
                Cli result = Cli.run(
                        "run",
                        "s3://raw/trips/",
                        "--out",
                        "s3://curated/below",
                        "--endpoint-url",
                        server.endpoint().toString());

                assertThat(result.err()).isEmpty();
                assertThat(result.outWithout(folder))
                        .isEqualTo("s3://raw/trips/a.csv: 1 rows read = 1 written + 0 rejected + 0 dropped in N ms ->"
                                + " s3://curated/below/trips/a-ID.parquet\n");
                assertThat(given.names()).hasSize(2);
                String path = result.out().replaceAll("(?s).* -> (\\S+).*", "$1");
                Cli shown = Cli.run(
                        "show",
                        path,
                        "--format",
                        "csv",
                        "--endpoint-url",
                        server.endpoint().toString());
                assertThat(shown.out()).isEqualTo("id\n7\n");
            }
        }
    }

    @Test
    void anOutputBucketThatIsNotThereIsNamedAndNotARecordInIt() throws IOException {
        try (EmbeddedS3 server = EmbeddedS3.start(EmbeddedS3.Options.inMemory());
                CredentialProperties given = CredentialProperties.of(server)) {
            Cli result = Cli.run(
                    "run",
                    input.toString(),
                    "--out",
                    "s3://nowhere/below",
                    "--endpoint-url",
                    server.endpoint().toString());

            assertThat(given.names()).hasSize(2);
            assertThat(result.err())
                    .startsWith("tamiz: NO_SUCH_BUCKET: [s3://nowhere] the bucket does not exist")
                    .hasLineCount(1);
            assertThat(result.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void leavesNothingBehindWhereNothingCouldBePublished() throws IOException {
        Path binary = Files.write(folder.resolve("x.csv"), new byte[] {'P', 'A', 'R', '1', 0, 0, 0, 0});

        Cli result = Cli.run("run", binary.toString(), "--out", out);

        assertThat(result.err()).startsWith("tamiz: NOT_CSV: [");
        try (Stream<Path> files = Files.walk(Path.of(out))) {
            assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
                    .isEmpty();
        }
    }
}
