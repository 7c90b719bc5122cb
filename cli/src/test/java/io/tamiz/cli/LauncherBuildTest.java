package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When the script that users start builds the program, over a checkout whose Maven and Java are scripts too. */
@Timeout(60)
class LauncherBuildTest {
    /** Leaves a jar before it fails or succeeds, as Maven does: the libraries are copied after it. */
    private static final String MVN = """
            #!/bin/sh
            echo build >> "$HOME_OF_TEST/builds"
            touch cli/target/tamiz.jar
            exit $(cat "$HOME_OF_TEST/mvn-exit")
            """;

    private static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then
                echo "Picked up JAVA_TOOL_OPTIONS: -Dx=y" >&2
                echo "openjdk version \\"$VERSION_OF_TEST\\" 2024-01-01" >&2
            else
                echo ran
                echo "$@" > "$HOME_OF_TEST/arguments"
            fi
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeACheckout() throws IOException {
        Files.copy(Cli.HOME.resolve("tamiz"), folder.resolve("tamiz"));
        for (String module : new String[] {"common", "preprocess-fn", "cli"}) {
            Files.createDirectories(folder.resolve(module).resolve("src/main"));
            Files.createFile(folder.resolve(module).resolve("pom.xml"));
        }
        Files.createFile(folder.resolve("pom.xml"));
        script("mvn", MVN);
        script("jdk/bin/java", JAVA);
    }

    private void script(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        assertThat(Files.writeString(file, text).toFile().setExecutable(true)).isTrue();
    }

    @Test
    void buildsAgainAfterABuildThatFailed() throws IOException, InterruptedException {
        mavenExits(1);
        assertThat(launch().err()).contains("tamiz: the build failed, see above");
        mavenExits(0);

        assertThat(launch().out()).isEqualTo("ran\n");
        assertThat(launch().out()).isEqualTo("ran\n");

        assertThat(folder.resolve("builds")).hasContent("build\nbuild");
    }

    @Test
    void readsTheVersionOfAJavaThatSaysOtherThingsFirst() throws IOException, InterruptedException {
        mavenExits(0);

        assertThat(launch(Map.of("VERSION_OF_TEST", "17.0.1")).out()).isEqualTo("ran\n");
        assertThat(launch(Map.of("VERSION_OF_TEST", "11.0.2")).err())
                .endsWith("jdk/bin/java] is Java 11; set JAVA_HOME to a JDK 17 or newer\n");
    }

    @Test
    void thereIsNoTerminalBehindAPipe() throws IOException, InterruptedException {
        mavenExits(0);
        launch();

        assertThat(folder.resolve("arguments")).content().contains(" -Dtamiz.width=0 -Dtamiz.terminal=false ");
        Properties piped = new Properties();
        piped.setProperty("tamiz.terminal", "false");
        assertThat(Surroundings.ofProcess(piped, Map.of()).progress()).isEqualTo(Surroundings.Progress.HIDDEN);
    }

    private void mavenExits(int code) throws IOException {
        Files.writeString(folder.resolve("mvn-exit"), code + "\n");
    }

    private Cli launch() throws IOException, InterruptedException {
        return launch(Map.of("VERSION_OF_TEST", "21"));
    }

    private Cli launch(Map<String, String> environment) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh", folder.resolve("tamiz").toString(), "run")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("HOME_OF_TEST", folder.toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        builder.environment().remove("TAMIZ_BUILD");
        Process process = builder.start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return new Cli(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
