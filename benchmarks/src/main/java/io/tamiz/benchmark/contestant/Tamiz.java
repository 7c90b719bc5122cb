package io.tamiz.benchmark.contestant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tamiz as its users start it.
 *
 * @param home where the launcher is
 * @param javaOptions beside those of the launcher
 */
public record Tamiz(Path home, Jdk jdk, String javaOptions) implements Contestant {
    @Override
    public String label() {
        return "Tamiz, JDK " + jdk.version() + (javaOptions.isEmpty() ? "" : ", " + javaOptions);
    }

    @Override
    public ProcessBuilder process(Job job) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("tamiz").toString());
        command.add("run");
        command.addAll(job.inputNames());
        command.addAll(
                List.of("--recipe", job.recipe().toString(), "--out", job.out().toString()));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("JAVA_HOME", jdk.home().toString());
        process.environment().put("JAVA_OPTS", javaOptions);
        return process;
    }

    /** The same with another heap. */
    public Tamiz withOptions(String options) {
        return new Tamiz(home, jdk, options);
    }
}
