package io.tamiz.sample;

import io.tamiz.sample.CsvText.Place;
import io.tamiz.sample.Defect.Applied;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file with what is to be expected of it.
 *
 * @param table its dataset
 * @param name its file name
 * @param rows its rows, in order
 * @param defects what was broken, with the rows that have it
 * @param samples written rows whose values are part of the expectations
 */
record SampleFile(Table table, String name, List<Row> rows, List<Applied> defects, List<Row> samples) {
    private static final int EVEN_SAMPLES = 8;

    static SampleFile clean(Table table, String name, List<Row> rows) {
        return new SampleFile(table, name, rows, List.of(), evenly(rows));
    }

    /** One row of each defect that leaves the row in the output, and some rows without defects. */
    static SampleFile dirty(Table table, String name, List<Row> rows, List<Applied> defects) {
        List<Row> samples = new ArrayList<>(evenly(rows).subList(0, 2));
        for (Applied applied : defects) {
            Row first = applied.rows().get(0);
            if (first.isWritten() && !samples.contains(first)) {
                samples.add(first);
            }
        }
        return new SampleFile(table, name, rows, defects, List.copyOf(samples));
    }

    private static List<Row> evenly(List<Row> rows) {
        List<Row> written = rows.stream().filter(Row::isWritten).toList();
        int step = written.size() / EVEN_SAMPLES;
        List<Row> samples = new ArrayList<>();
        for (int i = 0; i < EVEN_SAMPLES; i++) {
            samples.add(written.get(i * step));
        }
        return samples;
    }

    /** The file's name: the rows would fill a report. */
    @Override
    public String toString() {
        return name;
    }

    byte[] bytes() {
        CsvText csv = new CsvText(table.format());
        write(csv);
        return csv.toByteArray();
    }

    /** Where each row starts. */
    private List<Place> write(CsvText csv) {
        csv.line(table.format().join(table.header()));
        List<Place> places = new ArrayList<>();
        for (Row row : rows) {
            if (row.hasBlankLineBefore()) {
                csv.line("");
            }
            places.add(csv.place());
            row.write(csv, table.format());
        }
        return places;
    }

    /** What is to be expected, ready to be written as JSON. */
    Map<String, Object> expected() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("file", name);
        all.put("rows_read", rows.size());
        all.put("rows_written", rows.stream().filter(Row::isWritten).count());
        all.put("rows_rejected", rows.stream().filter(Row::isRejected).count());
        all.put("rows_repaired", rows.stream().filter(Row::isRepaired).count());
        all.put("rows_dropped", dropped());
        all.put("rejected_codes", codes(Problem.REJECTED));
        all.put("nulled_codes", codes(Problem.NULLED));
        all.put("repaired_codes", codes(Problem.REPAIRED));
        all.put("quarantine", quarantine());
        all.put("rows", samples.stream().map(this::output).toList());
        return all;
    }

    /** The counts as a line of a Markdown table. */
    String counts() {
        long written = rows.stream().filter(Row::isWritten).count();
        long rejected = rows.stream().filter(Row::isRejected).count();
        long nulled = total(codes(Problem.NULLED));
        long repaired = rows.stream().filter(Row::isRepaired).count();
        return Stream.of(name, rows.size(), written, rejected, total(dropped()), nulled, repaired)
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> dropped() {
        Map<String, Long> counts = new TreeMap<>();
        for (Row row : rows) {
            String reason = row.dropReason();
            if (reason != null && !row.isRejected()) {
                counts.merge(reason, 1L, Long::sum);
            }
        }
        return counts;
    }

    private Map<String, Long> codes(String action) {
        Map<String, Long> counts = new TreeMap<>();
        rows.stream()
                .flatMap(row -> row.problems().stream())
                .filter(problem -> problem.action().equals(action))
                .forEach(problem -> counts.merge(problem.code(), 1L, Long::sum));
        return counts;
    }

    private List<Map<String, @Nullable Object>> quarantine() {
        List<Place> places = write(new CsvText(table.format()));
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Problem problem : rows.get(i).problems()) {
                entries.add(entry(places.get(i), problem));
            }
        }
        return entries;
    }

    private static Map<String, @Nullable Object> entry(Place place, Problem problem) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("line", place.line());
        entry.put("byte_offset", place.byteOffset());
        entry.put("column", problem.column());
        entry.put("code", problem.code());
        entry.put("action", problem.action());
        entry.put("value", problem.value());
        return entry;
    }

    private Map<String, @Nullable Object> output(Row row) {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        Iterator<@Nullable Object> features = table.features().apply(row).iterator();
        for (Column column : table.outputColumns()) {
            output.put(column.name(), column.isFeature() ? features.next() : row.value(column.name()));
        }
        return output;
    }
}
