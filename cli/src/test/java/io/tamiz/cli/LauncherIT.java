package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script that users start, over the jar that was just packaged. */
@Timeout(60)
class LauncherIT {
    @TempDir
    private Path folder;

    private Path launcher = Path.of("");

    @BeforeEach
    void linkToTheLauncher() throws IOException {
        launcher = Files.createSymbolicLink(folder.resolve("linked"), Cli.HOME.resolve("tamiz"));
    }

    @Test
    void startsThroughALinkFromAnotherFolder() throws IOException, InterruptedException {
        Cli result = launch("--version");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("tamiz 0.").contains("java ");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void passesExitCodesOn() throws IOException, InterruptedException {
        assertThat(launch("shwo").exitCode()).isEqualTo(2);
        assertThat(launch("show", "nowhere.parquet").exitCode()).isEqualTo(1);
    }

    @Test
    void takesNamesOfFilesAsTheyAreInAnyLocale() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("año nuevo+1%.csv"), "id\n7\n");

        Cli result = launch("run", "año nuevo+1%.csv", "--out", "out dir");

        assertThat(result.err()).isEmpty();
        assertThat(result.outWithout(folder))
                .isEqualTo("año nuevo+1%.csv: 1 rows read = 1 written + 0 rejected + 0 dropped in N ms"
                        + " -> out dir/ano_nuevo_1/ano_nuevo_1-ID.parquet\n");
    }

    @Test
    void aJavaThatIsNotThereIsSaidInOneLine() throws IOException, InterruptedException {
        ProcessBuilder process = process("--version");
        process.environment().put("JAVA_HOME", "/nowhere");

        assertThat(finish(process))
                .isEqualTo(new Cli(
                        1, "", "tamiz: [/nowhere/bin/java] is not there; set JAVA_HOME to a JDK 17 or newer\n"));
    }

    @Test
    void keepsItsClassesForTheNextStart() throws IOException, InterruptedException {
        launch("--version");
        Path archive = archive();
        assertThat(archive).isNotEmptyFile();
        FileTime made = Files.getLastModifiedTime(archive);

        assertThat(launch("--version").err()).isEmpty();

        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
    }

    @Test
    void keepsThemAnewWhereALibraryIsNewer() throws IOException, InterruptedException {
        launch("--version");
        FileTime old = FileTime.fromMillis(0);
        Files.setLastModifiedTime(archive(), old);

        launch("--version");

        assertThat(Files.getLastModifiedTime(archive())).isGreaterThan(old);
        assertThat(archive()).isNotEmptyFile();
    }

    @Test
    void classesThatDoNotFitAreLeftAsideInSilence() throws IOException, InterruptedException {
        launch("--version");
        Path archive = archive();
        Files.delete(archive);
        Files.writeString(archive, "no classes".repeat(10_000));

        Cli result = launch("--version");

        Files.delete(archive); // The next start makes it anew.
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("tamiz 0.").doesNotContain("archive");
    }

    /** That of this Java; another's may lie beside it. */
    private static Path archive() {
        String java = System.getProperty("java.runtime.version").replaceAll("[^A-Za-z0-9.]", "_");
        return Cli.HOME.resolve(
                "cli/target/classes-" + java + (Runtime.version().feature() >= 25 ? ".aot" : ".jsa"));
    }

    private Cli launch(String... arguments) throws IOException, InterruptedException {
        return finish(process(arguments));
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("LC_ALL", "C");
        // The build that runs this test has built the program.
        process.environment().put("TAMIZ_BUILD", "never");
        return process;
    }

    private Cli finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return new Cli(process.exitValue(), text("out.txt"), text("err.txt"));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }
}
