package io.tamiz.function;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tamiz.function.IncomingEvent.Answer;
import io.tamiz.function.IncomingEvent.Delivery;
import io.tamiz.function.SourceEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads events: S3 notifications, the same in SQS, in SNS, in SNS in SQS, and EventBridge. The envelopes are those of
 * {@code aws-lambda-java-events}; the S3 records inside are read field by field, because its {@code S3Event} refuses
 * those without an event time, and EventBridge has no type of its own there.
 */
public final class EventDecoder {
    private static final int MAX_NESTING = 4;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String ENCODED_REPLACEMENT = "%EF%BF%BD";

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(SNSEvent.SNS.class, WithoutTimestamp.class)
            .build();

    /**
     * Reads one event.
     *
     * @throws EventException where nothing of it is known; of a batch from a queue, only the message is marked, and a
     *     record beside others that can be read is told with them
     */
    public IncomingEvent decode(String json) {
        JsonNode root = tree(json);
        if (isFrom(root, "aws:sqs")) {
            List<Delivery> deliveries = convert(root, SQSEvent.class).getRecords().stream()
                    .map(this::delivery)
                    .toList();
            return new IncomingEvent(Answer.FAILED_MESSAGES, deliveries);
        }
        return new IncomingEvent(Answer.THROW, List.of(read("", root, 0)));
    }

    private Delivery delivery(SQSEvent.SQSMessage message) {
        try {
            return read(message.getMessageId(), tree(String.valueOf(message.getBody())), 1);
        } catch (EventException e) {
            return Delivery.unreadable(message.getMessageId(), e);
        }
    }

    /** What cannot be read does not spoil what can; where nothing can, it is thrown. */
    private Delivery read(String messageId, JsonNode event, int depth) {
        Hints hints = new Hints();
        hints(event, depth, hints);
        if (hints.fault != null && hints.events.isEmpty()) {
            throw hints.fault;
        }
        return new Delivery(messageId, hints.events, hints.fault);
    }

    private void hints(JsonNode event, int depth, Hints into) {
        if (depth > MAX_NESTING) {
            throw new EventException("an event is wrapped more than " + MAX_NESTING + " times");
        }
        if (isFrom(event, "aws:sns")) {
            for (SNSEvent.SNSRecord record : convert(event, SNSEvent.class).getRecords()) {
                into.read(() -> hints(tree(message(record)), depth + 1, into));
            }
        } else if (event.path("Type").asText().equals("Notification") && event.has("Message")) {
            // A subscription that is not raw puts the notification of SNS into the body of the queue's message.
            hints(tree(event.path("Message").asText()), depth + 1, into);
        } else if (event.path("source").asText().equals("aws.s3")) {
            into.events.addAll(fromEventBridge(event));
        } else if (event.path("Records").isArray()) {
            event.path("Records").forEach(record -> into.read(() -> fromNotification(record, into)));
        } else if (!event.path("Event").asText().equals("s3:TestEvent")) {
            throw new EventException("the event has neither Records nor a source");
        }
    }

    private static String message(SNSEvent.@Nullable SNSRecord record) {
        if (record == null || record.getSNS() == null) {
            throw new EventException("a record of SNS has no 'Sns'");
        }
        return String.valueOf(record.getSNS().getMessage());
    }

    private static void fromNotification(JsonNode record, Hints into) {
        if (!record.path("eventSource").asText().equals("aws:s3")) {
            throw new EventException(
                    "a record comes from '" + record.path("eventSource").asText() + "'");
        }
        Kind kind = kind(record.path("eventName").asText());
        if (kind != null) {
            JsonNode s3 = record.path("s3");
            JsonNode object = s3.path("object");
            into.events.add(new SourceEvent(
                    s3.path("bucket").path("name").asText(),
                    formDecoded(object.path("key").asText()),
                    emptyToNull(object.path("versionId").asText()),
                    kind));
        }
    }

    /** Null for what changes no content, such as tagging or a restore. */
    private static @Nullable Kind kind(String eventName) {
        String name = eventName.startsWith("s3:") ? eventName.substring(3) : eventName;
        if (name.startsWith("ObjectCreated:")) {
            return Kind.CREATED;
        }
        return name.startsWith("ObjectRemoved:") || name.startsWith("LifecycleExpiration:") ? Kind.REMOVED : null;
    }

    /** Keys in EventBridge events are not encoded. */
    private static List<SourceEvent> fromEventBridge(JsonNode event) {
        JsonNode detail = event.path("detail");
        JsonNode object = detail.path("object");
        Kind kind = switch (event.path("detail-type").asText()) {
            case "Object Created" -> Kind.CREATED;
            case "Object Deleted" -> Kind.REMOVED;
            default -> null;
        };
        if (kind == null) {
            return List.of();
        }
        String version = emptyToNull(object.path("version-id").asText());
        return List.of(new SourceEvent(
                detail.path("bucket").path("name").asText(), object.path("key").asText(), version, kind));
    }

    /** Keys in S3 notifications are encoded as in a form: a plus sign is a space. */
    private static String formDecoded(String key) {
        String decoded;
        try {
            decoded = new S3ObjectEntity(key, null, null, null, null).getUrlDecodedKey();
        } catch (IllegalArgumentException e) {
            throw new EventException("the key '" + key + "' is not URL-encoded", e);
        }
        if (decoded == null) {
            return "";
        }
        // The decoder puts U+FFFD in the place of bytes that are no UTF-8, which would be another key.
        if (decoded.indexOf(REPLACEMENT) >= 0
                && key.indexOf(REPLACEMENT) < 0
                && !key.toUpperCase(Locale.ROOT).contains(ENCODED_REPLACEMENT)) {
            throw new EventException("the key '" + key + "' is not UTF-8");
        }
        return decoded;
    }

    private static boolean isFrom(JsonNode event, String source) {
        JsonNode first = event.path("Records").path(0);
        return source.equals(first.path("eventSource").asText())
                || source.equals(first.path("EventSource").asText());
    }

    private JsonNode tree(String json) {
        try {
            JsonNode tree = mapper.readTree(json);
            if (!tree.isObject()) {
                throw new EventException("the event is not a JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new EventException("the event is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private <T> T convert(JsonNode event, Class<T> type) {
        try {
            return mapper.treeToValue(event, type);
        } catch (JsonProcessingException e) {
            throw new EventException("the event is no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A time of joda-time would need a module of its own; nobody asks for it. */
    @JsonIgnoreProperties("timestamp")
    private interface WithoutTimestamp {}

    /** What was found in one delivery. */
    private static final class Hints {
        private final List<SourceEvent> events = new ArrayList<>();
        private @Nullable EventException fault;

        /** Reads one of several records. */
        void read(Runnable record) {
            try {
                record.run();
            } catch (EventException e) {
                if (fault == null) {
                    fault = e;
                } else {
                    fault.addSuppressed(e);
                }
            }
        }
    }
}
