package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.cli.s3.EmbeddedS3;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import software.amazon.awssdk.core.sync.RequestBody;

/** The commands with an embedded S3 server: demo, dev. */
@Timeout(120)
class LocalCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void demoTakesTheSamplesAllTheWayAndShowsRows() {
        Cli result = Cli.run("demo");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.outWithout(folder).lines().filter(line -> line.contains(" rows read = ")))
                .hasSize(7)
                .allMatch(line -> line.contains(" -> s3://curated/") || line.startsWith("6 inputs, 0 failed: "));
        assertThat(result.out()).contains("\n  reasons: ", "(5 of 3000 rows)");
    }

    @Test
    void eachObjectIsReportedByWhatBecameOfIt() throws IOException, InterruptedException {
        BlockingQueue<InputReport> reports = new LinkedBlockingQueue<>();
        try (LocalFunction function =
                LocalFunction.start(EmbeddedS3.Options.in(folder), Cli.HOME.resolve("sample-data"), reports::add)) {
            function.client()
                    .putObject(r -> r.bucket("raw").key("my data/a+b 100%.csv"), RequestBody.fromString("x\n1\n"));
            assertThat(headline(reports))
                    .isEqualTo("s3://raw/my data/a+b 100%.csv: 1 rows read = 1 written + 0 rejected + 0 dropped in N ms"
                            + " -> s3://curated/my_data/a_b_100-ID.parquet");
            function.client().putObject(r -> r.bucket("raw").key("empty.csv"), RequestBody.empty());
            assertThat(headline(reports)).startsWith("EMPTY_OBJECT: [s3://raw/empty.csv] ");
            function.client().deleteObject(r -> r.bucket("raw").key("my data/a+b 100%.csv"));
            assertThat(headline(reports))
                    .isEqualTo("s3://raw/my data/a+b 100%.csv: gone, its outputs are taken back in N ms");
        }
    }

    private String headline(BlockingQueue<InputReport> reports) throws InterruptedException {
        InputReport report = reports.poll(60, TimeUnit.SECONDS);
        assertThat(report).isNotNull();
        return Cli.masked(ReportLines.of(report).get(0), folder);
    }

    @Test
    void devTellsHowToConnectAndStopsWhenAsked() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        DevCommand command = new DevCommand(Cli.surroundings(out, err, Map.of()), () -> () -> {});

        int exitCode = new CommandLine(command).execute("--port", "0");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains(
                        "  export AWS_ACCESS_KEY_ID=tamiz\n",
                        "  export AWS_ENDPOINT_URL=http://127.0.0.1:",
                        "s3://raw/trips/\n")
                .endsWith("Ctrl-C stops.\nstopping\nstopped\n");
    }

    @Test
    void devSaysWhichPortIsTaken() throws IOException {
        try (EmbeddedS3 first = EmbeddedS3.start(EmbeddedS3.Options.inMemory())) {
            String port = String.valueOf(first.endpoint().getPort());
            Cli result = Cli.run("dev", "--port", port);

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err())
                    .isEqualTo(
                            "tamiz: port " + port + " is taken; give another one with --port, or 0 for a free one\n");
        }
    }
}
