package io.tamiz.cli;

import io.tamiz.cli.Surroundings.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** Runs the program as a shell would, with captured streams. */
record Cli(int exitCode, String out, String err) {
    /** The folder of the program, which the tests of this module run below. */
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    static Cli run(String... arguments) {
        return run(Map.of(), arguments);
    }

    static Cli run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = surroundings(out, err, environment);
        int exitCode = Tamiz.commandLine(surroundings, arguments).execute(arguments);
        return new Cli(exitCode, out.toString(), err.toString());
    }

    static Surroundings surroundings(StringWriter out, StringWriter err, Map<String, String> environment) {
        return new Surroundings(
                new PrintWriter(out, true), new PrintWriter(err, true), environment, HOME, 0, Progress.HIDDEN);
    }

    /** The output with what differs from run to run replaced: milliseconds, ids, this folder. */
    String outWithout(Path folder) {
        return masked(out, folder);
    }

    static String masked(String text, Path folder) {
        return text.replace(folder.toString(), "DIR")
                .replaceAll("\\d+ ms", "N ms")
                .replaceAll("\"millis\":\\d+", "\"millis\":0")
                .replaceAll("-[0-9a-f]{16}\\.", "-ID.");
    }
}
