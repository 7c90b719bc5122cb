package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import io.tamiz.csv.CsvReader;
import io.tamiz.csv.Dialect;
import io.tamiz.csv.ReadOptions;
import io.tamiz.csv.RecordBatch;
import io.tamiz.csv.RecordSample;
import io.tamiz.csv.TableNames;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.ColumnSpec;
import io.tamiz.recipe.CsvSettings;
import io.tamiz.recipe.OnInvalid;
import io.tamiz.recipe.Output;
import io.tamiz.recipe.Policies;
import io.tamiz.recipe.Position;
import io.tamiz.recipe.Recipe;
import io.tamiz.recipe.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds names and types of the columns from the first records of a file. Deterministic. */
public final class SchemaInference {
    private static final Policies KEEP_EVERYTHING = new Policies(
            OnInvalid.SET_NULL,
            Policies.ExtraColumns.IGNORE,
            Policies.MissingColumns.FAIL,
            ReadOptions.Ragged.REPAIR,
            ReadOptions.InvalidBytes.REJECT,
            1.0,
            Policies.OnDeleted.WITHDRAW,
            Policies.OnFailed.WITHDRAW);

    private SchemaInference() {}

    /**
     * Infers a recipe that lists every column of the file, in the file's order: it may be compiled by position.
     *
     * @param name the object's key or path; the dataset's name comes from it
     * @param prefix the first bytes of the decompressed file
     * @param whole whether the prefix is the whole file
     * @param dialect how it is written
     * @param typing what the columns are to be
     * @throws ObjectFailedException {@code DIALECT_UNCERTAIN} where not even the first record ends in the prefix: how many
     *     columns there are cannot be told
     */
    public static Inferred infer(String name, byte[] prefix, boolean whole, Dialect dialect, Typing typing) {
        Sample sample = sample(name, prefix, whole, dialect);
        FileDecimals decimals = FileDecimals.of(
                sample.columns.stream().map(ColumnEvidence::decimal).toList(),
                sample.columns.stream().map(ColumnEvidence::grouping).toList(),
                dialect.delimiter());
        List<String> nulls = typing == Typing.BY_EVIDENCE ? CsvSettings.DEFAULT_NULLS : List.of("");
        List<String> names = Names.unique(sample.labels);
        List<ColumnSpec> columns = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnEvidence found = sample.columns.get(i);
            Guess guess = typing == Typing.BY_EVIDENCE ? found.guess(decimals) : Guess.of(ColumnType.STRING);
            String label = sample.labels.get(i);
            columns.add(column(names.get(i), dialect.headerRows() == 0 ? names.get(i) : label, guess, typing));
            evidence.add(found.describe(guess));
        }
        CsvSettings csv = new CsvSettings(
                dialect.delimiter(),
                text(dialect.quote()),
                text(dialect.escape()),
                text(dialect.comment()),
                dialect.otherLineEnds() == Dialect.OtherLineEnds.TEXT ? dialect.lineEnd() : null,
                dialect.preambleLines(),
                dialect.headerRows() == 0 ? CsvSettings.HeaderSetting.NONE : CsvSettings.HeaderSetting.PRESENT,
                dialect.headerRows(),
                footerLines(whole, dialect),
                dialect.charset(),
                nulls,
                typing == Typing.BY_EVIDENCE ? decimals.separator() : '.',
                null);
        String dataset = dataset(name);
        Source source = new Source(List.of(glob(name)), csv);
        Recipe draft = new Recipe(
                dataset,
                1,
                source,
                columns,
                List.of(),
                List.of(),
                Output.DEFAULT,
                KEEP_EVERYTHING,
                name,
                "0".repeat(64));
        return new Inferred(StarterRecipe.withDigest(draft), evidence);
    }

    private static ColumnSpec column(String name, String label, Guess guess, Typing typing) {
        return new ColumnSpec(
                name,
                label.equals(name) ? null : label,
                guess.type(),
                guess.pattern(),
                guess.spelling(),
                ColumnSpec.LetterCase.KEEP,
                typing == Typing.BY_EVIDENCE,
                null,
                null,
                List.of(),
                null,
                false,
                OnInvalid.SET_NULL,
                false,
                Position.NONE);
    }

    /** Left to be detected where the end of the table is not in the prefix, or is told by where another begins. */
    private static @Nullable Integer footerLines(boolean whole, Dialect dialect) {
        return whole && dialect.endLine() == 0 ? Integer.valueOf(dialect.footerLines()) : null;
    }

    private static String text(@Nullable Character mark) {
        return mark == null ? "none" : mark.toString();
    }

    private record Sample(List<String> labels, List<ColumnEvidence> columns) {}

    private static Sample sample(String name, byte[] prefix, boolean whole, Dialect dialect) {
        Dialect inUtf8 = dialect.withCharset(StandardCharsets.UTF_8);
        byte[] utf8 = RecordSample.utf8(prefix, dialect.charset());
        int end = whole ? utf8.length : RecordSample.wholeRecords(utf8, inUtf8);
        if (end == 0) {
            throw new ObjectFailedException(
                    FailureCode.DIALECT_UNCERTAIN,
                    "[" + name + "] expected the first record to end within " + prefix.length
                            + " bytes, found no end of it: how many columns there are cannot be told");
        }
        try (CsvReader reader = CsvReader.open(
                new ByteArrayInputStream(utf8, 0, end),
                inUtf8,
                ReadOptions.DEFAULT,
                TableRepair.of(utf8, whole, inUtf8),
                reject -> {})) {
            List<ColumnEvidence> columns =
                    Stream.generate(ColumnEvidence::new).limit(reader.width()).toList();
            Set<String> nulls = new HashSet<>(CsvSettings.DEFAULT_NULLS);
            RecordBatch batch = new RecordBatch();
            while (reader.next(batch)) {
                add(batch, columns, nulls);
            }
            List<String> labels = dialect.headerRows() > 0 ? reader.header() : Collections.nCopies(reader.width(), "");
            return new Sample(labels, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory cannot fail
        }
    }

    private static void add(RecordBatch batch, List<ColumnEvidence> columns, Set<String> nulls) {
        for (int column = 0; column < columns.size(); column++) {
            ColumnEvidence evidence = columns.get(column);
            for (int record = 0; record < batch.records(); record++) {
                String value = Evidence.trim(batch.field(record, column));
                if (nulls.contains(value)) {
                    evidence.addMissing(value);
                } else {
                    evidence.add(value);
                }
            }
        }
    }

    /**
     * The dataset's name for a key without a recipe: its folder path in snake_case; at the root, the file's stem. A key
     * of which nothing remains is the dataset {@code data}.
     */
    public static String dataset(String key) {
        String path = key.replaceFirst("^[a-z0-9]+://[^/]*/", "");
        int slash = path.lastIndexOf('/');
        String file = path.substring(slash + 1);
        String stem = TableNames.bare(file);
        String folders = slash < 0
                ? ""
                : Stream.of(path.substring(0, slash).split("/"))
                        .map(Names::snakeCase)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("_"));
        String name = folders.isEmpty() ? Names.snakeCase(stem) : folders;
        return name.isEmpty() ? "data" : name;
    }

    /** All files beside this one, or this one at the root. */
    private static String glob(String key) {
        int slash = key.lastIndexOf('/');
        return slash < 0 ? key : key.substring(0, slash + 1) + "*";
    }

    /** What inferred columns are to be. */
    public enum Typing {
        /** Typed by the evidence, trimmed, the usual null tokens null. */
        BY_EVIDENCE,
        /** Strings, untrimmed; only an empty field is null. */
        ALL_TEXT
    }

    /**
     * A recipe and the reasons for it.
     *
     * @param recipe keeps every column, sets what is invalid to null, has no reject limit
     * @param evidence for each column of the recipe one sentence
     */
    public record Inferred(Recipe recipe, List<String> evidence) {
        public Inferred {
            evidence = List.copyOf(evidence);
        }
    }
}
