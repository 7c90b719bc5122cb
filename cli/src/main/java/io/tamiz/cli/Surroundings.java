package io.tamiz.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What the program finds around it. Commands look at this and at nothing else, so that tests can give them another.
 *
 * @param out for results, in UTF-8
 * @param err for errors, notes and progress, in UTF-8
 * @param environment environment variables
 * @param home the folder of the program, where the sample data lies
 * @param width columns of the terminal behind {@code out}, or 0 where there is none
 * @param progress whether {@code err} is a terminal, which a progress bar may be drawn on
 */
record Surroundings(
        PrintWriter out, PrintWriter err, Map<String, String> environment, Path home, int width, Progress progress) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Whether long work may show how far it is. */
    enum Progress {
        SHOWN,
        HIDDEN
    }

    /** Those of this process. The launcher knows what is a terminal, and says it in properties. */
    static Surroundings ofProcess(Properties properties, Map<String, String> environment) {
        return new Surroundings(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                environment,
                Path.of(properties.getProperty("tamiz.home", "")),
                Integer.parseInt(properties.getProperty("tamiz.width", "0")),
                Boolean.parseBoolean(properties.getProperty("tamiz.terminal")) ? Progress.SHOWN : Progress.HIDDEN);
    }

    /** Tells something that is no error, in a line of its own. */
    void note(String line) {
        err.println("tamiz: " + line);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
