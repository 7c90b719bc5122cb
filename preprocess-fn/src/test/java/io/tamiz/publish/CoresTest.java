package io.tamiz.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.Instructions;
import io.tamiz.publish.StoppingStore.KilledError;
import io.tamiz.recipe.RecipeReader;
import io.tamiz.store.LocalObjectStore;
import io.tamiz.store.ObjectStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published does not depend on how many threads worked on it. */
class CoresTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-01-31T12:00:00Z"));
    private static final String KEY = "sales/a.csv";
    private static final int ROWS = 60_000;
    private static final String RECIPE = """
            dataset: sales
            version: 1
            source: { keys: ["sales/*.csv"], csv: { delimiter: ",", header: present, encoding: UTF-8 } }
            columns:
              - { name: id, type: int64 }
              - { name: shop, type: string, case: lower, default: none }
              - { name: sold_at, type: timestamp, on_invalid: set_null }
              - { name: amount, type: "decimal(10,2)", min: 0 }
              - { name: note, type: string }
            clean:
              - filter: "amount < 9000"
            features:
              - { name: share, expr: "amount / id" }
              - { name: note_length, expr: "length(note)" }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "output: { partition_by: [shop] }\n"})
    void theFilesAndTheirRecordAreTheSame(String output) {
        Map<String, String> one = published(Cores.ONE, output);

        assertThat(one).hasSizeGreaterThan(2);
        assertThat(published(Cores.SEVERAL, output)).isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(Cores.class)
    void whatFailsInTheFilesIsThrownAsItIs(Cores cores) {
        ObjectStore raw = raw();
        ObjectStore curated = new StoppingStore(store("curated"), 1, StoppingStore.When.BEFORE);

        assertThatThrownBy(() -> publisher(curated, "output: { partition_by: [shop] }\n", cores)
                        .publish(raw, KEY))
                .isInstanceOf(KilledError.class);
    }

    @Test
    void noThreadIsLeftWorking() {
        published(Cores.SEVERAL, "");

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("tamiz-encode");
    }

    @Test
    void aThreadThatHasToWaitForAnInterruptedOneLeavesItInterrupted() {
        ObjectStore raw = raw();
        Publisher publisher = publisher(store("curated"), "", Cores.SEVERAL);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> publisher.publish(raw, KEY)).isInstanceOf(RuntimeException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private Map<String, String> published(Cores cores, String output) {
        LocalObjectStore curated = store("curated");
        Outcome outcome = publisher(curated, output, cores).publish(raw(), KEY);
        assertThat(outcome.result().rows().read()).isEqualTo(ROWS);
        assertThat(outcome.result().rows().rejected()).isPositive();
        assertThat(outcome.result().rows().dropped()).hasSize(1);
        Map<String, String> digests = new TreeMap<>();
        curated.list("").forEach(object -> {
            byte[] bytes = curated.get(object.key()).orElseThrow();
            digests.put(
                    object.key(),
                    isRecord(object.key()) ? withoutUploads(bytes) : Sha256.hex(new String(bytes, ISO_8859_1)));
            curated.delete(object.key());
        });
        return digests;
    }

    private static boolean isRecord(String key) {
        return key.startsWith("_tamiz/commits/");
    }

    /** Each upload has a name of its own. */
    private static String withoutUploads(byte[] record) {
        return new String(record, UTF_8).replaceAll("\"upload_id\" : \"[^\"]*\"", "");
    }

    private static Publisher publisher(ObjectStore curated, String output, Cores cores) {
        Instructions instructions = Instructions.follow(RecipeReader.read("sales.yaml", RECIPE + output));
        return new Publisher(curated, RecipeSource.always(instructions), CLOCK, "test", cores);
    }

    private LocalObjectStore raw() {
        LocalObjectStore raw = store("raw");
        if (raw.head(KEY).isEmpty()) {
            raw.put(KEY, csv().getBytes(UTF_8), "text/csv");
        }
        return raw;
    }

    private LocalObjectStore store(String name) {
        return LocalObjectStore.at(name, folder.resolve(name));
    }

    private static String csv() {
        SplittableRandom random = new SplittableRandom(5);
        String[] shops = {"North", "", "Süd", "\"East, upper\""};
        StringBuilder csv = new StringBuilder("id,shop,sold_at,amount,note\n");
        for (int row = 0; row < ROWS; row++) {
            boolean odd = random.nextInt(50) == 0;
            csv.append(row).append(',').append(shops[random.nextInt(shops.length)]);
            csv.append(odd ? ",soon," : ",2024-03-0" + (1 + random.nextInt(9)) + " 10:00:00,");
            csv.append(odd && random.nextBoolean() ? -1 : random.nextInt(10_000))
                    .append(".5,");
            csv.append("\"said \"\"").append(random.nextInt()).append("\"\"\"\n");
        }
        return csv.toString();
    }
}
