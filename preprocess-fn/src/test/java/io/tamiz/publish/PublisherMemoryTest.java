package io.tamiz.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What publishing holds grows neither with the object nor with its partitions; a small heap is the proof. */
class PublisherMemoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // A hundred partitions at once, which together would fill the heap with pages, and with parts of uploads.
        "128, 320, 100",
        // The smallest heap for one file.
        "64, 200, 1"
    })
    void fitsInASmallHeap(int heapMegabytes, int objectMegabytes, int partitions) throws Exception {
        assertThat(publish(heapMegabytes, objectMegabytes, partitions))
                .startsWith("PUBLISHED ")
                .endsWith(" rows in " + partitions + " files\n");
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "tamiz.long", matches = "true")
    @CsvSource({"128, 4000, 100", "64, 4000, 1"})
    void fitsInASmallHeapHoweverLargeTheObject(int heapMegabytes, int objectMegabytes, int partitions)
            throws Exception {
        fitsInASmallHeap(heapMegabytes, objectMegabytes, partitions);
    }

    private String publish(int heapMegabytes, int objectMegabytes, int partitions)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishGeneratedCsv.class.getName(),
                        Integer.toString(objectMegabytes),
                        Integer.toString(partitions),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return told;
    }
}
