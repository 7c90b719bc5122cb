package io.tamiz.cli;

import io.tamiz.Instructions;
import io.tamiz.publish.Cores;
import io.tamiz.publish.Publisher;
import io.tamiz.publish.PublishingUnsettledException;
import io.tamiz.publish.RecipeSource;
import io.tamiz.publish.SamePlaceException;
import io.tamiz.store.LocalObjectStore;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.StoreException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Converts files, folders and objects. */
@Command(
        name = "run",
        description = "Converts CSV files, folders or s3:// URIs to Parquet.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @ParentCommand
    private @Nullable Tamiz program;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "A file, a folder with CSV files, s3://bucket/key, or s3://bucket/prefix/")
    private List<String> inputs = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder or s3://bucket/prefix for the output.")
    private String out = "";

    @Option(names = "--recipe", paramLabel = "FILE", description = "Follow this recipe, whatever its key globs.")
    private @Nullable Path recipe;

    @Option(names = "--as-text", description = "Keep every column a string, untrimmed.")
    private boolean asText;

    @Option(names = "--json", description = "Print one JSON summary on stdout and nothing else.")
    private boolean json;

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "Where S3 is, if not at AWS.")
    private @Nullable URI endpoint;

    @Option(names = "--no-progress", description = "Show no progress bar, even on a terminal.")
    private boolean noProgress;

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Instructions instructions = instructions();
        try (Stores stores = new Stores(surroundings.environment(), endpoint)) {
            RecipeSource recipes = RecipeSource.always(instructions);
            OutputPlace place = new OutputPlace(out, Location.of(out));
            inputs.forEach(input -> place.refuseAmong(Location.of(input)));
            try (UploadsInWork output = UploadsInWork.of(output(stores))) {
                List<InputReport> reports = convert(output, recipes, new Inputs(stores, surroundings::note));
                summarize(reports);
                return reports.stream().anyMatch(InputReport::isFailed) ? CommandException.INPUT_FAILED : 0;
            }
        }
    }

    private Instructions instructions() {
        if (recipe != null && asText) {
            throw CommandException.wrongUsage("--recipe and --as-text contradict each other; give one of them");
        }
        if (recipe != null) {
            return Instructions.follow(RecipeFile.read(recipe));
        }
        return asText ? Instructions.asText() : Instructions.infer();
    }

    private ObjectStore output(Stores stores) {
        Location location = Location.of(out);
        if (location instanceof Location.S3 s3) {
            ObjectStore bucket = stores.bucket(s3.bucket());
            return s3.key().isEmpty()
                    ? bucket
                    : new PrefixedObjectStore(bucket, s3.key().replaceFirst("/*$", "/"));
        }
        Path folder = ((Location.Local) location).path();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CommandException.wrongUsage("[" + folder + "] is a file; --out wants a folder or s3://bucket/prefix");
        }
        return LocalObjectStore.at(folder.toString(), folder);
    }

    /** What cannot be found is one report; the other inputs go on. */
    private List<InputReport> convert(ObjectStore output, RecipeSource recipes, Inputs all) {
        List<InputReport> reports = new ArrayList<>();
        List<Input> found = new ArrayList<>();
        for (String input : inputs) {
            try {
                found.addAll(all.at(Location.of(input)));
            } catch (CommandException missing) {
                if (missing.exitCode() == CommandException.WRONG_USAGE) {
                    throw missing;
                }
                tell(InputReport.missing(input, missing), reports);
            } catch (StoreException trouble) {
                tell(InputReport.unreachable(input, trouble), reports);
            }
        }
        Cores cores = Cores.forObjects(found.size());
        Publisher publisher = new Publisher(output, recipes, Clock.systemUTC(), Version.current(), cores);
        long totalBytes = found.stream().mapToLong(Input::size).sum();
        Surroundings.Progress shown = noProgress || json ? Surroundings.Progress.HIDDEN : surroundings.progress();
        try (ByteProgress progress = new ByteProgress(shown, surroundings.err(), totalBytes, System::nanoTime);
                Conversions side =
                        new Conversions(threads(), input -> publish(publisher, input, progress, this::trace))) {
            side.run(found, (input, report) -> progress.above(() -> tell(report, reports)));
        }
        return reports;
    }

    private static int threads() {
        Runtime machine = Runtime.getRuntime();
        return Conversions.threads(machine.availableProcessors(), machine.maxMemory());
    }

    static InputReport publish(Publisher publisher, Input input, ByteProgress progress, Consumer<Throwable> trace) {
        LongAdder read = new LongAdder();
        try {
            CountingSource source = new CountingSource(input.source(), bytes -> {
                read.add(bytes);
                progress.add(bytes);
            });
            return InputReport.of(input.shown(), publisher.publish(source, input.key(), input.name()));
        } catch (StoreException trouble) {
            return InputReport.unreachable(input.shown(), trouble);
        } catch (PublishingUnsettledException changing) {
            return InputReport.changing(input.shown(), changing);
        } catch (SamePlaceException wrongUsage) {
            throw wrongUsage;
        } catch (RuntimeException | OutOfMemoryError trouble) {
            // One input must not keep the others from being converted.
            trace.accept(trouble);
            return InputReport.trouble(input.shown(), trouble);
        } finally {
            // What is unchanged was not read, and what failed was read in part.
            progress.add(input.size() - read.sum());
        }
    }

    private void trace(Throwable trouble) {
        if (program != null && program.debug()) {
            trouble.printStackTrace(surroundings.err());
        }
    }

    private void tell(InputReport report, List<InputReport> reports) {
        reports.add(report);
        if (report.isFailed()) {
            ReportLines.of(report)
                    .forEach(line -> surroundings.err().println((line.startsWith(" ") ? "" : "tamiz: ") + line));
        } else if (!json) {
            ReportLines.of(report).forEach(surroundings.out()::println);
        }
    }

    private void summarize(List<InputReport> reports) {
        if (json) {
            surroundings.out().println(ReportJson.of(reports));
        } else if (reports.size() > 1) {
            surroundings.out().println(ReportLines.summary(reports));
        }
    }
}
