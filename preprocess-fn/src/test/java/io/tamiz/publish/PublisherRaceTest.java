package io.tamiz.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.Instructions;
import io.tamiz.publish.Outcome.Status;
import io.tamiz.publish.StoppingStore.KilledError;
import io.tamiz.quality.FailureCode;
import io.tamiz.recipe.RecipeReader;
import io.tamiz.store.ForwardingObjectStore;
import io.tamiz.store.LocalObjectStore;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.UploadedObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules in which somebody else acts just between two calls of a worker, or the worker dies there. */
class PublisherRaceTest {
    private static final String KEY = "d/a.csv";
    private static final String RECIPE = """
            dataset: d
            version: 1
            source: { keys: ["**"], csv: { delimiter: ",", header: present, encoding: UTF-8 } }
            columns: [ { name: a, type: int32 } ]
            """;

    @TempDir
    private Path folder;

    private ObjectStore raw;
    private Interrupted curated;
    private CheckedStore checked;
    private RecipeSource recipes = follow("");
    private int versions;

    @BeforeEach
    void makeStores() {
        raw = LocalObjectStore.at("raw", folder.resolve("raw"));
        checked = new CheckedStore(LocalObjectStore.at("curated", folder.resolve("curated")));
        curated = new Interrupted(checked);
    }

    @Test
    void aWorkerThatIsLateDoesNotClearTheVerdictOnANewerVersion() throws Exception {
        put("");
        publish();
        put("a\n1\n");
        curated.before("delete _tamiz/verdicts/", () -> {
            put("");
            assertThat(publish().status()).isEqualTo(Status.FAILED);
        });
        assertThat(publish().status()).isEqualTo(Status.FAILED);
        assertThat(verdict().orElseThrow().code()).isEqualTo(FailureCode.EMPTY_OBJECT);
        assertThat(checked.dataFiles()).isEmpty();
    }

    @Test
    void aWorkerThatIsLateLeavesNoVerdictThatTheSourceIsGoneBesideItsRows() throws Exception {
        curated.before("put _tamiz/verdicts/", () -> {
            put("a\n1\n");
            assertThat(publish().status()).isEqualTo(Status.PUBLISHED);
        });
        assertThat(publish().status()).isEqualTo(Status.UNCHANGED);
        assertThat(verdict()).isEmpty();
        assertThat(checked.dataFiles()).hasSize(1);
    }

    @Test
    void ofTwoVersionsTheNewerIsKeptWhereAFailedOneIsToKeepTheLast() throws Exception {
        recipes = follow("policies: { on_failed: keep_last }\n");
        leaveTwoVersionsVisible();
        put("");
        publish();
        assertThat(rowsVisible()).containsExactly(2L);
        assertThat(checked.dataFiles()).hasSize(1);
    }

    @Test
    void ofTwoVersionsTheNewerIsKeptWhereADeletedSourceIsToKeepItsRows() throws Exception {
        recipes = follow("policies: { on_deleted: keep }\n");
        put("a\n1\n");
        publish();
        put("a\n2\n3\n");
        curated.after("complete ", () -> raw.delete(KEY));
        assertThat(publish().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(rowsVisible()).containsExactly(2L);
        assertThat(checked.dataFiles()).hasSize(1);
    }

    @Test
    void theVersionThatIsKeptIsCompletedFirst() throws Exception {
        recipes = follow("policies: { on_failed: keep_last }\n");
        put("a\n1\n");
        publish();
        put("a\n2\n3\n");
        dieBefore("complete ");
        put("");
        publish();
        assertThat(rowsVisible()).containsExactly(2L);
        assertThat(checked.dataFiles()).hasSize(1);
    }

    @Test
    void aKeptVersionWhoseUploadsAreGoneGivesWayToTheOneBefore() throws Exception {
        recipes = follow("policies: { on_failed: keep_last }\n");
        leaveTwoVersionsVisible();
        CommitRecord newest = checked.liveRecords().stream()
                .filter(record -> record.rows().written() == 2)
                .findFirst()
                .orElseThrow();
        newest.outputs().forEach(file -> checked.delete(file.key()));
        put("");
        publish();
        assertThat(rowsVisible()).containsExactly(1L);
        assertThat(checked.dataFiles()).hasSize(1);
    }

    @Test
    void aRecipeThatBecomesUnusableMeanwhileIsTroubleAndTheOldVersionGoes() throws Exception {
        put("a\n1\n");
        publish();
        put("a\n2\n3\n");
        RecipeSource good = recipes;
        curated.after(
                "complete ",
                () -> recipes =
                        (bucket, key) -> Optional.of(Instructions.follow(RecipeReader.read("r.yaml", "nonsense: 1"))));
        assertThatThrownBy(this::publish)
                .isInstanceOf(PublishingUnsettledException.class)
                .hasMessageContaining("the recipe became unusable while it was followed")
                .hasMessageContaining("r.yaml:1:1");
        assertThat(rowsVisible()).containsExactly(2L);
        recipes = good;
        assertThat(publish().status()).isEqualTo(Status.UNCHANGED);
        assertThat(rowsVisible()).containsExactly(2L);
    }

    private void leaveTwoVersionsVisible() throws Exception {
        put("a\n1\n");
        publish();
        put("a\n2\n3\n");
        dieBefore("abort ");
        assertThat(checked.dataFiles()).hasSize(2);
    }

    private void dieBefore(String step) {
        curated.before(step, () -> {
            throw new KilledError();
        });
        assertThatThrownBy(this::publish).isInstanceOf(KilledError.class);
    }

    /** Each version a second after the one before, whatever the clock of this machine says. */
    private void put(String csv) {
        raw.put(KEY, csv.getBytes(UTF_8), "text/csv");
        FileTime modified = FileTime.from(Instant.parse("2024-01-31T12:00:00Z").plusSeconds(++versions));
        try {
            Files.setLastModifiedTime(folder.resolve("raw").resolve(KEY), modified);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Outcome publish() {
        RecipeSource now = (bucket, key) -> recipes.forKey(bucket, key);
        return new Publisher(curated, now, InstantSource.system(), "test").publish(raw, KEY);
    }

    private List<Long> rowsVisible() {
        return checked.liveRecords().stream()
                .map(record -> record.rows().written())
                .toList();
    }

    private Optional<Verdict> verdict() {
        String at = CuratedLayout.verdict("raw", KEY);
        return checked.get(at).map(bytes -> Json.read(bytes, Verdict.class, checked, at));
    }

    private static RecipeSource follow(String policies) {
        return RecipeSource.always(Instructions.follow(RecipeReader.read("r.yaml", RECIPE + policies)));
    }

    /** Lets somebody else act once, before or after the first step whose name and key start so. */
    private static final class Interrupted extends ForwardingObjectStore {
        private String step = "";
        private Runnable before = () -> {};
        private Runnable after = () -> {};

        Interrupted(ObjectStore store) {
            super(store);
        }

        void before(String step, Runnable act) {
            this.step = step;
            this.before = act;
        }

        void after(String step, Runnable act) {
            this.step = step;
            this.after = act;
        }

        private void run(String now, Runnable call) {
            boolean meant = !step.isEmpty() && now.startsWith(step);
            Runnable first = meant ? before : () -> {};
            Runnable last = meant ? after : () -> {};
            if (meant) {
                step = "";
                before = () -> {};
                after = () -> {};
            }
            first.run();
            call.run();
            last.run();
        }

        @Override
        public void put(String key, byte[] bytes, String contentType) {
            run("put " + key, () -> super.put(key, bytes, contentType));
        }

        @Override
        public void delete(String key) {
            run("delete " + key, () -> super.delete(key));
        }

        @Override
        public void abort(String key, String uploadId) {
            run("abort " + key, () -> super.abort(key, uploadId));
        }

        @Override
        public CompleteResult complete(UploadedObject upload) {
            CompleteResult[] result = new CompleteResult[1];
            run("complete " + upload.key(), () -> result[0] = super.complete(upload));
            return result[0];
        }
    }
}
