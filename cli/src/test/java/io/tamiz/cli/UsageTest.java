package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UsageTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> wrongUsage() {
        return Stream.of(
                Arguments.of("", "tamiz: Missing required subcommand; see 'tamiz --help'"),
                Arguments.of("shwo", "tamiz: unknown command 'shwo'; did you mean 'show'?"),
                Arguments.of("rnu a --out b", "tamiz: unknown command 'rnu'; did you mean 'run'?"),
                Arguments.of("convert a", "tamiz: unknown command 'convert'; see 'tamiz --help'"),
                Arguments.of("run a --otu=b", "tamiz: unknown option '--otu'; did you mean '--out'?"),
                Arguments.of("run --jsn a --out b", "tamiz: unknown option '--jsn'; did you mean '--json'?"),
                Arguments.of("run a", "tamiz: Missing required option: '--out=DIR'; see 'tamiz run --help'"),
                Arguments.of("run --out b", "tamiz: Missing required parameter: 'INPUT'; see 'tamiz run --help'"),
                Arguments.of(
                        "run a --out b --recipe r --as-text",
                        "tamiz: --recipe and --as-text contradict each other; give one of them"),
                Arguments.of(
                        "run s3://b/k --out o --endpoint-url foo",
                        "tamiz: --endpoint-url wants http://host:port, found 'foo'"),
                Arguments.of("run a --out s3://", "tamiz: expected s3://bucket/key, found 's3://'"),
                Arguments.of("show a.parquet --limit -1", "tamiz: --limit wants 0 or more, found -1"),
                Arguments.of("dev --port 70000", "tamiz: --port wants 0 to 65535, found 70000"),
                Arguments.of(
                        "dev --recipes /nowhere",
                        "tamiz: [/nowhere] is no folder; --recipes wants a folder of YAML files"),
                Arguments.of("check /nowhere.yaml", "tamiz: [/nowhere.yaml] no such file; check the recipe's path"),
                Arguments.of(
                        "run s3://b/in/ --out s3://b/in/out --endpoint-url http://127.0.0.1:1",
                        "tamiz: [s3://b/in/out] lies inside the input s3://b/in/; name another bucket or prefix for"
                                + " the output"),
                Arguments.of(
                        "run src --out src/../src",
                        "tamiz: [src] is the output src/../src too; name another folder for the output"),
                Arguments.of(
                        "run s3://b/k.csv --out s3://b --endpoint-url http://127.0.0.1:1",
                        "tamiz: [s3://b/k.csv] lies inside the output s3://b; name another bucket or prefix for the"
                                + " output"),
                Arguments.of("check /", "tamiz: [/] is a folder; the recipe is a file"));
    }

    @ParameterizedTest
    @MethodSource
    void wrongUsage(String arguments, String line) {
        Cli result = Cli.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(result.err()).isEqualTo(line + "\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void helpNamesEveryCommand() {
        Cli result = Cli.run("--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("demo", "dev", "run", "show", "check", "infer", "completion", "Exit codes:");
    }

    @Test
    void versionNamesTheProgramAndItsJava() {
        assertThat(Cli.run("--version").out())
                .startsWith("tamiz ")
                .contains("java " + Runtime.version().feature());
    }

    @Test
    void completionIsAScriptThatKnowsTheOptions() {
        assertThat(Cli.run("completion").out())
                .startsWith("#!/usr/bin/env bash")
                .contains("--endpoint-url");
    }

    @Test
    void aWrongRecipeIsOneLineForEachProblemAndNothingIsDone() throws IOException {
        Path recipe = Files.writeString(
                folder.resolve("r.yaml"), "dataset: x\nversion: 1\ncolums: []\nsource: {keys: [\"a\"]}\n");
        Path input = Files.writeString(folder.resolve("a.csv"), "a\n1\n");
        Path out = folder.resolve("out");

        Cli result = Cli.run("run", input.toString(), "--recipe", recipe.toString(), "--out", out.toString());

        assertThat(Cli.masked(result.err(), folder))
                .isEqualTo("DIR/r.yaml:1:1: columns: expected at least one column, found none\n"
                        + "DIR/r.yaml:3:1: unknown key 'colums'; did you mean 'columns'?\n");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void aStackTraceIsPrintedOnlyOnRequest() {
        assertThat(Cli.run("show", "/nowhere").err()).isEqualTo("tamiz: [/nowhere] no such file; check the path\n");
        assertThat(Cli.run("show", "/nowhere", "--debug").err()).contains("\tat io.tamiz.cli.ShowCommand");
    }
}
