package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the usual commands write, where they are installed, is read. */
class CompressionCommandsTest {
    private static final byte[] PLAIN = Compressed.noise(1_000_000, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip -1 -c a.csv",
                "gzip -9 -c a.csv",
                "bgzip -c a.csv",
                "pigz -c a.csv",
                "zstd -q -c a.csv",
                "zstd -q -19 --long=27 -c a.csv",
                "zstd -q --ultra -22 -c a.csv",
                "zstd -q --no-check -c a.csv",
                "pzstd -q -p 3 -c a.csv",
                "bzip2 -c a.csv",
                "bzip2 -1 -c a.csv",
                "pbzip2 -c a.csv",
                "zip -q - a.csv",
                "zip -q -0 - a.csv",
                "zip -q -fz - a.csv",
                "zip -q -fd - a.csv",
                "zip -q -0 -fd - a.csv",
                "zip -q -r - in",
                "bsdtar -c --format zip a.csv",
                "python3 -c 'import sys, zipfile; zipfile.ZipFile(sys.stdout.buffer, \"w\").write(\"a.csv\")'"
            })
    void whatACommandWritesIsRead(String command) throws Exception {
        try (InputStream in = Decompression.open(Files.newInputStream(output(command)))) {
            assertThat(in.readAllBytes()).isEqualTo(PLAIN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat a.csv | zip -q - -", "cat a.csv | zip -q -0 - -", "cat a.csv | zip -q - - | cat"})
    void whatACommandInAPipeWritesIsRead(String command) throws Exception {
        whatACommandWritesIsRead(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xz -c a.csv", "lz4 -c a.csv", "7z a -so -t7z x a.csv", "tar -cf - a.csv"})
    void whatIsNotReadIsNamed(String command) throws Exception {
        assertFails(command, FailureCode.UNSUPPORTED_COMPRESSION, "expected CSV, plain or compressed with");
    }

    @Test
    void anEncryptedArchiveIsNamed() throws Exception {
        assertFails("zip -q -P secret - a.csv", FailureCode.UNSUPPORTED_COMPRESSION, "expected a stored or deflated");
    }

    @Test
    void severalFilesAreNamed() throws Exception {
        assertFails(
                "cp a.csv b.csv && zip -q - a.csv b.csv",
                FailureCode.NOT_ONE_FILE,
                "expected exactly one file in the zip archive, found 'a.csv', 'b.csv'");
    }

    private void assertFails(String command, FailureCode code, String message) throws Exception {
        Path output = output(command);
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> {
                    try (InputStream in = Decompression.open(Files.newInputStream(output))) {
                        in.readAllBytes();
                    }
                })
                .withMessageStartingWith(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Skips the test where the command is not installed. */
    private Path output(String command) throws IOException, InterruptedException {
        Files.write(folder.resolve("a.csv"), PLAIN);
        Files.createDirectories(folder.resolve("in/it"));
        Files.write(folder.resolve("in/it/a.csv"), PLAIN);
        for (String part : command.split(" && | \\| ")) {
            assumeTrue(isInstalled(part.split(" ")[0]), command);
        }
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(List.of("sh", "-c", command))
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }
}
