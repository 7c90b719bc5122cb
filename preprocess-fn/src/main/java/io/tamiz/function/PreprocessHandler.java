package io.tamiz.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tamiz.function.IncomingEvent.Answer;
import io.tamiz.function.IncomingEvent.Delivery;
import io.tamiz.publish.ProgramVersion;
import io.tamiz.publish.Publisher;
import io.tamiz.publish.RecipeSource;
import io.tamiz.store.ObjectSource;
import io.tamiz.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The function as AWS calls it. All objects of an event are worked on; an object that cannot be published is reported and
 * done with; trouble with the infrastructure is told at the end, so that the event, or the message of a queue, comes
 * again.
 */
public final class PreprocessHandler implements RequestStreamHandler {
    private final EventDecoder decoder = new EventDecoder();
    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectWorker worker;

    /** By the environment of the process, as AWS makes it. */
    public PreprocessHandler() {
        this(AwsWiring.worker(System.getenv(), System.out));
    }

    /**
     * With everything given.
     *
     * @param raw gives the source of a bucket's name
     * @param curated where outputs go
     * @param recipes what to do
     * @param failures is told of objects that cannot be published
     * @param clock for durations and the time of verdicts
     * @param log takes one line for each object
     */
    public PreprocessHandler(
            Function<String, ObjectSource> raw,
            ObjectStore curated,
            RecipeSource recipes,
            FailureQueue failures,
            InstantSource clock,
            PrintStream log) {
        this(new ObjectWorker(
                raw, curated.name(), new Publisher(curated, recipes, clock, ProgramVersion.CURRENT), failures, log));
    }

    PreprocessHandler(ObjectWorker worker) {
        this.worker = worker;
    }

    /**
     * @param input the event as JSON
     * @param output takes the answer as JSON: the summaries, or for a queue the messages that are to come again
     * @param context may be null where nobody knows a request id
     * @throws EventException where the event is none that is known
     * @throws Error where one came with an object, after all were worked on; not for a queue
     * @throws InfrastructureTroubleException where an object met trouble, after all were worked on; not for a queue
     */
    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        String requestId = context == null ? "" : String.valueOf(context.getAwsRequestId());
        IncomingEvent event = decoder.decode(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        Work work = new Work(requestId);
        event.deliveries().forEach(work::deliver);
        mapper.writeValue(output, work.answer(event.answer()));
    }

    /** What comes of one event. */
    private final class Work {
        private final String requestId;
        private final List<ObjectSummaryLine> summaries = new ArrayList<>();
        private final List<BatchItemFailure> failedMessages = new ArrayList<>();
        private final List<Throwable> troubles = new ArrayList<>();

        Work(String requestId) {
            this.requestId = requestId;
        }

        void deliver(Delivery delivery) {
            int before = troubles.size();
            delivery.events().forEach(this::workOn);
            delivery.whyUnreadable().ifPresent(fault -> troubles.add(worker.unreadable(requestId, delivery, fault)));
            if (troubles.size() > before) {
                failedMessages.add(new BatchItemFailure(delivery.messageId()));
            }
        }

        private void workOn(SourceEvent event) {
            try {
                summaries.add(worker.work(requestId, event));
            } catch (RuntimeException | Error trouble) {
                // An error of one object, such as too little memory for it, does not drop the others.
                troubles.add(trouble);
            }
        }

        Object answer(Answer form) {
            if (form == Answer.FAILED_MESSAGES) {
                return new SQSBatchResponse(failedMessages);
            }
            for (Throwable trouble : troubles) {
                if (trouble instanceof Error broken) {
                    throw broken;
                }
            }
            if (!troubles.isEmpty()) {
                throw new InfrastructureTroubleException(troubles, summaries.size() + troubles.size());
            }
            return Map.of("objects", summaries);
        }
    }
}
