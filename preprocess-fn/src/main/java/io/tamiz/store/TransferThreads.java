package io.tamiz.store;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads in which a store sends and fetches while others work. */
final class TransferThreads {
    /** Threads that wait longer end, so that there is nothing to close. */
    private static final long MAX_IDLE_MILLIS = 1_000;

    private TransferThreads() {}

    /**
     * Begins whatever it is given at once, with a thread that waits or a new one: nothing waits for its turn behind a
     * transfer that hangs. Those who give see to it that it is never much.
     */
    static Executor create() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, MAX_IDLE_MILLIS, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), transfer -> {
                    Thread thread = new Thread(transfer, "tamiz-s3");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
