package io.tamiz.publish;

import io.tamiz.publish.CommitRecord.OutputFile;
import io.tamiz.publish.Outcome.Failure;
import io.tamiz.publish.Outcome.Result;
import io.tamiz.publish.Outcome.Status;
import io.tamiz.publish.Transformed.Progress;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.store.ObjectStore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells outcomes from what stands in records. */
final class Outcomes {
    private Outcomes() {}

    static Outcome published(Status status, ObjectStore curated, String input, CommitRecord record, long millis) {
        List<Outcome.File> files = record.outputs().stream()
                .map(file -> new Outcome.File(curated.location(file.key()), file.rows(), file.bytes()))
                .toList();
        CommitRecord.Table table = record.table();
        Result result = new Result(
                record.rows(),
                record.rejectCodes(),
                files,
                location(curated, record.quarantine()),
                table.dialect().dialect(),
                table.columns(),
                table.extraColumns(),
                Objects.requireNonNull(table.warnings()));
        return new Outcome(status, input, null, result, millis);
    }

    static Outcome failed(ObjectStore curated, String input, Transformed.Failed failed, long millis) {
        Progress progress = failed.progress();
        Result result = new Result(
                progress.rows(),
                progress.rejectCodes(),
                List.of(),
                location(curated, progress.quarantine()),
                progress.dialect(),
                progress.columns(),
                progress.extraColumns(),
                progress.warnings());
        return new Outcome(Status.FAILED, input, failure(failed.cause()), result, millis);
    }

    static Outcome without(Status status, String input, ObjectFailedException cause, long millis) {
        return new Outcome(status, input, failure(cause), Result.NOTHING, millis);
    }

    private static Failure failure(ObjectFailedException cause) {
        return new Failure(cause.code(), String.valueOf(cause.getMessage()));
    }

    private static @Nullable String location(ObjectStore curated, @Nullable OutputFile file) {
        return file == null ? null : curated.location(file.key());
    }
}
