package io.tamiz.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a table has to be read with: the machine it came from. */
public final class Machine {
    private Machine() {}

    /** Processor, processors, memory, kernel. */
    public static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(value(Path.of("/proc/cpuinfo"), "model name"));
        lines.add(Runtime.getRuntime().availableProcessors() + " processors");
        lines.add(value(Path.of("/proc/meminfo"), "MemTotal") + " memory");
        lines.add(System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
        return lines;
    }

    private static String value(Path file, String key) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(key)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return "unknown";
    }
}
