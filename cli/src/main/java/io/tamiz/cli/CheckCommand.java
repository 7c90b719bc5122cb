package io.tamiz.cli;

import io.tamiz.Instructions;
import io.tamiz.Preprocessor;
import io.tamiz.column.ColumnBatch;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.Reject;
import io.tamiz.quality.RowCounts;
import io.tamiz.recipe.Recipe;
import io.tamiz.store.ObjectHead;
import io.tamiz.transform.Partitioner;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a recipe, and what it would do to a file. */
@Command(
        name = "check",
        description = "Checks a recipe; with INPUT, also what it would do to that file. Writes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "RECIPE", description = "The recipe file.")
    private Path recipeFile = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "INPUT", description = "A CSV file, or s3://bucket/key.")
    private @Nullable String input;

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "Where S3 is, if not at AWS.")
    private @Nullable URI endpoint;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Recipe recipe = RecipeFile.read(recipeFile);
        PrintWriter out = surroundings.out();
        out.println(recipeFile + ": the recipe is right: dataset " + recipe.dataset() + ", "
                + recipe.columns().size() + " columns, " + recipe.filters().size() + " filters, "
                + recipe.features().size() + " features");
        if (input != null) {
            try (Stores stores = new Stores(surroundings.environment(), endpoint)) {
                for (Input found : new Inputs(stores, this::note).at(Location.of(input))) {
                    tryOut(recipe, found);
                }
            }
        }
        return 0;
    }

    private void tryOut(Recipe recipe, Input found) throws IOException {
        Map<String, Long> reasons = new TreeMap<>();
        ObjectHead head = found.source()
                .head(found.key())
                .orElseThrow(() -> CommandException.inputFailed("[" + found.shown() + "] is gone; check the path"));
        try (Preprocessor rows = Preprocessor.open(
                found.source().open(head),
                found.shown(),
                Instructions.follow(recipe),
                reject -> count(reasons, reject))) {
            try {
                readAll(rows, recipe);
            } finally {
                tell(found, rows.counts(), reasons);
            }
            tellOfFile(rows, recipe);
        } catch (ObjectFailedException e) {
            throw CommandException.inputFailed(ErrorLines.describe(e, found.shown(), remedy(e)));
        }
    }

    private void tellOfFile(Preprocessor rows, Recipe recipe) {
        PrintWriter out = surroundings.out();
        if (!rows.extraColumns().isEmpty()) {
            out.println(ReportLines.extraColumns(recipe.rescues(), rows.extraColumns()));
        }
        out.println("  dialect: " + DialectLine.of(rows.dialect()));
        rows.warnings().forEach(warning -> out.println(ReportLines.warning(warning)));
    }

    /** There is no quarantine file where nothing is written. */
    private static String remedy(ObjectFailedException failed) {
        return failed.code() == FailureCode.REJECT_RATE_EXCEEDED
                ? "see the reasons above; 'tamiz run' writes each reject to a quarantine file"
                : failed.code().remedy();
    }

    private static void count(Map<String, Long> reasons, Reject reject) {
        reasons.merge(reject.code().name(), 1L, Long::sum);
    }

    private static void readAll(Preprocessor rows, Recipe recipe) throws IOException {
        Partitioner partitioner = new Partitioner(
                rows.schema(), recipe.output().partitionBy(), recipe.output().maxPartitions());
        for (ColumnBatch batch = rows.next(); batch != null; batch = rows.next()) {
            partitioner.split(batch);
        }
    }

    private void tell(Input found, RowCounts counts, Map<String, Long> reasons) {
        PrintWriter out = surroundings.out();
        out.println(found.shown() + ": " + ReportLines.counts(counts));
        if (!reasons.isEmpty()) {
            out.println("  reasons: " + ReportLines.counted(reasons));
        }
        if (!counts.dropped().isEmpty()) {
            out.println("  dropped: " + ReportLines.counted(counts.dropped()));
        }
    }

    private void note(String line) {
        surroundings.err().println("tamiz: " + line);
    }
}
