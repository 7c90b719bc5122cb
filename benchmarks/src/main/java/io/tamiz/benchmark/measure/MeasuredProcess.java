package io.tamiz.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a program to its end and measures it. Linux only: what a process costs is read from {@code /proc}. Times are in
 * steps of 10 ms, as the kernel tells them. No two may run at once, since the time of all children is one number.
 */
public final class MeasuredProcess {
    private static final Path PROC = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100;
    private static final int POLL_MILLIS = 10;
    /** Places of {@code cutime} and {@code cstime} behind the name of the program in {@code /proc/self/stat}. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    private MeasuredProcess() {}

    /**
     * Starts the program and waits for its end.
     *
     * @param program its output goes into {@code log}
     * @param out where it writes its Parquet files
     * @throws IOException if it fails; the message ends with what it said
     */
    public static Measurement run(ProcessBuilder program, Path out, Path log) throws IOException, InterruptedException {
        double cpuBefore = cpuOfChildren();
        long begun = System.nanoTime();
        Process process = program.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        Path status = PROC.resolve(process.pid() + "/status");
        long peak = 0;
        do {
            peak = Math.max(peak, peakBytes(status));
        } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
        double wall = (System.nanoTime() - begun) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(
                    program.command() + " ended with " + process.exitValue() + ":\n" + Files.readString(log));
        }
        return new Measurement(cpuOfChildren() - cpuBefore, wall, peak, outputBytes(out));
    }

    private static double cpuOfChildren() throws IOException {
        String stat = Files.readString(PROC.resolve("self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS_PER_SECOND;
    }

    /** The high-water mark that the kernel keeps; 0 where the process is no more. */
    private static long peakBytes(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private static long outputBytes(Path out) throws IOException {
        long sum = 0;
        for (Path file : ParquetFiles.in(out)) {
            sum += Files.size(file);
        }
        return sum;
    }
}
