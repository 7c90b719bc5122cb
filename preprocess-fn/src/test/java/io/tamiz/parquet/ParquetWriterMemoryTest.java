package io.tamiz.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a writer holds does not grow with what it writes; a small heap is the proof. */
class ParquetWriterMemoryTest {
    @ParameterizedTest
    @CsvSource({
        // 20 columns of numbers and strings, hardly compressible: 120 MB in 32 MB of heap.
        "32, 20, 200, 1, 50",
        // Very many columns.
        "96, 600, 12, 1, 40",
        // Strings of a hundred kilobytes.
        "48, 2, 40, 1, 100000",
        // A hundred partitions open at once, each with little: 32 MB of values.
        "96, 10, 200, 100, 20"
    })
    void fitsInASmallHeap(int heapMegabytes, int columns, int batches, int writers, int textBytes) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriteManyRows.class.getName(),
                        Integer.toString(columns),
                        Integer.toString(batches),
                        Integer.toString(writers),
                        Integer.toString(textBytes))
                .inheritIO()
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1", "20", "200", "2000"})
    void dictionariesFitTheBound(int columns) {
        WriterLimits limits = WriterLimits.forColumns(columns);
        assertThat(limits.rowGroupBytes()).isLessThanOrEqualTo(56L << 20);
        // Their tables take up to twice as much again.
        assertThat(3L * columns * limits.dictionaryBytes()).isLessThanOrEqualTo(limits.rowGroupBytes());
    }
}
