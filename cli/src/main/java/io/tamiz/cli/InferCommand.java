package io.tamiz.cli;

import io.tamiz.csv.Decompression;
import io.tamiz.infer.DialectDetection;
import io.tamiz.infer.SchemaInference;
import io.tamiz.infer.StarterRecipe;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.CsvSettings;
import io.tamiz.store.ObjectHead;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a first recipe for a file, with the evidence for each guess. */
@Command(
        name = "infer",
        description = "Prints a starter recipe for a CSV file, with the evidence for each guess as comments.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InferCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "INPUT", description = "A CSV file, or s3://bucket/key.")
    private String input = "";

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "Where S3 is, if not at AWS.")
    private @Nullable URI endpoint;

    InferCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Stores stores = new Stores(surroundings.environment(), endpoint)) {
            List<Input> found = new Inputs(stores, this::note).at(Location.of(input));
            if (found.size() > 1) {
                throw CommandException.wrongUsage(
                        "[" + input + "] has " + found.size() + " CSV files; infer looks at one, for instance "
                                + found.get(0).shown());
            }
            surroundings.out().print(infer(found.get(0)));
            surroundings.out().flush();
        }
        return 0;
    }

    private static String infer(Input found) throws IOException {
        ObjectHead head = found.source()
                .head(found.key())
                .orElseThrow(() -> CommandException.inputFailed("[" + found.shown() + "] is gone; check the path"));
        try (InputStream in = Decompression.open(found.source().open(head))) {
            byte[] prefix = in.readNBytes(DialectDetection.PREFIX_BYTES);
            boolean whole = prefix.length < DialectDetection.PREFIX_BYTES || in.read() < 0;
            DialectDetection.Detected detected =
                    DialectDetection.detect(found.shown(), prefix, whole, CsvSettings.AUTO);
            SchemaInference.Inferred inferred = SchemaInference.infer(
                    found.name(), prefix, whole, detected.dialect(), SchemaInference.Typing.BY_EVIDENCE);
            return StarterRecipe.yaml(found.shown(), detected, inferred);
        } catch (ObjectFailedException e) {
            throw CommandException.inputFailed(ErrorLines.describe(e, found.shown()));
        }
    }

    private void note(String line) {
        surroundings.err().println("tamiz: " + line);
    }
}
