package io.tamiz.publish;

import io.tamiz.Instructions;
import io.tamiz.publish.CommitRecord.OutputFile;
import io.tamiz.publish.CommitRecords.Listed;
import io.tamiz.publish.CommitRecords.State;
import io.tamiz.publish.CuratedLayout.RecordName;
import io.tamiz.publish.Outcome.Status;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.Policies;
import io.tamiz.recipe.RecipeException;
import io.tamiz.store.ObjectChangedException;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.ObjectStore.CompleteResult;
import io.tamiz.store.ObjectStore.PutResult;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One worker's way through the publishing of one key. The steps bear the numbers of the protocol; every effect is one
 * call of a store, so that a crash or another worker may come between any two of them.
 */
final class Publication {
    /** Each round follows a change by somebody else; a key that changes more often is left to the next event. */
    private static final int MAX_ROUNDS = 10;

    private final Subject subject;
    private final ObjectStore curated;
    private final RecipeSource recipes;
    private final InstantSource clock;
    private final Cores cores;
    private final Instant started;
    private final CommitRecords records;
    private final Verdicts verdicts;

    Publication(Subject subject, ObjectStore curated, RecipeSource recipes, InstantSource clock, Cores cores) {
        this.subject = subject;
        this.curated = curated;
        this.recipes = recipes;
        this.clock = clock;
        this.cores = cores;
        this.started = clock.instant();
        this.records = new CommitRecords(curated, subject.bucket(), subject.key());
        this.verdicts = new Verdicts(curated, subject, clock);
    }

    /** Rounds until what was done agrees with what is there. */
    Outcome run() {
        RuntimeException last = new LookAgainException("not looked at");
        for (int round = 0; round < MAX_ROUNDS; round++) {
            try {
                return round();
            } catch (LookAgainException | ObjectChangedException outOfDate) {
                last = outOfDate;
            } catch (ObjectFailedException unknownCurrent) {
                // What is current cannot be told, so nothing is taken back.
                return verdicts.failed(unknownCurrent, elapsedMillis());
            }
        }
        throw new PublishingUnsettledException(subject.location(), MAX_ROUNDS, last);
    }

    private Outcome round() {
        Look look = lookAtTheSource();
        if (look.id().isEmpty()) {
            Outcome outcome = verdicts.withdrawn(look, elapsedMillis());
            settle(look, Optional.empty());
            return outcome;
        }
        ObjectHead head = look.head().orElseThrow();
        Instructions instructions = look.instructions().orElseThrow();
        String id = look.id().orElseThrow();
        List<Listed> listed = records.list();
        Optional<CommitRecord> found = findOurRecord(listed, id);
        if (found.isPresent()) {
            return finish(look, found.get(), Status.UNCHANGED);
        }
        RecordName name = new RecordName(id, nextIncarnation(listed, id));
        Transformed transformed = transformAndUpload(head, instructions, name);
        if (transformed instanceof Transformed.Failed failed) {
            return judge(look, failed);
        }
        CommitRecord ours = ((Transformed.Made) transformed).record();
        CommitRecord standing = putTheRecord(ours);
        return finish(look, standing, standing.namesTheUploadsOf(ours) ? Status.PUBLISHED : Status.UNCHANGED);
    }

    /** The bad end of step 4: the rejects become visible, the verdict is left, and the old version's rows go. */
    private Outcome judge(Look look, Transformed.Failed failed) {
        OutputFile quarantine = failed.progress().quarantine();
        if (quarantine != null) {
            curated.complete(quarantine.upload());
        }
        Outcome outcome = verdicts.failed(look, failed, elapsedMillis());
        settle(look, Optional.empty());
        return outcome;
    }

    private Outcome finish(Look look, CommitRecord record, Status status) {
        completeTheUploads(record);
        // A verdict is left or cleared before the look of step 7, so that whoever does it too late begins anew.
        verdicts.clear(record);
        settle(look, Optional.of(CommitRecords.name(record)));
        return Outcomes.published(status, curated, subject.location(), record, elapsedMillis());
    }

    /** Step 1: the recipe as it is kept now, then the source as it is now. */
    private Look lookAtTheSource() {
        Optional<Instructions> instructions = recipe();
        return new Look(subject.bucket(), Sources.head(subject.raw(), subject.key()), instructions);
    }

    /** The look of step 7, in the other order: after it, nothing older than it can become current. */
    private Look lookAfterListing(List<Listed> listed, Look before, Optional<RecordName> mine) {
        Optional<ObjectHead> head = subject.raw().head(subject.key());
        try {
            return new Look(subject.bucket(), head, recipe());
        } catch (ObjectFailedException unusable) {
            if (mine.isPresent()) {
                takeBackOtherVersions(listed, head, before);
            }
            throw new PublishingUnsettledException(subject.location(), unusable);
        }
    }

    /** What is of another content than the one just published is stale under any recipe. */
    private void takeBackOtherVersions(List<Listed> listed, Optional<ObjectHead> head, Look before) {
        Optional<String> current = head.map(ObjectHead::sourceVersion);
        if (current.isPresent() && current.equals(before.head().map(ObjectHead::sourceVersion))) {
            records.newestFirst(listed).stream()
                    .filter(record -> !record.source().version().equals(current.get()))
                    .map(CommitRecords::name)
                    .forEach(records::takeBack);
        }
    }

    private Optional<Instructions> recipe() {
        try {
            return recipes.forKey(subject.bucket(), subject.key());
        } catch (RecipeException e) {
            throw Recipes.invalid(e);
        }
    }

    /** Step 2: the newest live incarnation of our id among what was listed. */
    private Optional<CommitRecord> findOurRecord(List<Listed> listed, String id) {
        return listed.stream()
                .filter(record -> record.isLive(id))
                .map(Listed::name)
                .max(Comparator.comparingInt(RecordName::incarnation))
                .map(name -> records.live(name)
                        .orElseThrow(() -> new LookAgainException("the record was withdrawn before it was read")));
    }

    private static int nextIncarnation(List<Listed> listed, String id) {
        return listed.stream()
                .filter(record -> record.isWithdrawn(id))
                .mapToInt(record -> record.name().incarnation() + 1)
                .max()
                .orElse(0);
    }

    /** Steps 3 and 4: reads exactly the version that was looked at; all parts go up, nothing is visible. */
    private Transformed transformAndUpload(ObjectHead head, Instructions instructions, RecordName name) {
        return new Transformation(subject, curated, head, instructions, name, cores, this::elapsedMillis).run();
    }

    /** Step 5: the record that stands is ours, put now or by a try whose answer was lost, or that of another worker. */
    private CommitRecord putTheRecord(CommitRecord ours) {
        if (records.put(ours) == PutResult.WRITTEN) {
            return ours;
        }
        Optional<CommitRecord> standing = records.live(CommitRecords.name(ours));
        if (standing.isPresent() && standing.get().namesTheUploadsOf(ours)) {
            return ours;
        }
        ours.files().forEach(file -> curated.abort(file.key(), file.uploadId()));
        return standing.orElseThrow(() -> new LookAgainException("the record was withdrawn before it was read"));
    }

    /** Step 6: makes every file visible. A record whose upload is gone without its object is dead and is taken back. */
    private void completeTheUploads(CommitRecord record) {
        for (OutputFile file : record.files()) {
            if (curated.complete(file.upload()) == CompleteResult.NO_SUCH_UPLOAD
                    && curated.head(file.key()).isEmpty()) {
                records.takeBack(CommitRecords.name(record));
                throw new LookAgainException("an upload of the record was aborted");
            }
        }
    }

    /**
     * Step 7: LIST the records, HEAD the source, read the recipe, in this order, until there is nothing to take back.
     *
     * @param mine the record that this worker stands for; empty where there is none, because it failed or should be none
     */
    private void settle(Look before, Optional<RecordName> mine) {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<Listed> listed = records.list();
            Look now = lookAfterListing(listed, before, mine);
            boolean tookBack =
                    keepsOldRows(now, before, mine) ? takeBackAllButTheNewest(listed) : takeBackTheStale(listed, now);
            if (!tookBack) {
                requireAgreement(listed, now, before, mine);
                return;
            }
        }
        throw new LookAgainException("other workers keep publishing");
    }

    /** Policies may leave old rows where there is no new version to replace them. */
    private static boolean keepsOldRows(Look now, Look before, Optional<RecordName> mine) {
        Optional<Policies> policies = now.instructions().map(Instructions::policies);
        if (now.head().isEmpty()) {
            return policies.map(p -> p.onDeleted() == Policies.OnDeleted.KEEP).orElse(false);
        }
        return mine.isEmpty()
                && now.id().equals(before.id())
                && policies.map(p -> p.onFailed() == Policies.OnFailed.KEEP_LAST)
                        .orElse(false);
    }

    /** Of the past, too, one version is visible: the newest, which its worker may not have lived to complete. */
    private boolean takeBackAllButTheNewest(List<Listed> listed) {
        List<CommitRecord> live = records.newestFirst(listed);
        if (!live.isEmpty()) {
            completeTheUploads(live.get(0));
        }
        List<CommitRecord> older = live.subList(Math.min(1, live.size()), live.size());
        older.forEach(record -> records.takeBack(CommitRecords.name(record)));
        return !older.isEmpty();
    }

    /** Takes back what was listed and is not current, and all but the newest incarnation of what is. */
    private boolean takeBackTheStale(List<Listed> listed, Look now) {
        String current = now.id().orElse("");
        int newest = listed.stream()
                .filter(record -> record.isLive(current))
                .mapToInt(record -> record.name().incarnation())
                .max()
                .orElse(-1);
        List<RecordName> stale = listed.stream()
                .filter(record -> record.state() == State.LIVE)
                .map(Listed::name)
                .filter(name -> !name.id().equals(current) || name.incarnation() != newest)
                .toList();
        stale.forEach(records::takeBack);
        return !stale.isEmpty();
    }

    /**
     * What this worker stands for must be what the key asks for now, and stand; else it begins anew, as if an event had
     * come. So it does where its own incarnation gave way to a newer one, which may still have to be completed.
     */
    private static void requireAgreement(List<Listed> listed, Look now, Look before, Optional<RecordName> mine) {
        if (!now.id().equals(before.id())) {
            throw new LookAgainException("the object or its recipe changed meanwhile");
        }
        if (mine.isPresent() && !listed.contains(new Listed(mine.get(), State.LIVE))) {
            throw new LookAgainException("the record was withdrawn by another worker");
        }
    }

    private long elapsedMillis() {
        return started.until(clock.instant(), ChronoUnit.MILLIS);
    }
}
