package io.tamiz.cli;

import java.util.concurrent.CountDownLatch;

/** Waits for the request to stop: Ctrl-C, or the signal of a service manager. */
interface StopSignal {
    /** Returns when the program is to stop. */
    void await() throws InterruptedException;

    /** All is stopped; the process may end. */
    void stopped();

    /** SIGINT and SIGTERM of this process, which then ends with exit code 0: being stopped is how it is meant to end. */
    static StopSignal ofProcess() {
        CountDownLatch requested = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            requested.countDown();
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(0);
        }));
        return new StopSignal() {
            @Override
            public void await() throws InterruptedException {
                requested.await();
            }

            @Override
            public void stopped() {
                stopped.countDown();
            }
        };
    }
}
