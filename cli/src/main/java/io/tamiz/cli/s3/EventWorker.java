package io.tamiz.cli.s3;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Calls a handler with the notifications of one bucket, one after the other in the order of the events, from a thread of
 * its own: what the platform does between a bucket and a function.
 */
public final class EventWorker implements ObjectListener, AutoCloseable {
    /** Some 50 MB of waiting events; the server's threads never wait for room, since the handler needs them too. */
    private static final int CAPACITY = 100_000;

    private final String bucket;
    private final String region;
    private final NotificationHandler handler;
    private final FailureListener failures;
    private final BlockingQueue<Optional<ObjectEvent>> queue = new LinkedBlockingQueue<>(CAPACITY);
    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param bucket whose events are handled; those of other buckets are passed over
     * @param region the region to name in notifications
     * @param handler takes the notifications
     * @param failures is told of each event that the handler threw at, or for which there was no room
     */
    public EventWorker(String bucket, String region, NotificationHandler handler, FailureListener failures) {
        this.bucket = bucket;
        this.region = region;
        this.handler = handler;
        this.failures = failures;
        this.thread = new Thread(this::work, "tamiz-events");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    @Override
    public void accept(ObjectEvent event) {
        if (!event.bucket().equals(bucket) || closing) {
            return;
        }
        if (!queue.offer(Optional.of(event))) {
            failures.failed(event, new IllegalStateException(CAPACITY + " events are waiting already"));
        }
    }

    private void work() {
        try {
            while (!closing) {
                queue.take().ifPresent(this::handle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong with one event, be it the memory, must not keep the others from being handled. */
    private void handle(ObjectEvent event) {
        try {
            handler.handle(Notification.json(event, region));
        } catch (Throwable e) {
            failures.failed(event, e);
        }
    }

    /** Waits until the event in work is done; those that still wait are not handled. */
    @Override
    public void close() {
        closing = true;
        // Wakes a worker that waits for an event; where there is no room for it, none waits.
        boolean woken = queue.offer(Optional.empty());
        assert woken || !queue.isEmpty();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Is told of an event that could not be handled. */
    @FunctionalInterface
    public interface FailureListener {
        /** Called by the worker's thread, or by the server's where there was no room. */
        void failed(ObjectEvent event, Throwable cause);
    }
}
