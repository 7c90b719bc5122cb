package io.tamiz.cli;

import io.tamiz.publish.Outcome;
import io.tamiz.quality.RowCounts;
import io.tamiz.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what became of an input: a line with the counts, below it the reasons. */
final class ReportLines {
    /** Labels that a line names; a file may have a hundred thousand. The commit record has all of them. */
    private static final int NAMED_LABELS = 20;

    private ReportLines() {}

    /** The lines for one input, without line ends. A failure is one line, and the quarantine file where there is one. */
    static List<String> of(InputReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(report));
        Outcome.Result result = report.result();
        if (!result.rejectCodes().isEmpty()) {
            lines.add("  reasons: " + counted(result.rejectCodes()));
        }
        if (!result.rows().dropped().isEmpty()) {
            lines.add("  dropped: " + counted(result.rows().dropped()));
        }
        if (!result.extraColumns().isEmpty()) {
            boolean rescued =
                    result.columns().stream().anyMatch(column -> column.name().equals(Recipe.RESCUED_DATA));
            lines.add(extraColumns(rescued, result.extraColumns()));
        }
        result.warnings().forEach(warning -> lines.add(warning(warning)));
        if (result.quarantine() != null) {
            lines.add("  quarantine: " + result.quarantine());
        }
        return lines.stream().map(ReportLines::printable).toList();
    }

    static String extraColumns(boolean rescued, List<String> labels) {
        int named = Math.min(NAMED_LABELS, labels.size());
        String more = named == labels.size() ? "" : " and " + (labels.size() - named) + " more";
        return "  columns " + (rescued ? "rescued: " : "left out: ") + String.join(", ", labels.subList(0, named))
                + more;
    }

    static String warning(String warning) {
        return "  warning: " + warning;
    }

    /** Names of files and labels may hold line breaks and worse. */
    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "?");
    }

    private static String headline(InputReport report) {
        String took = " in " + report.millis() + " ms";
        if (report.failure() != null) {
            String code = report.failure().code();
            return (code == null ? "" : code + ": ") + report.failure().line();
        }
        if (report.status() == InputReport.Status.WITHDRAWN) {
            return report.input() + ": gone, its outputs are taken back" + took;
        }
        String unchanged = report.status() == InputReport.Status.UNCHANGED ? "unchanged, " : "";
        return report.input() + ": " + unchanged + counts(report.result().rows()) + took
                + outputs(report.result().outputs());
    }

    /** For instance {@code 120 rows read = 117 written + 2 rejected + 1 dropped, 2 repaired}. */
    static String counts(RowCounts rows) {
        String repaired = rows.repaired() == 0 ? "" : ", " + rows.repaired() + " repaired";
        return rows.read() + " rows read = " + rows.written() + " written + " + rows.rejected() + " rejected + "
                + rows.droppedRows() + " dropped" + repaired;
    }

    private static String outputs(List<Outcome.File> outputs) {
        if (outputs.isEmpty()) {
            return "";
        }
        String more = outputs.size() == 1 ? "" : " and " + (outputs.size() - 1) + " more";
        return " -> " + outputs.get(0).path() + more;
    }

    /** For instance {@code INVALID_NUMBER 2, OUT_OF_RANGE 1}. */
    static String counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** For instance {@code 3 inputs, 1 failed: 120 rows read = ...}; a failed input has no rows in the output. */
    static String summary(List<InputReport> reports) {
        long failed = reports.stream().filter(InputReport::isFailed).count();
        RowCounts total = RowCounts.NONE;
        for (InputReport report : reports) {
            total = report.isFailed() ? total : plus(total, report.result().rows());
        }
        return reports.size() + " inputs, " + failed + " failed: " + counts(total);
    }

    private static RowCounts plus(RowCounts a, RowCounts b) {
        TreeMap<String, Long> dropped = new TreeMap<>(a.dropped());
        b.dropped().forEach((reason, rows) -> dropped.merge(reason, rows, Long::sum));
        return new RowCounts(
                a.read() + b.read(),
                a.written() + b.written(),
                a.rejected() + b.rejected(),
                a.repaired() + b.repaired(),
                dropped);
    }
}
