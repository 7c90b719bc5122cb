package io.tamiz.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tamiz.publish.Outcome;
import io.tamiz.publish.Outcome.Status;
import io.tamiz.publish.Publisher;
import io.tamiz.quality.FailureCode;
import io.tamiz.store.ObjectSource;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** Publishes one object after the other, and tells of each: a line in the log, and the failure queue where it must. */
final class ObjectWorker {
    private final Function<String, ObjectSource> raw;
    private final String curatedBucket;
    private final Publisher publisher;
    private final FailureQueue failures;
    private final PrintStream log;
    private final ObjectMapper mapper = new ObjectMapper();

    ObjectWorker(
            Function<String, ObjectSource> raw,
            String curatedBucket,
            Publisher publisher,
            FailureQueue failures,
            PrintStream log) {
        this.raw = raw;
        this.curatedBucket = curatedBucket;
        this.publisher = publisher;
        this.failures = failures;
        this.log = log;
    }

    /** @throws RuntimeException or an error on trouble with the infrastructure, after a line in the log */
    ObjectSummaryLine work(String requestId, SourceEvent event) {
        String input = "s3://" + event.bucket() + "/" + event.key();
        String ignored = whyIgnored(event);
        if (!ignored.isEmpty()) {
            return logged(ObjectSummaryLine.without(requestId, input, "ignored", ignored));
        }
        try {
            Outcome outcome = publisher.publish(raw.apply(event.bucket()), event.key());
            ObjectSummaryLine line = ObjectSummaryLine.of(requestId, outcome);
            if (isFailure(outcome)) {
                failures.send(json(line));
            }
            return logged(line);
        } catch (RuntimeException trouble) {
            logged(ObjectSummaryLine.without(requestId, input, "error", String.valueOf(trouble.getMessage())));
            throw trouble;
        } catch (Error broken) {
            // The message of an error alone says little, for instance the name of a class.
            logged(ObjectSummaryLine.without(requestId, input, "error", broken.toString()));
            throw broken;
        }
    }

    /** A message that is no event, or holds what is none: only its queue can set it aside. */
    EventException unreadable(String requestId, IncomingEvent.Delivery delivery, EventException fault) {
        String input = delivery.messageId().isEmpty() ? "event" : "message " + delivery.messageId();
        logged(ObjectSummaryLine.without(requestId, input, "error", String.valueOf(fault.getMessage())));
        return fault;
    }

    /** The function never reads where it writes, or it would be triggered by its own work. */
    private String whyIgnored(SourceEvent event) {
        if (event.bucket().equals(curatedBucket)) {
            return "the curated bucket is no source; send no events of it";
        }
        return event.key().endsWith("/") ? "a key that ends with a slash is a folder" : "";
    }

    /** That an object is gone is no failure: it may have been deleted on purpose. */
    private static boolean isFailure(Outcome outcome) {
        Outcome.Failure failure = outcome.failure();
        return outcome.status() == Status.FAILED || (failure != null && failure.code() == FailureCode.NO_RECIPE);
    }

    private ObjectSummaryLine logged(ObjectSummaryLine line) {
        log.println(json(line));
        return line;
    }

    private String json(ObjectSummaryLine line) {
        try {
            return mapper.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
