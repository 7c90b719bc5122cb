package io.tamiz.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.Instructions;
import io.tamiz.parquet.ParquetRows;
import io.tamiz.publish.Outcome.Status;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.RowCounts;
import io.tamiz.recipe.RecipeReader;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing over a store, one worker at a time or two that meet; the invariant is looked at after each step. */
abstract class PublisherContractTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-01-31T12:00:00Z"));
    private static final String KEY = "people/a b.csv";
    private static final String RECIPE = """
            dataset: people
            version: 3
            source:
              keys: ["people/*.csv"]
              csv: { delimiter: ",", header: present, encoding: UTF-8 }
            columns:
              - { name: name, type: string }
              - { name: age, type: int32 }
            policies: { max_reject_rate: 0.5 }
            """;
    private static final String PARTITIONED = RECIPE + "output: { partition_by: [name] }\n";

    private ObjectStore raw;
    private CheckedStore curated;
    private Optional<Instructions> recipe = follow(RECIPE);

    /** An empty store of its own. */
    abstract ObjectStore store(String name);

    @BeforeEach
    void makeStores() {
        raw = store("raw");
        curated = new CheckedStore(store("curated"));
    }

    @Test
    void anObjectBecomesOneFileWithARecordThatNamesIt() {
        put("name,age\nAnn,31\nBob,7\n");
        Outcome outcome = publish();
        assertThat(outcome.status()).isEqualTo(Status.PUBLISHED);
        assertThat(outcome.result().rows()).isEqualTo(new RowCounts(2, 2, 0, new TreeMap<>()));
        CommitRecord record = curated.liveRecords().get(0);
        String file = "people/a_b-" + record.id() + ".parquet";
        assertThat(curated.dataFiles()).containsExactly(file);
        assertThat(outcome.result().outputs()).extracting(Outcome.File::path).containsExactly(curated.location(file));
        assertThat(outcome.result().outputs().get(0).bytes())
                .isEqualTo(curated.head(file).orElseThrow().size());
        assertThat(record.source().key()).isEqualTo(KEY);
        assertThat(record.recipe().version()).isEqualTo(3);
        assertThat(record.table().columns())
                .extracting(CommitRecord.ColumnEntry::type)
                .containsExactly("string", "int32");
    }

    @Test
    void aSecondEventChangesNothingAndTellsTheSame() {
        put("name,age\nAnn,31\nBob,x\n");
        Outcome first = publish();
        Outcome second = publish();
        assertThat(second.status()).isEqualTo(Status.UNCHANGED);
        assertThat(second.result()).isEqualTo(first.result());
        assertThat(curated.dataFiles()).hasSize(1);
    }

    @Test
    void aNewVersionTakesTheOldOneBack() {
        put("name,age\nAnn,31\n");
        Outcome old = publish();
        put("name,age\nAnn,31\nBob,7\n");
        Outcome current = publish();
        assertThat(current.status()).isEqualTo(Status.PUBLISHED);
        assertThat(curated.dataFiles()).hasSize(1);
        assertThat(current.result().outputs())
                .doesNotContainAnyElementsOf(old.result().outputs());
        assertThat(curated.liveRecords())
                .extracting(record -> record.rows().written())
                .containsExactly(2L);
    }

    @Test
    void aRecipeThatComesBackGivesANewIncarnation() {
        put("name,age\nAnn,31\n");
        Outcome first = publish();
        recipe = follow(PARTITIONED);
        publish();
        recipe = follow(RECIPE);
        Outcome third = publish();
        assertThat(third.status()).isEqualTo(Status.PUBLISHED);
        assertThat(third.result().outputs().get(0).path())
                .isEqualTo(first.result().outputs().get(0).path().replace(".parquet", "-1.parquet"));
        assertThat(curated.dataFiles()).hasSize(1);
    }

    @Test
    void anObjectThatIsGoneTakesItsOutputsAlong() {
        put("name,age\nAnn,31\nBob,x\n");
        publish();
        raw.delete(KEY);
        Outcome outcome = publish();
        assertThat(outcome.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(outcome.failure().code()).isEqualTo(FailureCode.SOURCE_GONE);
        assertThat(curated.dataFiles()).isEmpty();
        assertThat(curated.liveRecords()).isEmpty();
        assertThat(curated.list("_tamiz/quarantine/")).isEmpty();
        assertThat(verdict().code()).isEqualTo(FailureCode.SOURCE_GONE);
    }

    @Test
    void aKeyThatNoRecipeFitsAnyMoreCountsAsGone() {
        put("name,age\nAnn,31\n");
        publish();
        recipe = Optional.empty();
        assertThat(publish().failure().code()).isEqualTo(FailureCode.NO_RECIPE);
        assertThat(curated.dataFiles()).isEmpty();
    }

    @Test
    void aHeaderAloneGivesAFileWithoutRows() {
        put("name,age\n");
        Outcome outcome = publish();
        assertThat(outcome.status()).isEqualTo(Status.PUBLISHED);
        assertThat(outcome.result().rows()).isEqualTo(RowCounts.NONE);
        assertThat(outcome.result().outputs()).extracting(Outcome.File::rows).containsExactly(0L);
    }

    @Test
    void aHeaderAloneGivesNoFileWherePartitionsAreAskedForButARecord() {
        recipe = follow(PARTITIONED);
        put("name,age\n");
        assertThat(publish().status()).isEqualTo(Status.PUBLISHED);
        assertThat(curated.dataFiles()).isEmpty();
        assertThat(curated.liveRecords()).hasSize(1);
        assertThat(publish().status()).isEqualTo(Status.UNCHANGED);
    }

    @Test
    void partitionsAreFoldersWithAFileEach() {
        recipe = follow(PARTITIONED);
        put("name,age\nAnn,31\nBob,7\nAnn,32\n");
        Outcome outcome = publish();
        String id = curated.liveRecords().get(0).id();
        assertThat(curated.dataFiles())
                .containsExactly("people/name=Ann/a_b-" + id + ".parquet", "people/name=Bob/a_b-" + id + ".parquet");
        assertThat(outcome.result().outputs()).extracting(Outcome.File::rows).containsExactly(2L, 1L);
    }

    @Test
    void aValueThatIsTooLongToNameAFolderIsAVerdictAndLeavesNothing() {
        recipe = follow(PARTITIONED);
        put("name,age\nAnn,31\n" + "\u00e9".repeat(126) + ",7\n");
        Outcome outcome = publish();
        assertThat(outcome.failure().code()).isEqualTo(FailureCode.LIMIT_EXCEEDED);
        assertThat(outcome.failure().message())
                .contains("needs a folder or file name of 257 bytes, more than 255; partition by shorter values");
        assertThat(curated.dataFiles()).isEmpty();
        assertThat(curated.liveRecords()).isEmpty();
    }

    @Test
    void rejectsGoToQuarantineAndAreCounted() {
        put("name,age\nAnn,31\nBob,x\nCid,9\n");
        Outcome outcome = publish();
        assertThat(outcome.result().rows()).isEqualTo(new RowCounts(3, 2, 1, new TreeMap<>()));
        assertThat(outcome.result().rejectCodes())
                .containsEntry("INVALID_INTEGER", 1L)
                .hasSize(1);
        CommitRecord record = curated.liveRecords().get(0);
        assertThat(outcome.result().quarantine())
                .isEqualTo(curated.location(record.quarantine().key()));
        assertThat(text(record.quarantine().key()))
                .startsWith("line,byte_offset,column,code,message,value,action,raw\r\n3,16,age,INVALID_INTEGER,")
                .endsWith(",x,rejected,\"Bob,x\"\r\n");
    }

    @Test
    void tooManyRejectsFailTheObjectKeepTheRejectsAndWithdrawTheOldRows() {
        put("name,age\nAnn,31\n");
        publish();
        put("name,age\nAnn,31\nBob,x\nCid,y\n");
        Outcome outcome = publish();
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.failure().code()).isEqualTo(FailureCode.REJECT_RATE_EXCEEDED);
        assertThat(curated.dataFiles()).isEmpty();
        assertThat(curated.liveRecords()).isEmpty();
        assertThat(verdict().rejectCodes()).containsEntry("INVALID_INTEGER", 2L);
        assertThat(text(verdict().quarantine())).contains("\"Cid,y\"");
        assertThat(outcome.result().rows().read()).isEqualTo(3);
        assertThat(outcome.result().rows().written()).isZero();
    }

    @Test
    void theRejectsOfAVersionThatFailedGoWhenALaterOneIsPublished() {
        put("name,age\nBob,x\nCid,y\n");
        publish();
        assertThat(curated.list("_tamiz/quarantine/")).hasSize(1);
        put("name,age\nAnn,31\n");
        publish();
        assertThat(curated.list("_tamiz/quarantine/")).isEmpty();
    }

    @Test
    void theRejectsOfAVersionThatFailedGoWithItsSource() {
        put("name,age\nBob,x\nCid,y\n");
        publish();
        raw.delete(KEY);
        publish();
        assertThat(curated.list("_tamiz/quarantine/")).isEmpty();
        assertThat(verdict().code()).isEqualTo(FailureCode.SOURCE_GONE);
    }

    @Test
    void theRejectsOfAVersionThatFailsAgainStay() {
        put("name,age\nBob,x\nCid,y\n");
        publish();
        publish();
        assertThat(text(verdict().quarantine())).contains("\"Cid,y\"");
    }

    @Test
    void theLastGoodRowsStayWhereThePolicySaysSo() {
        recipe = follow(RECIPE.replace("0.5 }", "0.5, on_failed: keep_last, on_deleted: keep }"));
        put("name,age\nAnn,31\n");
        publish();
        put("");
        assertThat(publish().failure().code()).isEqualTo(FailureCode.EMPTY_OBJECT);
        assertThat(curated.dataFiles()).hasSize(1);
        raw.delete(KEY);
        assertThat(publish().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(curated.dataFiles()).hasSize(1);
    }

    @Test
    void aVerdictGoesWhenTheObjectIsPublished() {
        put("");
        assertThat(publish().failure().code()).isEqualTo(FailureCode.EMPTY_OBJECT);
        assertThat(verdict().remedy()).isEqualTo(FailureCode.EMPTY_OBJECT.remedy());
        put("name,age\nAnn,31\n");
        publish();
        assertThat(curated.get(CuratedLayout.verdict("raw", KEY))).isEmpty();
    }

    @Test
    void aWrongRecipeTakesNothingBack() {
        put("name,age\nAnn,31\n");
        publish();
        RecipeSource wrong =
                (bucket, key) -> Optional.of(Instructions.follow(RecipeReader.read("r.yaml", "nonsense: 1")));
        Outcome outcome = new Publisher(curated, wrong, CLOCK, "test").publish(raw, KEY);
        assertThat(outcome.failure().code()).isEqualTo(FailureCode.RECIPE_INVALID);
        assertThat(outcome.failure().message()).contains("r.yaml:1:1").doesNotContain("\n");
        assertThat(curated.dataFiles()).hasSize(1);
    }

    @Test
    void twoWorkersOnOneVersionLeaveOneFile() {
        put("name,age\nAnn,31\n");
        curated.beforeNextPutIfAbsent(this::publish);
        assertThat(publish().status()).isEqualTo(Status.UNCHANGED);
        assertThat(curated.dataFiles()).hasSize(1);
        assertThat(curated.liveRecords()).hasSize(1);
    }

    @Test
    void anObjectOverwrittenBeforeTheRecordIsPutEndsAsItsNewVersion() {
        put("name,age\nAnn,31\n");
        curated.beforeNextPutIfAbsent(() -> put("name,age\nAnn,31\nBob,7\n"));
        assertThat(publish().result().rows().written()).isEqualTo(2);
        assertThat(curated.dataFiles()).hasSize(1);
    }

    @Test
    void anObjectOverwrittenAndPublishedByAnotherWorkerMeanwhileStaysThatVersion() {
        put("name,age\nAnn,31\n");
        curated.beforeNextPutIfAbsent(() -> {
            put("name,age\nAnn,31\nBob,7\n");
            publish();
        });
        assertThat(publish().status()).isEqualTo(Status.UNCHANGED);
        assertThat(curated.liveRecords())
                .extracting(record -> record.rows().written())
                .containsExactly(2L);
        assertThat(curated.dataFiles()).hasSize(1);
    }

    @Test
    void aRecordWhoseUploadsAreGoneIsTakenBackAndPublishedAnew() {
        put("name,age\nAnn,31\n");
        publish();
        CommitRecord dead = curated.liveRecords().get(0);
        // As a worker leaves it that died while it took the record back.
        killOutputsOf(dead);
        Outcome outcome = publish();
        assertThat(outcome.status()).isEqualTo(Status.PUBLISHED);
        assertThat(curated.liveRecords()).extracting(CommitRecord::incarnation).containsExactly(1);
        assertThat(curated.dataFiles()).hasSize(1);
    }

    @Test
    void aRecordThatIsNoJsonIsNamedWithWhatToDo() {
        put("name,age\nAnn,31\n");
        publish();
        CommitRecord record = curated.liveRecords().get(0);
        String at = CuratedLayout.commit("raw", KEY, record.id(), 0);
        curated.damage(at, "{".getBytes(UTF_8));
        assertThatThrownBy(this::publish)
                .isInstanceOf(StoreException.class)
                .hasMessage("[" + curated.location(at) + "] is not a CommitRecord in JSON; "
                        + "restore it, or remove it together with the files that it named");
    }

    @Test
    void nothingIsVisibleBeforeTheRecordIsPut() {
        put("name,age\nAnn,31\nBob,x\n");
        publish();
        assertThat(curated.steps().indexOf("putIfAbsent"))
                .isBetween(1, curated.steps().indexOf("complete") - 1);
    }

    @Test
    void theSameObjectGivesTheSameBytes() {
        put("name,age\nAnn,31\nBob,7\n");
        publish();
        String file = curated.dataFiles().iterator().next();
        byte[] first = curated.get(file).orElseThrow();
        CheckedStore other = new CheckedStore(store("other"));
        new Publisher(other, (bucket, key) -> recipe, CLOCK, "test").publish(raw, KEY);
        assertThat(other.dataFiles()).containsExactly(file);
        assertThat(other.get(file)).hasValue(first);
    }

    @Test
    void aFileTellsWhatItWasMadeOf(@TempDir Path folder) throws IOException {
        put("name,age\nAnn,31\n");
        publish();
        byte[] bytes = curated.get(curated.dataFiles().iterator().next()).orElseThrow();
        try (ParquetRows rows = ParquetRows.open(Files.write(folder.resolve("a.parquet"), bytes))) {
            assertThat(rows.metadata())
                    .containsEntry("tamiz.source.bucket", raw.name())
                    .containsEntry("tamiz.source.key", KEY)
                    .containsEntry(
                            "tamiz.source.etag", raw.head(KEY).orElseThrow().etag())
                    .containsEntry(
                            "tamiz.source.version", raw.head(KEY).orElseThrow().sourceVersion())
                    .containsEntry("tamiz.recipe.digest", recipe.orElseThrow().digest())
                    .containsEntry("tamiz.version", "test")
                    .containsKey("tamiz.columns");
        }
    }

    @Test
    void aPlaceIsNotItsOwnSource() {
        Publisher publisher = new Publisher(curated, (bucket, key) -> recipe, CLOCK, "test");
        assertThatThrownBy(() -> publisher.publish(curated, KEY))
                .isInstanceOf(SamePlaceException.class)
                .hasMessageContaining("is both the source and the output");
    }

    private void killOutputsOf(CommitRecord record) {
        record.files().forEach(file -> curated.delete(file.key()));
    }

    private void put(String csv) {
        raw.put(KEY, csv.getBytes(UTF_8), "text/csv");
    }

    private Outcome publish() {
        return new Publisher(curated, (bucket, key) -> recipe, CLOCK, "test").publish(raw, KEY);
    }

    private Verdict verdict() {
        String at = CuratedLayout.verdict("raw", KEY);
        return Json.read(curated.get(at).orElseThrow(), Verdict.class, curated, at);
    }

    private String text(String key) {
        return new String(curated.get(key).orElseThrow(), UTF_8);
    }

    private static Optional<Instructions> follow(String yaml) {
        return Optional.of(Instructions.follow(RecipeReader.read("people.yaml", yaml)));
    }
}
