package io.tamiz.cli;

import io.tamiz.cli.s3.EmbeddedS3;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps an S3 endpoint and the function running, for any S3 client to drop files into. */
@Command(
        name = "dev",
        description = "Runs an S3 endpoint with buckets raw and curated, and the function between them, until Ctrl-C.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DevCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Supplier<StopSignal> stopSignal;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the endpoint, 0 for a free one; default ${DEFAULT-VALUE}.",
            defaultValue = "9444")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep objects in this folder, across restarts.")
    private @Nullable Path data;

    @Option(names = "--recipes", paramLabel = "DIR", description = "Folder of recipes; default is that of the samples.")
    private @Nullable Path recipes;

    DevCommand(Surroundings surroundings, Supplier<StopSignal> stopSignal) {
        this.surroundings = surroundings;
        this.stopSignal = stopSignal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw CommandException.wrongUsage("--port wants 0 to 65535, found " + port);
        }
        try (LocalFunction function = LocalFunction.start(options(), recipeFolder(), this::tell)) {
            // Only from here on a request to stop has something to wait for.
            StopSignal stop = stopSignal.get();
            welcome(function.server());
            stop.await();
            surroundings.out().println("stopping");
        } catch (BindException taken) {
            throw CommandException.inputFailed(
                    taken.getMessage() + "; give another one with --port, or 0 for a free one");
        }
        surroundings.out().println("stopped");
        return 0;
    }

    private EmbeddedS3.Options options() {
        EmbeddedS3.Options options = data == null ? EmbeddedS3.Options.inMemory() : EmbeddedS3.Options.in(data);
        return options.onPort(port);
    }

    private Path recipeFolder() {
        if (recipes == null) {
            return SampleData.of(surroundings).folder();
        }
        if (!Files.isDirectory(recipes)) {
            throw CommandException.wrongUsage("[" + recipes + "] is no folder; --recipes wants a folder of YAML files");
        }
        return recipes;
    }

    private void tell(InputReport report) {
        ReportLines.of(report).forEach(surroundings.out()::println);
    }

    private void welcome(EmbeddedS3 server) {
        PrintWriter out = surroundings.out();
        out.println("S3 endpoint " + server.endpoint() + ", buckets raw and curated, "
                + (data == null ? "in memory" : "in " + data));
        out.println("recipes from " + recipeFolder() + "; a key that none of them fits is inferred");
        out.println("In another terminal:");
        out.println("  export AWS_ACCESS_KEY_ID=" + server.accessKey());
        out.println("  export AWS_SECRET_ACCESS_KEY=" + server.secretKey());
        out.println("  export AWS_REGION=" + server.region());
        out.println("  export AWS_DEFAULT_REGION=" + server.region());
        out.println("  export AWS_ENDPOINT_URL=" + server.endpoint());
        out.println("  aws s3 cp '" + sample() + "' s3://raw/trips/");
        out.println("Ctrl-C stops.");
    }

    private String sample() {
        return SampleData.of(surroundings)
                .folder()
                .resolve("trips")
                .resolve("trips-2024-01.csv")
                .toString();
    }
}
