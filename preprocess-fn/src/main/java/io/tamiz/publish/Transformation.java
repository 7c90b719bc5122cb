package io.tamiz.publish;

import io.tamiz.Instructions;
import io.tamiz.Preprocessor;
import io.tamiz.column.ColumnBatch;
import io.tamiz.publish.CommitRecord.ColumnEntry;
import io.tamiz.publish.CommitRecord.DialectEntry;
import io.tamiz.publish.CommitRecord.OutputFile;
import io.tamiz.publish.CuratedLayout.RecordName;
import io.tamiz.publish.Transformed.Progress;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.RowCounts;
import io.tamiz.recipe.RecipeException;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Steps 3 and 4 of the protocol: reads one source version, transforms it, and uploads the parts of all its files. */
final class Transformation {
    private final Subject subject;
    private final ObjectStore curated;
    private final ObjectHead head;
    private final Instructions instructions;
    private final RecordName name;
    private final Cores cores;
    private final LongSupplier elapsedMillis;
    private final String dataset;
    private final String quarantineKey;
    private final QuarantineFile quarantine;
    private @Nullable Preprocessor rows;
    private @Nullable DataFiles data;

    Transformation(
            Subject subject,
            ObjectStore curated,
            ObjectHead head,
            Instructions instructions,
            RecordName name,
            Cores cores,
            LongSupplier elapsedMillis) {
        this.subject = subject;
        this.curated = curated;
        this.head = head;
        this.instructions = instructions;
        this.name = name;
        this.cores = cores;
        this.elapsedMillis = elapsedMillis;
        this.dataset = subject.dataset(instructions);
        this.quarantineKey = CuratedLayout.quarantine(dataset, subject.key(), name.id(), name.incarnation());
        this.quarantine = new QuarantineFile(curated, quarantineKey);
    }

    /** What is thrown is trouble with the infrastructure; nothing is left behind then that could be thrown away. */
    Transformed run() {
        try {
            return transform();
        } catch (IOException e) {
            StoreException named = unavailable(e);
            abortAll(named);
            throw named;
        } catch (RuntimeException | Error e) {
            abortAll(e);
            throw e;
        }
    }

    private Transformed transform() throws IOException {
        try (InputStream source = openSource();
                Preprocessor opened = Preprocessor.open(
                        source, subject.location(), instructions, quarantine, Encoding.batchesInUse(cores))) {
            rows = opened;
            DataFiles files = new DataFiles(
                    curated,
                    partition -> CuratedLayout.data(dataset, partition, subject.key(), name.id(), name.incarnation()),
                    opened.schema(),
                    instructions.output(),
                    subject.footer(head, instructions));
            data = files;
            encode(opened, files);
            return new Transformed.Made(record(opened, files.finish()));
        } catch (ObjectFailedException e) {
            return failed(e);
        } catch (RecipeException e) {
            return failed(Recipes.invalid(e));
        }
    }

    private void encode(Preprocessor opened, DataFiles files) throws IOException {
        try (Encoding encoding = new Encoding(files, cores)) {
            for (ColumnBatch batch = opened.next(); batch != null; batch = opened.next()) {
                encoding.write(batch);
            }
            encoding.drain();
        }
    }

    /** The names of outputs are looked at before there is a reject or a row to write. */
    private InputStream openSource() {
        CuratedLayout.requireShort(quarantineKey);
        return Sources.open(subject.raw(), head);
    }

    private CommitRecord record(Preprocessor read, List<OutputFile> outputs) throws IOException {
        Progress made = progress(read.counts());
        return new CommitRecord(
                CommitRecord.FORMAT,
                name.id(),
                name.incarnation(),
                CommitRecord.Source.of(subject.bucket(), head),
                CommitRecord.Recipe.of(instructions, dataset),
                new CommitRecord.Program(subject.tamizVersion(), tzdataVersion()),
                new CommitRecord.Table(
                        DialectEntry.of(read.dialect()), made.columns(), made.extraColumns(), made.warnings()),
                made.rows(),
                made.rejectCodes(),
                outputs,
                made.quarantine(),
                elapsedMillis.getAsLong());
    }

    private Transformed.Failed failed(ObjectFailedException e) throws IOException {
        if (data != null) {
            data.abort();
        }
        RowCounts read = rows == null ? RowCounts.NONE : rows.counts();
        return new Transformed.Failed(e, progress(withoutOutput(read, e.code())));
    }

    /** Rows that were good are dropped with their object, so that the conservation law holds for it too. */
    private static RowCounts withoutOutput(RowCounts read, FailureCode code) {
        if (read.written() == 0) {
            return read;
        }
        SortedMap<String, Long> dropped = new TreeMap<>(read.dropped());
        dropped.put("object failed: " + code, read.written());
        return new RowCounts(read.read(), 0, read.rejected(), read.repaired(), dropped);
    }

    private Progress progress(RowCounts counts) throws IOException {
        OutputFile rejects = quarantine.finish();
        SortedMap<String, Long> codes = quarantine.countsByCode();
        if (rows == null) {
            return new Progress(counts, codes, rejects, null, List.of(), List.of(), List.of());
        }
        List<ColumnEntry> columns =
                rows.schema().columns().stream().map(ColumnEntry::of).toList();
        return new Progress(counts, codes, rejects, rows.dialect(), columns, rows.extraColumns(), rows.warnings());
    }

    private void abortAll(Throwable reason) {
        try {
            if (data != null) {
                data.abort();
            }
            quarantine.abort();
        } catch (RuntimeException alsoFailed) {
            // Uploads that no record names are invisible and expire.
            reason.addSuppressed(alsoFailed);
        }
    }

    private StoreException unavailable(IOException e) {
        StoreException.Kind kind = StoreException.Kind.UNAVAILABLE;
        String message =
                "[" + subject.location() + "] could not be read or written: " + e.getMessage() + "; " + kind.remedy();
        return new StoreException(kind, subject.bucket(), subject.key(), message, e);
    }

    private static String tzdataVersion() {
        return ZoneRulesProvider.getVersions("UTC").lastKey();
    }
}
