package io.tamiz.publish;

import io.tamiz.Instructions;
import io.tamiz.publish.CommitRecord.OutputFile;
import io.tamiz.publish.Outcome.Status;
import io.tamiz.publish.Transformed.Progress;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.RowCounts;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Leaves and clears the verdict on one key. */
final class Verdicts {
    private static final Progress NO_PROGRESS =
            new Progress(RowCounts.NONE, new TreeMap<>(), null, null, List.of(), List.of(), List.of());

    private final ObjectStore curated;
    private final Subject subject;
    private final InstantSource clock;

    Verdicts(ObjectStore curated, Subject subject, InstantSource clock) {
        this.curated = curated;
        this.subject = subject;
        this.clock = clock;
    }

    /** The version was read and cannot be published. */
    Outcome failed(Look look, Transformed.Failed failed, long millis) {
        put(look.head(), look.instructions(), failed);
        return Outcomes.failed(curated, subject.location(), failed, millis);
    }

    /** The object or its recipe cannot even be looked at. */
    Outcome failed(ObjectFailedException cause, long millis) {
        put(Optional.empty(), Optional.empty(), new Transformed.Failed(cause, NO_PROGRESS));
        return Outcomes.without(Status.FAILED, subject.location(), cause, millis);
    }

    /** There is no object, or no recipe for it. */
    Outcome withdrawn(Look look, long millis) {
        FailureCode code = look.head().isEmpty() ? FailureCode.SOURCE_GONE : FailureCode.NO_RECIPE;
        ObjectFailedException cause = new ObjectFailedException(code, "[" + subject.location() + "] " + code.meaning());
        put(look.head(), look.instructions(), new Transformed.Failed(cause, NO_PROGRESS));
        return Outcomes.without(Status.WITHDRAWN, subject.location(), cause, millis);
    }

    /** The current version is published: the verdict on an older one goes, with its rejects. */
    void clear(CommitRecord published) {
        Optional<Verdict> old = standing();
        if (old.isPresent()) {
            OutputFile kept = published.quarantine();
            deleteQuarantine(old.get(), kept == null ? null : kept.key());
            curated.delete(at());
        }
    }

    private Optional<Verdict> standing() {
        return curated.get(at()).map(bytes -> Json.read(bytes, Verdict.class, curated, at()));
    }

    /** Before the verdict that names it goes, so that nothing is left that nobody names. */
    private void deleteQuarantine(Verdict old, @Nullable String kept) {
        String key = old.quarantine();
        if (key != null && !key.equals(kept)) {
            curated.delete(key);
        }
    }

    private void put(Optional<ObjectHead> head, Optional<Instructions> instructions, Transformed.Failed failed) {
        FailureCode code = failed.cause().code();
        Progress progress = failed.progress();
        Verdict verdict = new Verdict(
                subject.bucket(),
                subject.key(),
                head.map(ObjectHead::etag).orElse(null),
                head.map(ObjectHead::versionId).orElse(null),
                code,
                String.valueOf(failed.cause().getMessage()),
                code.remedy(),
                instructions.map(Instructions::digest).orElse(null),
                progress.rows(),
                progress.rejectCodes(),
                progress.quarantine() == null ? null : progress.quarantine().key(),
                subject.tamizVersion(),
                clock.instant().toString());
        standing().ifPresent(old -> deleteQuarantine(old, verdict.quarantine()));
        curated.put(at(), Json.write(verdict), "application/json");
    }

    private String at() {
        return CuratedLayout.verdict(subject.bucket(), subject.key());
    }
}
