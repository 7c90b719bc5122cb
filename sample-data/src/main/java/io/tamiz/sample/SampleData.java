package io.tamiz.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the sample files and their expectations from a seed; the same seed gives the same bytes everywhere. */
public final class SampleData {
    /** The seed of the files that are checked in. */
    public static final long DEFAULT_SEED = 20_240_101;

    /** Levels of the expectations that get lines of their own: what differs stands on its own line. */
    private static final int JSON_DEPTH = 4;

    private SampleData() {}

    /**
     * Writes all files and prints the two tables of the README.
     *
     * @param args the output folder, and optionally a seed
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2) {
            System.err.println("usage: SampleData FOLDER [SEED]");
            System.exit(2);
        }
        long seed = args.length == 2 ? Long.parseLong(args[1]) : DEFAULT_SEED;
        write(Path.of(args[0]), seed);
        System.out.println(counts(seed));
        System.out.print(defects(seed));
    }

    /** Writes all files below the folder. */
    static void write(Path folder, long seed) throws IOException {
        for (Map.Entry<String, byte[]> file : files(seed).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
    }

    /** All files by their path below the output folder. */
    public static SortedMap<String, byte[]> files(long seed) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (List<SampleFile> dataset : datasets(seed)) {
            String folder = dataset.get(0).table().dataset() + "/";
            for (SampleFile file : dataset) {
                files.put(folder + file.name(), file.bytes());
            }
            files.put(folder + "expected.json", expected(dataset).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** What becomes of the rows of each file, as a Markdown table. */
    public static String counts(long seed) {
        return "| file | rows read | written | rejected | dropped | values nulled | rows repaired |\n"
                + "|---|---|---|---|---|---|---|\n"
                + datasets(seed).stream()
                        .flatMap(List::stream)
                        .map(SampleFile::counts)
                        .collect(Collectors.joining());
    }

    /** What is broken in the dirty files, as a Markdown table: one line for each defect with its outcome. */
    public static String defects(long seed) {
        return "| file | what is wrong | records | what becomes of them |\n|---|---|---|---|\n"
                + datasets(seed).stream()
                        .flatMap(List::stream)
                        .flatMap(file -> file.defects().stream().map(applied -> line(file, applied)))
                        .collect(Collectors.joining());
    }

    private static String line(SampleFile file, Defect.Applied applied) {
        return "| " + file.name() + " | " + applied.defect().what() + " | "
                + applied.rows().size() + " | " + outcome(applied.rows().get(0)) + " |\n";
    }

    private static String outcome(Row row) {
        List<String> parts = new ArrayList<>();
        row.problems().forEach(problem -> parts.add(problem.action() + " `" + problem.code() + "`"));
        String reason = row.dropReason();
        if (reason != null && !row.isRejected()) {
            parts.add("dropped by `" + reason + "`");
        }
        return parts.isEmpty() ? "written" : String.join(", ", parts);
    }

    private static List<List<SampleFile>> datasets(long seed) {
        return List.of(
                List.of(Trips.clean(seed), Trips.dirty(seed)),
                List.of(Reviews.clean(seed), Reviews.dirty(seed)),
                List.of(Sensors.clean(seed), Sensors.dirty(seed)));
    }

    private static String expected(List<SampleFile> dataset) {
        Table table = dataset.get(0).table();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("dataset", table.dataset());
        all.put("recipe", table.dataset() + ".yaml");
        all.put("key", table.key());
        all.put("partition_by", table.partitionBy());
        all.put("extra_columns", table.extraColumns());
        all.put("columns", types(table));
        all.put("files", dataset.stream().map(SampleFile::expected).toList());
        return Json.write(all, JSON_DEPTH) + "\n";
    }

    private static Map<String, String> types(Table table) {
        Map<String, String> types = new LinkedHashMap<>();
        table.outputColumns().forEach(column -> types.put(column.name(), column.type()));
        return types;
    }
}
