package io.tamiz.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts inputs side by side, and tells of them in their order. */
final class Conversions implements AutoCloseable {
    /** What one input may need at its worst: a long record, a row group, the part of an upload. */
    private static final long HEAP_BYTES_EACH = 192L << 20;

    private final ExecutorService workers;
    private final Function<Input, InputReport> convert;
    /** The last conversion of each object: it is not read twice at a time. */
    private final Map<String, Future<InputReport>> byObject = new HashMap<>();

    /**
     * @param threads inputs that are converted at the same time
     * @param convert called from several threads
     */
    Conversions(int threads, Function<Input, InputReport> convert) {
        ThreadFactory daemons = task -> {
            Thread thread = new Thread(task, "tamiz-convert");
            thread.setDaemon(true);
            return thread;
        };
        this.workers = Executors.newFixedThreadPool(threads, daemons);
        this.convert = convert;
    }

    /** As many as there are processors, and fewer where the heap is too small for so many inputs. */
    static int threads(int processors, long heapBytes) {
        return (int) Math.max(1, Math.min(processors, heapBytes / HEAP_BYTES_EACH));
    }

    /**
     * Converts all of them.
     *
     * @param told is called from this thread with each input and its report, in order, as early as that allows
     * @throws RuntimeException or an error that a conversion ends with; the others are abandoned then
     */
    void run(List<Input> inputs, BiConsumer<Input, InputReport> told) {
        List<Future<InputReport>> reports = inputs.stream().map(this::begin).toList();
        for (int i = 0; i < reports.size(); i++) {
            told.accept(inputs.get(i), report(reports.get(i)));
        }
    }

    /** Whoever waits here waits for what began earlier, so that somebody always works. */
    private Future<InputReport> begin(Input input) {
        String object = input.source().location(input.key());
        @Nullable Future<InputReport> before = byObject.get(object);
        Future<InputReport> begun = workers.submit(() -> {
            if (before != null) {
                report(before);
            }
            return convert.apply(input);
        });
        byObject.put(object, begun);
        return begun;
    }

    private static InputReport report(Future<InputReport> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while inputs are converted", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
