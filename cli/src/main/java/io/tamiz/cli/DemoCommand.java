package io.tamiz.cli;

import io.tamiz.cli.s3.EmbeddedS3;
import io.tamiz.parquet.ParquetRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.s3.S3Client;

/** Shows the main job from end to end, with nothing but this program. */
@Command(
        name = "demo",
        description = "Drops sample files into a bucket of an embedded S3 server and shows what becomes of them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final int PREVIEW_ROWS = 5;
    /** The samples take seconds; who waits longer than this waits for nothing. */
    private static final long PATIENCE_SECONDS = 120;

    private final Surroundings surroundings;

    @Option(names = "--recipes", paramLabel = "DIR", description = "Folder of recipes; default is that of the samples.")
    private @Nullable Path recipes;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        SampleData samples = SampleData.of(surroundings);
        List<Path> files = samples.files();
        BlockingQueue<InputReport> handled = new LinkedBlockingQueue<>();
        Path recipeFolder = recipes == null ? samples.folder() : recipes;
        try (LocalFunction function = LocalFunction.start(EmbeddedS3.Options.inMemory(), recipeFolder, handled::add)) {
            surroundings
                    .out()
                    .println("S3 endpoint " + function.server().endpoint() + ", in memory; dropping " + files.size()
                            + " files into the bucket raw");
            for (Path file : files) {
                function.client()
                        .putObject(
                                request -> request.bucket(EmbeddedS3.RAW_BUCKET).key(samples.key(file)), file);
            }
            List<InputReport> reports = tellEach(handled, files.size());
            preview(function.client(), reports);
            surroundings.out().println();
            surroundings.out().println(ReportLines.summary(reports));
            return reports.stream().anyMatch(InputReport::isFailed) ? CommandException.INPUT_FAILED : 0;
        }
    }

    private List<InputReport> tellEach(BlockingQueue<InputReport> handled, int count) throws InterruptedException {
        List<InputReport> reports = new ArrayList<>();
        // Events come at least once, so an object may be reported again.
        Set<String> told = new HashSet<>();
        while (told.size() < count) {
            InputReport report = handled.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (report == null) {
                throw CommandException.inputFailed("[raw] after " + PATIENCE_SECONDS + " s only " + reports.size()
                        + " of " + count + " objects are handled; run again with --debug");
            }
            if (told.add(report.input())) {
                reports.add(report);
                ReportLines.of(report).forEach(surroundings.out()::println);
            }
        }
        return reports;
    }

    /** The first rows of an output of the last file without rejects, read back through S3. */
    private void preview(S3Client client, List<InputReport> reports) throws IOException {
        String path = "";
        for (InputReport report : reports) {
            if (report.result().rejectCodes().isEmpty()
                    && !report.result().outputs().isEmpty()) {
                path = report.result().outputs().get(0).path();
            }
        }
        if (!path.isEmpty()) {
            surroundings.out().println();
            surroundings.out().println(path);
            show(client, (Location.S3) Location.of(path));
        }
    }

    private void show(S3Client client, Location.S3 at) throws IOException {
        Path folder = Files.createTempDirectory("tamiz-demo-");
        Path copy = folder.resolve("preview.parquet");
        try {
            client.getObject(request -> request.bucket(at.bucket()).key(at.key()), copy);
            try (ParquetRows rows = ParquetRows.open(copy, at.toString())) {
                RowFormats.TABLE.print(rows, PREVIEW_ROWS, surroundings);
            }
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }
}
