package io.tamiz.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class TransferThreadsTest {
    @Test
    void beginWhateverTheyAreGivenAndEndWhenThereIsNothingToDo() throws InterruptedException {
        Executor threads = TransferThreads.create();
        CountDownLatch allAtOnce = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            threads.execute(() -> {
                allAtOnce.countDown();
                awaitUnchecked(allAtOnce);
            });
        }
        allAtOnce.await();
        assertThat(running()).allMatch(Thread::isDaemon);
        assertThatAllEnd();
    }

    /** Waits for the end of all threads of transfers. */
    static void assertThatAllEnd() throws InterruptedException {
        for (Thread thread : running()) {
            thread.join(60_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static List<Thread> running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tamiz-s3"))
                .toList();
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
