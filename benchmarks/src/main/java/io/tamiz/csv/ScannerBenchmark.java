package io.tamiz.csv;

import io.tamiz.benchmark.workload.Sample;
import io.tamiz.benchmark.workload.Workload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** The time to find the fields of 1 MB. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScannerBenchmark {
    @Param({"TRIPS", "REVIEWS", "WIDE"})
    Workload workload = Workload.TRIPS;

    private byte[] csv = new byte[0];
    private final RecordBatch batch = new RecordBatch();

    @Setup
    public void makeCsv() throws IOException {
        csv = Sample.bytes(workload, 1 << 20);
    }

    /** Structure and positions, with the reader's checks of UTF-8. */
    @Benchmark
    public long records() throws IOException {
        try (CsvReader reader =
                CsvReader.open(new ByteArrayInputStream(csv), Dialect.RFC_4180, Sample.refusingRejects())) {
            while (reader.next(batch)) {
                // Nothing is done with the records.
            }
            return reader.recordsRead();
        }
    }
}
