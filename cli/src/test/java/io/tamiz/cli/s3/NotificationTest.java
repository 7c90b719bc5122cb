package io.tamiz.cli.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NotificationTest {
    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00.123Z");

    @Test
    void readsAsS3WritesIt() {
        ObjectEvent event =
                new ObjectEvent(ObjectEvent.Kind.PUT, "raw", "trips/a b+c 100% ñ.csv", "0123", 42, "v1", "00A1", TIME);

        assertThat(Notification.json(event, "us-east-1"))
                .isEqualTo("{\"Records\":[{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\","
                        + "\"awsRegion\":\"us-east-1\",\"eventTime\":\"2026-01-31T12:00:00.123Z\","
                        + "\"eventName\":\"ObjectCreated:Put\",\"userIdentity\":{\"principalId\":\"local\"},"
                        + "\"requestParameters\":{\"sourceIPAddress\":\"127.0.0.1\"},"
                        + "\"responseElements\":{\"x-amz-request-id\":\"00A1\",\"x-amz-id-2\":\"local\"},"
                        + "\"s3\":{\"s3SchemaVersion\":\"1.0\",\"configurationId\":\"tamiz\","
                        + "\"bucket\":{\"name\":\"raw\",\"arn\":\"arn:aws:s3:::raw\","
                        + "\"ownerIdentity\":{\"principalId\":\"local\"}},"
                        + "\"object\":{\"key\":\"trips/a+b%2Bc+100%25+%C3%B1.csv\",\"size\":42,\"eTag\":\"0123\","
                        + "\"versionId\":\"v1\",\"sequencer\":\"00A1\"}}}]}");
    }

    @Test
    void leavesOutWhatARemovalDoesNotHave() {
        ObjectEvent event = new ObjectEvent(ObjectEvent.Kind.REMOVE, "raw", "a", null, 0, null, "00A2", TIME);

        assertThat(Notification.json(event, "us-east-1"))
                .contains("\"eventName\":\"ObjectRemoved:Delete\"")
                .endsWith("\"object\":{\"key\":\"a\",\"sequencer\":\"00A2\"}}}]}");
    }
}
