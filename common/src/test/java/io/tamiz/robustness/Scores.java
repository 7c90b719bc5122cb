package io.tamiz.robustness;

import io.tamiz.robustness.PollutedFile.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How well many polluted files were read: in all, by kind of pollution, and what is worst. */
public final class Scores {
    private static final int DIFFERENCES = 3;

    private record Scored(PollutedFile file, LoadedTable loaded, Measures measures) {}

    private final List<Scored> all = new ArrayList<>();

    public void add(PollutedFile file, LoadedTable loaded) {
        all.add(new Scored(file, loaded, Measures.of(file.table(), loaded)));
    }

    /** Mean over files, 0 to 10. */
    public double simple() {
        return mean(all);
    }

    /** Mean over kinds of pollution as often as people meet them, 0 to 10. */
    public double weighted() {
        double sum = 0;
        double weights = 0;
        for (Map.Entry<Pollution, List<Scored>> kind : byKind().entrySet()) {
            double weight = kind.getKey().weight();
            sum += weight * mean(kind.getValue());
            weights += weight;
        }
        return sum / weights;
    }

    private static double mean(List<Scored> files) {
        return files.stream()
                .mapToDouble(file -> file.measures().sum())
                .average()
                .orElse(0);
    }

    private Map<Pollution, List<Scored>> byKind() {
        return all.stream()
                .collect(Collectors.groupingBy(
                        scored -> scored.file().pollution(),
                        () -> new EnumMap<>(Pollution.class),
                        Collectors.toList()));
    }

    /** One line in all, one a kind, and the worst files with what is different. */
    public String report(int worst) {
        StringBuilder report = new StringBuilder(line("all", all));
        report.insert(0, String.format(Locale.ROOT, "simple %.4f weighted %.4f%n", simple(), weighted()));
        byKind().forEach((kind, files) -> report.append(line(kind.name(), files)));
        all.stream()
                .collect(Collectors.groupingBy(scored -> scored.file().name().replaceFirst("[-.].*", "")))
                .forEach((table, files) -> report.append(line(table, files)));
        all.stream()
                .filter(scored -> !scored.measures().isPerfect())
                .sorted(Comparator.comparingDouble(scored -> scored.measures().sum()))
                .limit(worst)
                .forEach(scored -> report.append(difference(scored)));
        return report.toString();
    }

    private static String line(String what, List<Scored> files) {
        return String.format(
                Locale.ROOT,
                "%-24s %6d files %6d not perfect  mean %7.4f  success %.3f header %.3f records %.3f cells %.3f%n",
                what,
                files.size(),
                files.stream().filter(file -> !file.measures().isPerfect()).count(),
                mean(files),
                part(files, Measures::success),
                part(files, measures -> measures.header().f1()),
                part(files, measures -> measures.records().f1()),
                part(files, measures -> measures.cells().f1()));
    }

    private static double part(List<Scored> files, ToDoubleFunction<Measures> part) {
        return files.stream()
                .mapToDouble(file -> part.applyAsDouble(file.measures()))
                .average()
                .orElse(0);
    }

    private static String difference(Scored scored) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s %.4f: %s%n",
                scored.file().name(),
                scored.measures().sum(),
                scored.loaded().remark()));
        TextTable found = scored.loaded().table();
        if (found != null) {
            text.append(difference(scored.file().table(), found));
        }
        return text.toString();
    }

    /** What is expected and not found, and the other way round. */
    static String difference(TextTable expected, TextTable found) {
        StringBuilder text = new StringBuilder();
        if (!expected.header().equals(found.header())) {
            text.append("    expected header ").append(expected.header()).append('\n');
            text.append("    found header    ").append(found.header()).append('\n');
        }
        append(text, "expected", without(expected.rows(), found.rows()));
        append(text, "found   ", without(found.rows(), expected.rows()));
        return text.toString();
    }

    private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
        List<List<String>> rest = new ArrayList<>(rows);
        others.forEach(rest::remove);
        return rest;
    }

    private static void append(StringBuilder text, String what, List<List<String>> rows) {
        rows.stream()
                .limit(DIFFERENCES)
                .forEach(row -> text.append("    ")
                        .append(what)
                        .append(" row ")
                        .append(String.join(" | ", row).replace("\r", "\\r").replace("\n", "\\n"))
                        .append('\n'));
        if (rows.size() > DIFFERENCES) {
            text.append("    ... ").append(rows.size()).append(" rows in all\n");
        }
    }
}
