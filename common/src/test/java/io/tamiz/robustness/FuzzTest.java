package io.tamiz.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.Instructions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes: there are rows and rejects, or a failure with a code, in bounded time and memory, and the same
 * however the bytes arrive. Some thousand damaged files by default, a million in the profile {@code long}; {@code
 * -Dtamiz.fuzz.from=SEED -Dtamiz.fuzz.trials=1} repeats one.
 */
class FuzzTest {
    private static final int TRIALS = 4_000;
    private static final int MANY_TRIALS = 1_000_000;
    /** Of a thread's own time, so that a busy machine does not make a file endless. */
    private static final long MOST_CPU_NANOS = 20_000_000_000L;
    /** In which a file that waits for something is found out. */
    private static final long MOST_NANOS = 600_000_000_000L;

    private static final long MILLIS_BETWEEN_LOOKS = 500;
    /** Of memory that a trial may allocate in all; no file has more than 64 KiB. */
    private static final long MOST_BYTES = 256L << 20;

    /** Seeds that follow each other begin alike; multiples of this do not. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int MOST_KINDS_OF_FAILURES = 20;

    private final Map<String, String> failures = new ConcurrentSkipListMap<>();
    private final Map<Thread, Begun> begun = new ConcurrentHashMap<>();
    private final com.sun.management.ThreadMXBean memory =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void anyBytesGiveRowsAndRejectsOrAFailureWithACode() throws IOException, InterruptedException {
        FuzzCorpus corpus = new FuzzCorpus();
        assertThat(corpus.size()).isGreaterThan(200);
        boolean many = Boolean.getBoolean("tamiz.long");
        long from = Long.getLong("tamiz.fuzz.from", 0);
        long to = from + Long.getLong("tamiz.fuzz.trials", many ? MANY_TRIALS : TRIALS);
        int threads = many ? Runtime.getRuntime().availableProcessors() : 1;
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Worker worker = new Worker(corpus, from + i, to, threads);
            workers.add(worker);
            worker.start();
        }
        for (Worker worker : workers) {
            worker.join(this::told);
        }
        assertThat(failures).as(told()).isEmpty();
    }

    private String told() {
        return String.join("\n", failures.values());
    }

    private void trial(FuzzCorpus corpus, long seed) {
        Random random = new Random(seed * SPREAD);
        byte[] bytes = corpus.next(random);
        Instructions instructions = RandomInstructions.next(random);
        Throwable thrown = failure(bytes, instructions, seed);
        if (thrown != null && failures.size() < MOST_KINDS_OF_FAILURES) {
            String kind = kind(thrown);
            failures.computeIfAbsent(kind, first -> {
                byte[] small = shrunk(bytes, instructions, seed, kind);
                return "seed " + seed + " " + instructions.mode() + " " + instructions.csv() + "\n  bytes "
                        + Base64.getEncoder().encodeToString(small) + "\n  text "
                        + text(small) + "\n" + stackTrace(thrown);
            });
        }
    }

    private Throwable failure(byte[] bytes, Instructions instructions, long seed) {
        begun.put(Thread.currentThread(), new Begun(seed, System.nanoTime(), memory.getCurrentThreadCpuTime()));
        long before = memory.getCurrentThreadAllocatedBytes();
        try {
            List<String> whole = FuzzTrial.run(bytes, instructions, FuzzTrial.Cuts.NONE);
            long allocated = memory.getCurrentThreadAllocatedBytes() - before;
            if (allocated > MOST_BYTES) {
                throw new AssertionError("allocated " + (allocated >> 20) + " MiB");
            }
            if (seed % 3 == 0) {
                List<String> inPieces = FuzzTrial.run(bytes, instructions, FuzzTrial.Cuts.random(seed));
                if (!inPieces.equals(whole)) {
                    throw new AssertionError("in pieces " + inPieces + ", but whole " + whole);
                }
            }
            return null;
        } catch (Throwable t) {
            return t;
        }
    }

    /** Failures of one kind are told once. */
    private static String kind(Throwable thrown) {
        String place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.tamiz"))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .findFirst()
                .orElse("");
        return thrown.getClass().getSimpleName() + " " + place;
    }

    /** As many bytes left out as can be with the same failure. */
    private byte[] shrunk(byte[] bytes, Instructions instructions, long seed, String kind) {
        byte[] small = bytes;
        for (int size = Math.max(1, bytes.length / 2); size > 0; size /= 2) {
            for (int at = 0; at + size <= small.length; ) {
                byte[] less = Arrays.copyOf(small, small.length - size);
                System.arraycopy(small, at + size, less, at, less.length - at);
                Throwable thrown = failure(less, instructions, seed);
                if (thrown != null && kind(thrown).equals(kind)) {
                    small = less;
                } else {
                    at += size;
                }
            }
        }
        return small;
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\\", "\\\\")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return text.length() > 2000 ? text.substring(0, 2000) + "..." : text;
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString().lines().limit(16).reduce("", (all, line) -> all + "    " + line + "\n");
    }

    /** A file whose reading has begun. */
    private record Begun(long seed, long nanos, long cpuNanos) {}

    /** Runs trials in a thread of its own, so that one without an end can be named. */
    private final class Worker {
        private final Thread thread;

        Worker(FuzzCorpus corpus, long from, long to, int step) {
            thread = new Thread(() -> {
                for (long next = from; next < to; next += step) {
                    trial(corpus, next);
                }
            });
            thread.setDaemon(true);
        }

        void start() {
            thread.start();
        }

        void join(Supplier<String> others) throws InterruptedException {
            while (thread.isAlive()) {
                Begun now = begun.get(thread);
                thread.join(MILLIS_BETWEEN_LOOKS);
                if (thread.isAlive() && now != null && now.equals(begun.get(thread)) && isEndless(now)) {
                    throw new AssertionError("seed " + now.seed() + " has no end: "
                            + Arrays.toString(thread.getStackTrace()) + "\n" + others.get());
                }
            }
        }

        private boolean isEndless(Begun file) {
            return memory.getThreadCpuTime(thread.getId()) - file.cpuNanos() > MOST_CPU_NANOS
                    || System.nanoTime() - file.nanos() > MOST_NANOS;
        }
    }
}
