package io.tamiz.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.publish.RecipeSource;
import io.tamiz.store.LocalObjectStore;
import io.tamiz.store.ObjectSource;
import io.tamiz.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreprocessHandlerTest {
    private static final String RECIPE = """
            dataset: people
            version: 1
            source: { keys: ["*.csv"], csv: { delimiter: ",", header: present, encoding: UTF-8 } }
            columns: [ { name: name, type: string } ]
            """;

    @TempDir
    private Path folder;

    private final List<String> failures = new ArrayList<>();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void allRecordsAreWorkedOnBeforeTroubleIsThrown() {
        raw("raw").put("b.csv", "name\nAnn\n".getBytes(UTF_8), "text/csv");
        assertThatThrownBy(() -> handle(notification("down:a.csv", "raw:b.csv")))
                .isInstanceOf(InfrastructureTroubleException.class)
                .hasMessage("1 of 2 objects met trouble, first: [s3://down/a.csv] down; try again");
        assertThat(log.toString(UTF_8).lines()).hasSize(2).anyMatch(line -> line.contains("\"status\":\"published\""));
    }

    @Test
    void aRecordThatCannotBeReadIsTroubleAfterTheOthersAreWorkedOn() {
        raw("raw").put("b.csv", "name\nAnn\n".getBytes(UTF_8), "text/csv");
        assertThatThrownBy(() -> handle(notification("raw:a%zz", "raw:b.csv")))
                .isInstanceOf(InfrastructureTroubleException.class)
                .hasMessageStartingWith("1 of 2 objects met trouble, first: the key 'a%zz' is not URL-encoded");
        assertThat(log.toString(UTF_8).lines()).hasSize(2).anyMatch(line -> line.contains("\"status\":\"published\""));
    }

    @Test
    void anErrorOfOneObjectDoesNotDropTheOthers() {
        raw("raw").put("b.csv", "name\nAnn\n".getBytes(UTF_8), "text/csv");
        assertThatThrownBy(() -> handle(notification("broken:a.csv", "raw:b.csv")))
                .isInstanceOf(NoClassDefFoundError.class);
        assertThat(log.toString(UTF_8).lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("java.lang.NoClassDefFoundError: io/tamiz/Missing"))
                .anyMatch(line -> line.contains("\"status\":\"published\""));
    }

    @Test
    void anErrorOfOneMessageBringsOnlyThatOneAgain() throws IOException {
        raw("raw").put("b.csv", "name\nAnn\n".getBytes(UTF_8), "text/csv");
        assertThat(handle(queue(notification("broken:a.csv"), notification("raw:b.csv"))))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}");
    }

    @Test
    void aMessageThatMetTroubleComesAgainAloneAndTheOthersDoNot() throws IOException {
        raw("raw").put("b.csv", "name\nAnn\n".getBytes(UTF_8), "text/csv");
        String answer = handle(queue(notification("raw:b.csv"), notification("down:a.csv"), "no json"));
        assertThat(answer)
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m2\"}]}");
    }

    @Test
    void aBadObjectIsReportedToTheQueueAndIsNoError() throws IOException {
        raw("raw").put("a.csv", new byte[0], "text/csv");
        assertThat(handle(notification("raw:a.csv"))).contains("\"code\":\"EMPTY_OBJECT\"");
        assertThat(failures).singleElement().asString().contains("EMPTY_OBJECT", "raw/a.csv", "remedy");
    }

    @Test
    void anObjectThatIsGoneIsNoFailure() throws IOException {
        assertThat(handle(notification("raw:a.csv"))).contains("\"status\":\"withdrawn\"", "SOURCE_GONE");
        assertThat(failures).isEmpty();
    }

    @Test
    void anEventOfTheCuratedBucketIsIgnored() throws IOException {
        assertThat(handle(notification("curated:people/x.parquet"))).contains("\"status\":\"ignored\"");
        assertThat(folder.resolve("curated")).doesNotExist();
    }

    @Test
    void aKeyThatTwoRecipesFitIsNamedWithBoth() throws IOException {
        raw("raw").put("a.csv", "name\nAnn\n".getBytes(UTF_8), "text/csv");
        raw("config").put("recipes/two.yaml", RECIPE.getBytes(UTF_8), "text/plain");
        assertThat(handle(notification("raw:a.csv"))).contains("RECIPE_AMBIGUOUS", "one.yaml and ", "two.yaml");
    }

    private String handle(String event) throws IOException {
        raw("config").put("recipes/one.yaml", RECIPE.getBytes(UTF_8), "text/plain");
        RecipeSource recipes = RecipeSources.inBucket(raw("config"), "recipes/");
        PreprocessHandler handler = new PreprocessHandler(
                this::source,
                raw("curated"),
                recipes,
                failures::add,
                InstantSource.system(),
                new PrintStream(log, true, UTF_8));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, null);
        return answer.toString(UTF_8);
    }

    private ObjectSource source(String bucket) {
        if (bucket.equals("down")) {
            throw new StoreException(
                    StoreException.Kind.UNAVAILABLE, bucket, "a.csv", "[s3://down/a.csv] down; try again", null);
        }
        if (bucket.equals("broken")) {
            throw new NoClassDefFoundError("io/tamiz/Missing");
        }
        return raw(bucket);
    }

    private LocalObjectStore raw(String bucket) {
        return LocalObjectStore.at(bucket, folder.resolve(bucket));
    }

    private static String notification(String... objects) {
        List<String> records = new ArrayList<>();
        for (String object : objects) {
            String[] parts = object.split(":", 2);
            records.add(
                    "{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\""
                            + parts[0] + "\"},\"object\":{\"key\":\"" + parts[1] + "\"}}}");
        }
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    private static String queue(String... bodies) {
        List<String> records = new ArrayList<>();
        for (String body : bodies) {
            records.add("{\"eventSource\":\"aws:sqs\",\"messageId\":\"m" + records.size() + "\",\"body\":\""
                    + body.replace("\"", "\\\"") + "\"}");
        }
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }
}
