package io.tamiz.benchmark.contestant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Polars through its package for Node.js, on one thread.
 *
 * @param folder where npm installed it
 * @param script a copy of {@code polars.js}
 */
public record Polars(Path folder, Path script) implements Contestant {
    /** Whether there is something to run in the folder. */
    public static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve("node_modules/nodejs-polars"));
    }

    @Override
    public String label() {
        return "Polars, 1 thread";
    }

    @Override
    public ProcessBuilder process(Job job) {
        List<String> command = new ArrayList<>(List.of(
                "node", script.toString(), job.workload().label(), job.out().toString()));
        command.addAll(job.inputNames());
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("POLARS_MAX_THREADS", "1");
        process.environment().put("NODE_PATH", folder.resolve("node_modules").toString());
        return process;
    }
}
