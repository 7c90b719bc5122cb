package io.tamiz.publish;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.tamiz.column.ColumnBatch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Brings the batches of an object into its files: at once, or on a thread of its own, one batch behind whoever makes them.
 * The files are written by one thread at a time, and by none once this is closed.
 */
final class Encoding implements AutoCloseable {
    private final DataFiles files;
    private final @Nullable ExecutorService thread;
    /** The batch given last. */
    private Future<?> last = CompletableFuture.completedFuture(null);

    Encoding(DataFiles files, Cores cores) {
        this.files = files;
        this.thread = cores == Cores.SEVERAL ? Executors.newSingleThreadExecutor(Encoding::daemon) : null;
    }

    /** Batches that are in use at a time: the one that is encoded, and the one that is made. */
    static int batchesInUse(Cores cores) {
        return cores == Cores.SEVERAL ? 2 : 1;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "tamiz-encode");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Gives a batch, which stays as it is until the next one was given.
     *
     * @throws IOException as the files throw it for this batch or the one before
     */
    void write(ColumnBatch batch) throws IOException {
        if (thread == null) {
            files.write(batch);
            return;
        }
        await(last);
        last = thread.submit(() -> {
            files.write(batch);
            return null;
        });
    }

    /** Waits until all batches are in the files, which the caller may use then. */
    void drain() throws IOException {
        await(last);
    }

    private static void await(Future<?> batch) throws IOException {
        try {
            batch.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while rows were encoded").initCause(e);
        }
    }

    /** Waits for the batch in work, even where this thread is interrupted: nobody may touch the files before. */
    @Override
    public void close() {
        if (thread == null) {
            return;
        }
        thread.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(Long.MAX_VALUE, NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
