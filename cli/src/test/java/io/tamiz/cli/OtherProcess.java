package io.tamiz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, with its streams in files: what signals do is seen from outside only. */
record OtherProcess(Process process, Path out, Path err) implements AutoCloseable {
    static OtherProcess start(Path folder, String... arguments) throws IOException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dtamiz.home=" + Cli.HOME,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Tamiz.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new OtherProcess(process, out, err);
    }

    String outText() throws IOException {
        return Files.readString(out);
    }

    String errText() throws IOException {
        return Files.readString(err);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
