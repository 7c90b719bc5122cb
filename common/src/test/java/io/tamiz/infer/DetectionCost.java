package io.tamiz.infer;

import com.sun.management.ThreadMXBean;
import io.tamiz.csv.Dialect;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.CsvSettings;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What looking at hostile files costs. Run by hand, with the classes and libraries of the tests on the class path:
 * {@code DetectionCost [PART OF A SHAPE'S NAME [BYTES]]} prints for each shape the least CPU time of some runs over so
 * many bytes, else a whole prefix, and over a quarter of it, of detection and of inference.
 */
final class DetectionCost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int RUNS = 5;
    /** A shape that is as dear as this once is not measured again. */
    private static final long DEAR_NANOS = 2_000_000_000L;

    private DetectionCost() {}

    public static void main(String[] arguments) {
        String wanted = arguments.length == 0 ? "" : arguments[0];
        int bytes = arguments.length < 2 ? DialectDetection.PREFIX_BYTES : Integer.parseInt(arguments[1]);
        for (HostileShape shape : HostileShape.values()) {
            if (shape.name().contains(wanted)) {
                byte[] quarter = shape.inBytes(bytes / 4);
                byte[] prefix = shape.inBytes(bytes);
                Nanos small = least(quarter);
                Nanos large = least(prefix);
                System.out.printf(
                        "%-36s detect %5d ms (quarter %5d) infer %5d ms (quarter %5d) %s%n",
                        shape,
                        large.detect() / 1_000_000,
                        small.detect() / 1_000_000,
                        large.infer() / 1_000_000,
                        small.infer() / 1_000_000,
                        large.found());
            }
        }
    }

    /** CPU time of the two, and what came out. */
    record Nanos(long detect, long infer, String found) {
        long both() {
            return detect + infer;
        }
    }

    /** Of some runs. */
    static Nanos least(byte[] bytes) {
        Nanos least = once(bytes);
        for (int run = 1; run < RUNS && least.both() < DEAR_NANOS; run++) {
            Nanos next = once(bytes);
            least = new Nanos(
                    Math.min(least.detect(), next.detect()), Math.min(least.infer(), next.infer()), next.found());
        }
        return least;
    }

    static Nanos once(byte[] bytes) {
        byte[] prefix = bytes.length > DialectDetection.PREFIX_BYTES
                ? Arrays.copyOf(bytes, DialectDetection.PREFIX_BYTES)
                : bytes;
        boolean whole = prefix.length < DialectDetection.PREFIX_BYTES;
        long start = THREADS.getCurrentThreadCpuTime();
        Dialect dialect;
        try {
            dialect = DialectDetection.detect("x.csv", prefix, whole, CsvSettings.AUTO)
                    .dialect();
        } catch (ObjectFailedException e) {
            return new Nanos(
                    THREADS.getCurrentThreadCpuTime() - start, 0, e.code().toString());
        }
        long detected = THREADS.getCurrentThreadCpuTime();
        String infers = "";
        try {
            SchemaInference.infer("x.csv", prefix, whole, dialect, SchemaInference.Typing.BY_EVIDENCE);
        } catch (ObjectFailedException e) {
            infers = " " + e.code();
        }
        long inferred = THREADS.getCurrentThreadCpuTime();
        return new Nanos(
                detected - start,
                inferred - detected,
                "'" + dialect.delimiter() + "' width " + dialect.width() + ", header " + dialect.headerRows() + infers);
    }
}
