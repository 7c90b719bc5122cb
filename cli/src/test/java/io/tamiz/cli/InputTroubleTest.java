package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tamiz.Instructions;
import io.tamiz.cli.Surroundings.Progress;
import io.tamiz.publish.Outcome;
import io.tamiz.publish.Publisher;
import io.tamiz.publish.RecipeSource;
import io.tamiz.store.LocalFiles;
import io.tamiz.store.LocalObjectStore;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectPage;
import io.tamiz.store.ObjectSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One input in trouble: a line, its place in the summary, and the others go on. */
class InputTroubleTest {
    @TempDir
    private Path folder;

    private final List<Throwable> traced = new ArrayList<>();

    @Test
    void anInputThatIsGoneHasFailed() {
        String gone = folder.resolve("gone.csv").toString();
        Outcome outcome = publisher().publish(new LocalFiles(), gone);

        InputReport report = InputReport.of("gone.csv", outcome);

        assertThat(report.isFailed()).isTrue();
        assertThat(ReportLines.of(report))
                .containsExactly("SOURCE_GONE: [gone.csv] is gone, and what was published of it is taken back;"
                        + " check the path");
    }

    @Test
    void aDeviceIsNoInput() {
        assumeThat(Path.of("/dev/null")).exists();

        Cli result = run("/dev/null", "--json");

        assertThat(result.err()).isEqualTo("tamiz: [/dev/null] is no regular file; copy its content into a file\n");
        assertThat(result.out())
                .contains("\"status\":\"failed\",\"code\":null,\"message\":\"[/dev/null] is no regular file");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void aFolderWithoutCsvFilesIsNotAnObjectThatIsGone() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Cli result = run(empty.toString(), "--json");

        assertThat(Cli.masked(result.err(), folder))
                .isEqualTo(
                        "tamiz: [DIR/empty] no CSV files found; expected names like *.csv, *.tsv, *.txt, *.dat, *.csv.gz\n");
        assertThat(result.out()).contains("\"status\":\"failed\",\"code\":null,");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void aDialectThatCannotBeToldIsOneLineWithOneRemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a\u00acb\u00acc\n1\u00acx\u00ac2\n3\u00acy\u00ac4\n");

        Cli result = run(file.toString());

        assertThat(Cli.masked(result.err(), folder))
                .isEqualTo("tamiz: DIALECT_UNCERTAIN: [DIR/a.csv] expected a delimiter of ASCII, found '\u00ac' equally"
                        + " often in each record; state the right one in a recipe, for instance"
                        + " `csv: { delimiter: \";\" }`; replace one beyond ASCII in the file\n");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void whatNobodyForesawIsOneLineOfItsInput() {
        InputReport report = publish(() -> {
            throw new IllegalStateException("odd\nand more");
        });

        assertThat(ReportLines.of(report))
                .containsExactly("ERROR: [a.csv] IllegalStateException: odd; run again with --debug to see where");
        assertThat(traced).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tooLittleMemoryIsOneLineOfItsInputThatSaysHowToGiveMore() {
        InputReport report = publish(() -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(ReportLines.of(report))
                .containsExactly("ERROR: [a.csv] the memory is not enough (Java heap space);"
                        + " give more by JAVA_OPTS=-Xmx4g, or as much as there is");
    }

    private InputReport publish(Supplier<Optional<ObjectHead>> trouble) {
        Input input = new Input(new TroubledSource(trouble), "a.csv", "a.csv", "a.csv", 0);
        PrintWriter err = new PrintWriter(new StringWriter());
        try (ByteProgress progress = new ByteProgress(Progress.HIDDEN, err, 0, System::nanoTime)) {
            return RunCommand.publish(publisher(), input, progress, traced::add);
        }
    }

    private Cli run(String input, String... more) {
        String[] arguments = {"run", input, "--out", folder.resolve("out").toString()};
        return Cli.run(Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private Publisher publisher() {
        return new Publisher(
                LocalObjectStore.at("out", folder.resolve("out")),
                RecipeSource.always(Instructions.infer()),
                Clock.systemUTC(),
                "test");
    }

    /** A source that does something when it is asked for an object. */
    private record TroubledSource(Supplier<Optional<ObjectHead>> trouble) implements ObjectSource {
        @Override
        public String name() {
            return "file";
        }

        @Override
        public String place() {
            return "troubled:/";
        }

        @Override
        public String location(String key) {
            return key;
        }

        @Override
        public Optional<ObjectHead> head(String key) {
            return trouble.get();
        }

        @Override
        public InputStream open(ObjectHead head) {
            throw new AssertionError("there is no head");
        }

        @Override
        public ObjectPage listPage(String prefix, String startAfter) {
            throw new AssertionError("nothing lists");
        }
    }
}
