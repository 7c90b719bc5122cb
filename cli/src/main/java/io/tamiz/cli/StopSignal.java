package io.tamiz.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;

/** Waits for the request to stop: Ctrl-C, or the signal of a service manager. */
interface StopSignal {
    /** What a shell reports of a program that SIGINT ended. */
    int INTERRUPTED = 130;

    /** Returns when the program is to stop. */
    void await() throws InterruptedException;

    /**
     * SIGINT and SIGTERM of this process, which goes on then: being stopped is how it is meant to end. Who asks again
     * does not want to wait for that, so the second signal ends the process at once.
     */
    static StopSignal ofProcess() {
        CountDownLatch requested = new CountDownLatch(1);
        for (String signal : List.of("INT", "TERM")) {
            Signals.register(signal, () -> {
                if (requested.getCount() == 0) {
                    Runtime.getRuntime().halt(INTERRUPTED);
                }
                requested.countDown();
            });
        }
        return requested::await;
    }
}
