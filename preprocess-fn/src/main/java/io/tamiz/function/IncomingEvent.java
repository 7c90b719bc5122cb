package io.tamiz.function;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One invocation's worth of hints.
 *
 * @param answer what the caller wants to hear
 * @param deliveries one for each message, or one for all
 */
public record IncomingEvent(Answer answer, List<Delivery> deliveries) {
    public IncomingEvent {
        deliveries = List.copyOf(deliveries);
    }

    /** How trouble is told. */
    public enum Answer {
        /** By throwing: the platform sends the whole event again. */
        THROW,
        /** By naming the messages of a queue that are to come again. */
        FAILED_MESSAGES
    }

    /**
     * Hints that come again together.
     *
     * @param messageId the queue's name for the message, empty where there is no queue
     * @param events in the order of the message
     * @param fault why the message, or some of its records, could not be read, or null
     */
    public record Delivery(
            String messageId,
            List<SourceEvent> events,
            @Nullable EventException fault) {
        public Delivery {
            events = List.copyOf(events);
        }

        static Delivery unreadable(String messageId, EventException fault) {
            return new Delivery(messageId, List.of(), fault);
        }

        Optional<EventException> whyUnreadable() {
            return Optional.ofNullable(fault);
        }
    }
}
