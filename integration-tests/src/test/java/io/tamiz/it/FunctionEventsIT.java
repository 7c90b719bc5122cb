package io.tamiz.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.cli.s3.EmbeddedS3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.sync.RequestBody;

/** Events as they come: several in one, for others, for nothing, out of date, and with trouble beneath. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionEventsIT {
    private static final byte[] CSV = "a,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);

    /** What the key of an object is called for which the server answers 500. */
    private static final String TROUBLE = "unbearable.csv";

    private EmbeddedS3 server;
    private FailingFrontServer front;
    private PostedEvents events;

    @TempDir
    static Path folder;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedS3.start(EmbeddedS3.Options.inMemory());
        front = new FailingFrontServer(server.endpoint(), TROUBLE);
        events = new PostedEvents(front.endpoint(), credentials(), folder, FunctionProcess.HEAP_OF_512_MB, Map.of());
    }

    @AfterAll
    void stop() throws IOException {
        try {
            if (events != null) {
                events.close();
            }
        } finally {
            front.close();
            server.close();
        }
    }

    private AwsBasicCredentials credentials() {
        return AwsBasicCredentials.create(server.accessKey(), server.secretKey());
    }

    @Test
    void theTestEventOfANewNotificationIsAcknowledged() {
        var answer = events.function()
                .invoke("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Time\":\"2026-01-01T00:00:00.000Z\","
                        + "\"Bucket\":\"" + events.buckets().raw() + "\",\"RequestId\":\"1\",\"HostId\":\"2\"}");

        assertThat(answer.threw()).as(answer.body()).isFalse();
    }

    @Test
    void unknownFieldsAreNoTrouble() {
        put("more/fields.csv");

        var answer = events.function()
                .invoke(events.event("more/fields.csv", "ObjectCreated:Put")
                        .replace(
                                "{\"Records\":[{",
                                "{\"New\":{\"x\":[1]},\"Records\":[{\"glacierEventData\":{},\"z\":null,"));

        assertThat(answer.threw()).as(answer.body()).isFalse();
        assertThat(events.curated().records("more/fields.csv")).hasSize(1);
    }

    @Test
    void allRecordsOfAnEventAreProcessed() {
        put("several/a.csv");
        put("several/b.csv");

        var answer = events.function().invoke(both("several/a.csv", "several/b.csv"));

        assertThat(answer.threw()).as(answer.body()).isFalse();
        assertThat(events.curated().records("several/a.csv")).hasSize(1);
        assertThat(events.curated().records("several/b.csv")).hasSize(1);
    }

    @Test
    void troubleWithOneRecordThrowsOnceAfterTheOthersAreProcessed() {
        put("trouble/good.csv");
        String unbearable = "trouble/" + TROUBLE;

        var answer = events.function().invoke(both(unbearable, "trouble/good.csv"));

        assertThat(events.curated().records("trouble/good.csv")).hasSize(1);
        assertThat(answer.threw()).as(answer.body()).isTrue();
        assertThat(answer.body()).contains(unbearable);
    }

    @Test
    void aRawBucketThatDoesNotExistIsAVerdictAndNoTrouble() {
        var answer = events.function()
                .invoke(events.event("lost.csv", "ObjectCreated:Put")
                        .replace(events.buckets().raw(), "tamiz-no-such-bucket"));

        assertThat(answer.threw()).as(answer.body()).isFalse();
        assertThat(answer.body()).contains("NO_SUCH_BUCKET");
    }

    @Test
    void anEventOfTheCuratedBucketIsNeverActedOn() {
        String event = events.event("x/y.csv", "ObjectCreated:Put")
                .replace(events.buckets().raw(), events.buckets().curated());
        events.client().putObject(r -> r.bucket(events.buckets().curated()).key("x/y.csv"), RequestBody.fromBytes(CSV));

        var answer = events.function().invoke(event);

        assertThat(answer.threw()).as(answer.body()).isFalse();
        assertThat(events.curated().dataFiles()).noneMatch(key -> key.startsWith("x/") && key.endsWith(".parquet"));
    }

    @Test
    void anObjectThatIsGoneWhenItIsLookedAtIsNoError() {
        var answer = events.function().invoke(events.event("gone/early.csv", "ObjectCreated:Put"));

        assertThat(answer.threw()).as(answer.body()).isFalse();
        assertThat(events.curated()
                        .verdict("gone/early.csv")
                        .orElseThrow()
                        .path("code")
                        .asText())
                .isEqualTo("SOURCE_GONE");
    }

    @Test
    void wrongCredentialsAreToldFromAMissingObject(@TempDir Path other) throws IOException {
        put("credentials/there.csv");
        Map<String, String> environment = new java.util.HashMap<>(S3Environment.configuration(events.buckets()));
        environment.put("AWS_ENDPOINT_URL", server.endpoint().toString());
        environment.put("AWS_ACCESS_KEY_ID", server.accessKey());
        environment.put("AWS_SECRET_ACCESS_KEY", "not-the-secret");

        try (FunctionProcess wrong = FunctionProcess.start(other, FunctionProcess.HEAP_OF_512_MB, environment)) {
            var answer = wrong.invoke(events.event("credentials/there.csv", "ObjectCreated:Put"));

            assertThat(answer.threw()).as(answer.body()).isTrue();
            assertThat(answer.body()).containsIgnoringCase("credentials").doesNotContain("SOURCE_GONE");
        }
        assertThat(events.curated().verdict("credentials/there.csv")).isEmpty();
    }

    @Test
    void oneSummaryLinePerObjectIsLoggedWithTheRequestId() {
        put("logged/one.csv");

        events.trigger("logged/one.csv", "ObjectCreated:Put");

        assertThat(events.function().log().lines().filter(line -> line.contains("logged/one.csv")))
                .singleElement()
                .asString()
                .startsWith("{")
                .contains("request_id");
    }

    private void put(String key) {
        events.client().putObject(r -> r.bucket(events.buckets().raw()).key(key), RequestBody.fromBytes(CSV));
    }

    private String both(String first, String second) {
        String one = events.event(first, "ObjectCreated:Put");
        String two = events.event(second, "ObjectCreated:Put");
        return one.substring(0, one.lastIndexOf("]}")) + "," + two.substring(two.indexOf("[{") + 1);
    }
}
