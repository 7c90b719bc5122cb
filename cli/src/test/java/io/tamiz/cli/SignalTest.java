package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
