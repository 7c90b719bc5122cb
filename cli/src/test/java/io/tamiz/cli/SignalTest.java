package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What SIGTERM does to the program. */
@Timeout(60)
class SignalTest {
    @TempDir
    private Path folder;

    @Test
    void devStopsInOrder() throws IOException, InterruptedException {
        try (OtherProcess dev = OtherProcess.start(folder, "dev", "--port", "0")) {
            while (!dev.outText().contains("Ctrl-C stops.")) {
                assertThat(dev.process().isAlive()).isTrue();
                Thread.onSpinWait();
            }
            dev.process().destroy();

            assertThat(dev.exitCode()).isZero();
            assertThat(dev.outText()).endsWith("stopping\nstopped\n");
        }
    }

    @Test
    void runLeavesNoUploadBehind() throws IOException, InterruptedException {
        Path input = folder.resolve("large.csv");
        try (Writer csv = Files.newBufferedWriter(input)) {
            for (int row = 0; row < 3_000_000; row++) {
                csv.write(row + "," + row * 0x9E3779B97F4A7C15L + "\n");
            }
        }
        Path out = folder.resolve("out");
        Path uploads = out.resolve(".tamiz-uploads");
        try (OtherProcess run = OtherProcess.start(folder, "run", input.toString(), "--out", out.toString())) {
            while (!Files.exists(uploads)) {
                assertThat(run.process().isAlive()).isTrue();
                Thread.onSpinWait();
            }
            run.process().destroy();

            assertThat(run.exitCode()).isEqualTo(128 + 15);
            assertThat(run.errText()).isEmpty();
            assertThat(run.outText()).isEmpty();
        }
        assertThat(uploads).doesNotExist();
    }

    @Test
    void aSecondSignalEndsAProgramThatDoesNotGetToItsEnd() throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Hanging.class.getName())
                .redirectOutput(out.toFile())
                .start();
        try (OtherProcess hanging = new OtherProcess(process, out, out)) {
            while (!hanging.outText().contains("waiting")) {
                assertThat(process.isAlive()).isTrue();
                Thread.onSpinWait();
            }
            process.destroy();
            while (!hanging.outText().contains("stopping")) {
                assertThat(process.isAlive()).isTrue();
                Thread.onSpinWait();
            }
            assertThat(new ProcessBuilder("/bin/sh", "-c", "kill " + process.pid())
                            .start()
                            .waitFor())
                    .isZero();

            assertThat(hanging.exitCode()).isEqualTo(StopSignal.INTERRUPTED);
        }
    }

    /** Is asked to stop and does not manage. */
    static final class Hanging {
        public static void main(String[] arguments) throws InterruptedException {
            StopSignal stop = StopSignal.ofProcess();
            System.out.println("waiting");
            stop.await();
            System.out.println("stopping");
            Thread.currentThread().join();
        }
    }
}
