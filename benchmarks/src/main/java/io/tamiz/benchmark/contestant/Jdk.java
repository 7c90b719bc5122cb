package io.tamiz.benchmark.contestant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A Java to run programs with. */
public record Jdk(Path home, int version) {
    private static final String PATH_SEPARATOR = System.getProperty("path.separator", ":");
    private static final int FIRST_WITH_NATIVE_ACCESS_WARNING = 24;

    /**
     * The JDK in a folder.
     *
     * @throws IOException if there is none
     */
    public static Jdk at(Path home) throws IOException {
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return new Jdk(home, Integer.parseInt(version.split("[.+-]", 2)[0]));
    }

    /** A program of ours with the options that Tamiz's launcher gives, so that start and collector are alike. */
    ProcessBuilder program(Class<?> main, List<Path> classPath, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto"));
        if (version >= FIRST_WITH_NATIVE_ACCESS_WARNING) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        List<String> path = classPath.stream().map(Path::toString).toList();
        command.addAll(List.of("-cp", String.join(PATH_SEPARATOR, path), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
