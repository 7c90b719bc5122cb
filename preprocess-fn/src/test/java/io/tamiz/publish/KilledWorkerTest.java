package io.tamiz.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.Instructions;
import io.tamiz.publish.Outcome.Status;
import io.tamiz.publish.StoppingStore.KilledError;
import io.tamiz.publish.StoppingStore.When;
import io.tamiz.recipe.RecipeReader;
import io.tamiz.store.LocalObjectStore;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.ObjectSummary;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A worker is killed at each effect of its way in turn; the next event must leave what one undisturbed worker leaves. */
class KilledWorkerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-01-31T12:00:00Z"));
    private static final String KEY = "people/a.csv";
    private static final String OLD = "name,age\nAnn,31\nBob,x\n";
    private static final Instructions RECIPE = Instructions.follow(RecipeReader.read("people.yaml", """
            dataset: people
            version: 1
            source: { keys: ["people/*.csv"], csv: { delimiter: ",", header: present, encoding: UTF-8 } }
            columns:
              - { name: name, type: string }
              - { name: age, type: int32 }
            policies: { max_reject_rate: 0.6 }
            output: { partition_by: [name] }
            """));

    @TempDir
    private Path folder;

    /** What happens to the object whose old version is published. */
    private enum Change {
        A_NEW_VERSION("name,age\nAnn,32\nCid,7\nDan,y\n"),
        A_VERSION_THAT_CANNOT_BE_PUBLISHED("name,age\nAnn,x\nBob,y\n"),
        DELETED("");

        private final String csv;

        Change(String csv) {
            this.csv = csv;
        }

        void apply(ObjectStore raw) {
            if (csv.isEmpty()) {
                raw.delete(KEY);
            } else {
                raw.put(KEY, csv.getBytes(UTF_8), "text/csv");
            }
        }
    }

    static Stream<Arguments> ways() {
        return Stream.of(Change.values())
                .flatMap(change -> Stream.of(When.values()).map(when -> Arguments.of(change, when)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theNextEventLeavesWhatAnUndisturbedWorkerLeaves(Change change, When when) {
        int effects = 0;
        boolean killed = true;
        for (; killed; effects++) {
            LocalObjectStore raw = store("raw-" + effects);
            LocalObjectStore curated = store("curated-" + effects);
            raw.put(KEY, OLD.getBytes(UTF_8), "text/csv");
            publish(raw, curated);
            change.apply(raw);

            killed = isKilled(raw, new StoppingStore(curated, effects, when));

            String at = change + " killed " + when + " effect " + effects;
            assertEachVisibleFileIsNamed(curated, at);
            publish(raw, new CheckedStore(curated));
            assertSettled(raw, curated, at);
        }
        assertThat(effects).as("kills until a worker got through").isGreaterThan(5);
    }

    private static boolean isKilled(ObjectStore raw, ObjectStore curated) {
        try {
            publish(raw, curated);
            return false;
        } catch (KilledError killed) {
            return true;
        }
    }

    /** One transform of the current content, told by a second publishing elsewhere, and nothing beside it. */
    private void assertSettled(ObjectStore raw, LocalObjectStore curated, String at) {
        LocalObjectStore fresh = store("fresh-" + at.hashCode());
        publish(raw, fresh);
        assertThat(contents(curated)).as(at).isEqualTo(contents(fresh));
        assertThat(curated.list("_tamiz/verdicts/")).as(at).hasSameSizeAs(list(fresh, "_tamiz/verdicts/"));
        assertEachVisibleFileIsNamed(curated, at);
        Status again = publish(raw, curated).status();
        assertThat(again).as(at).isIn(Status.UNCHANGED, Status.FAILED, Status.WITHDRAWN);
    }

    private static void assertEachVisibleFileIsNamed(LocalObjectStore curated, String at) {
        CheckedStore checked = new CheckedStore(curated);
        Set<String> named = new TreeSet<>();
        checked.liveRecords().forEach(record -> record.outputs().forEach(file -> named.add(file.key())));
        assertThat(named).as(at).containsAll(checked.dataFiles());
    }

    /** Data by folder and content: a file's name may tell of a further incarnation. */
    private static Map<String, String> contents(LocalObjectStore store) {
        Map<String, String> contents = new TreeMap<>();
        for (String key : new CheckedStore(store).dataFiles()) {
            String plain = key.replaceAll("-([0-9a-f]{16})-[0-9]+\\.parquet$", "-$1.parquet");
            assertThat(contents.put(plain, new String(store.get(key).orElseThrow(), ISO_8859_1)))
                    .as(plain)
                    .isNull();
        }
        return contents;
    }

    private static List<ObjectSummary> list(ObjectStore store, String prefix) {
        return StreamSupport.stream(store.list(prefix).spliterator(), false).toList();
    }

    private static Outcome publish(ObjectStore raw, ObjectStore curated) {
        return new Publisher(curated, RecipeSource.always(RECIPE), CLOCK, "test").publish(raw, KEY);
    }

    private LocalObjectStore store(String name) {
        // One name for all, because it is part of the identity.
        return LocalObjectStore.at(name.replaceAll("-.*", ""), folder.resolve(name));
    }
}
