package io.tamiz.cli.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventWorkerTest {
    private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> failed = new LinkedBlockingQueue<>();

    @Test
    void handlesTheEventsOfItsBucketInTheirOrder() throws InterruptedException {
        try (EventWorker worker = worker(handled::add)) {
            worker.accept(event("raw", "1"));
            worker.accept(event("curated", "x"));
            worker.accept(event("raw", "2"));

            assertThat(handled.poll(10, TimeUnit.SECONDS)).contains("\"key\":\"1\"");
            assertThat(handled.poll(10, TimeUnit.SECONDS)).contains("\"key\":\"2\"");
        }
        assertThat(handled).isEmpty();
        assertThat(failed).isEmpty();
    }

    @Test
    void goesOnAfterAnEventThatTheHandlerThrewAt() throws InterruptedException {
        NotificationHandler handler = notification -> {
            if (notification.contains("\"key\":\"bad\"")) {
                throw new IOException("no connection");
            }
            handled.add(notification);
        };
        try (EventWorker worker = worker(handler)) {
            worker.accept(event("raw", "bad"));
            worker.accept(event("raw", "good"));

            assertThat(failed.poll(10, TimeUnit.SECONDS)).isEqualTo("bad: no connection");
            assertThat(handled.poll(10, TimeUnit.SECONDS)).contains("\"key\":\"good\"");
        }
    }

    @Test
    void goesOnAfterAnEventForWhichTheMemoryWasNotEnough() throws InterruptedException {
        NotificationHandler handler = notification -> {
            if (notification.contains("\"key\":\"large\"")) {
                throw new OutOfMemoryError("Java heap space");
            }
            handled.add(notification);
        };
        try (EventWorker worker = worker(handler)) {
            worker.accept(event("raw", "large"));
            worker.accept(event("raw", "small"));

            assertThat(failed.poll(10, TimeUnit.SECONDS)).isEqualTo("large: Java heap space");
            assertThat(handled.poll(10, TimeUnit.SECONDS)).contains("\"key\":\"small\"");
        }
    }

    @Test
    void finishesTheEventInWorkWhenClosedAndLeavesTheRest() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> finished = new CopyOnWriteArrayList<>();
        EventWorker worker = worker(notification -> {
            begun.countDown();
            await(goOn);
            finished.add(notification);
        });
        worker.accept(event("raw", "1"));
        worker.accept(event("raw", "2"));
        await(begun);
        Thread closer = new Thread(worker::close);
        closer.start();
        // Once the closer waits, it has said so.
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        closer.join();

        assertThat(finished).singleElement().asString().contains("\"key\":\"1\"");
    }

    private EventWorker worker(NotificationHandler handler) {
        return new EventWorker(
                "raw", "us-east-1", handler, (event, cause) -> failed.add(event.key() + ": " + cause.getMessage()));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectEvent event(String bucket, String key) {
        return new ObjectEvent(ObjectEvent.Kind.PUT, bucket, key, "e", 1, null, "00", Instant.EPOCH);
    }
}
