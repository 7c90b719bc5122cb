package io.tamiz.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.function.IncomingEvent.Answer;
import io.tamiz.function.IncomingEvent.Delivery;
import io.tamiz.function.SourceEvent.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {
    private final EventDecoder decoder = new EventDecoder();

    @Test
    void aNotificationGivesItsRecordsWithKeysDecodedAsAForm() throws IOException {
        IncomingEvent event = decode("notification");
        assertThat(event.answer()).isEqualTo(Answer.THROW);
        assertThat(hints(event))
                .containsExactly(
                        new SourceEvent("raw", "trips/a b+c%dä.csv", "v1", Kind.CREATED),
                        new SourceEvent("raw", "trips/b.csv", null, Kind.REMOVED));
    }

    @Test
    void aKeyOfEventBridgeIsTakenAsItIs() throws IOException {
        assertThat(hints(decode("event-bridge-created")))
                .containsExactly(new SourceEvent("raw", "trips/a+b%20c ä.csv", "v1", Kind.CREATED));
        assertThat(hints(decode("event-bridge-deleted")))
                .containsExactly(new SourceEvent("raw", "b.csv", null, Kind.REMOVED));
        assertThat(hints(decode("raw-event-bridge-in-sqs")))
                .containsExactly(new SourceEvent("raw", "a+b.csv", null, Kind.CREATED));
    }

    @ParameterizedTest
    @CsvSource({"sns,THROW", "sns-in-sqs,FAILED_MESSAGES"})
    void anEnvelopeGivesWhatIsInIt(String file, Answer answer) throws IOException {
        IncomingEvent event = decode(file);
        assertThat(event.answer()).isEqualTo(answer);
        assertThat(hints(event)).containsExactly(new SourceEvent("raw", "a b.csv", null, Kind.CREATED));
    }

    @Test
    void aMessageThatCannotBeReadDoesNotSpoilItsNeighbours() throws IOException {
        List<Delivery> deliveries = decode("sqs").deliveries();
        assertThat(deliveries).extracting(Delivery::messageId).containsExactly("m0", "m1", "m2", "m3");
        assertThat(deliveries).extracting(d -> d.events().size()).containsExactly(1, 0, 0, 1);
        assertThat(deliveries.get(2).whyUnreadable())
                .get(InstanceOfAssertFactories.THROWABLE)
                .hasMessageContaining("the event is not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test-event", "event-bridge-other"})
    void eventsThatChangeNoContentGiveNoHints(String file) throws IOException {
        assertThat(hints(decode(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | the event is not a JSON object",
                "[] | the event is not a JSON object",
                "{ | the event is not JSON",
                "{\"Records\":[{\"EventSource\":\"aws:sns\"}]} | a record of SNS has no 'Sns'",
                "{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"raw\"},"
                        + "\"object\":{\"key\":\"caf%E9\"}}}]} | the key 'caf%E9' is not UTF-8",
                "{} | the event has neither Records nor a source",
                "{\"Records\":[{\"eventSource\":\"aws:kinesis\"}]} | a record comes from 'aws:kinesis'",
                "{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\"}]} | names the bucket ''",
                "{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"raw\"},"
                        + "\"object\":{\"key\":\"100%zz\"}}}]} | the key '100%zz' is not URL-encoded",
            })
    void whatIsNoEventIsSaidInOneLine(String json, String message) {
        assertThatThrownBy(() -> decoder.decode(json))
                .isInstanceOf(EventException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("send notifications of S3")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    @Test
    void aRecordThatCannotBeReadDoesNotSpoilItsNeighbours() {
        String record = "{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":"
                + "{\"name\":\"raw\"},\"object\":{\"key\":\"%s\"}}}";
        List<String> keys = List.of("a%zz", "ok.csv", "%EF%BF%BD.csv");
        String records = keys.stream().map(key -> record.replace("%s", key)).collect(Collectors.joining(","));
        Delivery delivery =
                decoder.decode("{\"Records\":[" + records + "]}").deliveries().get(0);
        assertThat(delivery.events()).extracting(SourceEvent::key).containsExactly("ok.csv", "\uFFFD.csv");
        assertThat(delivery.whyUnreadable())
                .get(InstanceOfAssertFactories.THROWABLE)
                .hasMessageContaining("the key 'a%zz' is not URL-encoded");
    }

    private IncomingEvent decode(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("events/" + file + ".json"))) {
            return decoder.decode(new String(in.readAllBytes(), UTF_8));
        }
    }

    private static List<SourceEvent> hints(IncomingEvent event) {
        return event.deliveries().stream().flatMap(d -> d.events().stream()).toList();
    }
}
