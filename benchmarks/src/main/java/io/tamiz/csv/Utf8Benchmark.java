package io.tamiz.csv;

import io.tamiz.benchmark.workload.Sample;
import io.tamiz.benchmark.workload.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time to tell that 1 MB is UTF-8. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Utf8Benchmark {
    /** What the text is written in. */
    @Param({"ASCII", "REVIEWS", "CYRILLIC", "JAPANESE", "EMOJI"})
    String text = "ASCII";

    private byte[] utf8 = new byte[0];

    @Setup
    public void makeText() throws IOException {
        utf8 = switch (text) {
            case "ASCII" -> Sample.bytes(Workload.TRIPS, 1 << 20);
            case "REVIEWS" -> Sample.bytes(Workload.REVIEWS, 1 << 20);
            case "CYRILLIC" ->
                repeated("\u0432\u0435\u0441\u044c\u043c\u0430 \u043f\u043e\u043b\u0435\u0437\u043d\u043e, ");
            case "JAPANESE" -> repeated("\u3068\u3066\u3082\u5f79\u306b\u7acb\u3063\u305f\u3002");
            default -> repeated("good \ud83d\udc4d, ");
        };
    }

    private static byte[] repeated(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        return part.repeat((1 << 20) / bytes.length).getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public int firstInvalid() {
        return Utf8.firstInvalid(utf8, 0, utf8.length);
    }
}
