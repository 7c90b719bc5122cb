package io.tamiz.benchmark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The findings as a Markdown table. */
public final class TextTable {
    private static final List<String> HEAD =
            List.of("row", "workload", "Tamiz", "peer", "ratio", "least to most", "bar", "");

    private TextTable() {}

    /** Head, rule, and a line for each finding. */
    public static List<String> lines(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        lines.add(line(HEAD));
        lines.add("|---".repeat(HEAD.size()) + "|");
        for (Finding finding : findings) {
            lines.add(line(cells(finding)));
        }
        return lines;
    }

    private static List<String> cells(Finding finding) {
        Row row = finding.row();
        boolean ratio = finding.peer() != null;
        return List.of(
                row.title(),
                row.workload().label(),
                number(finding.tamiz().median()) + " " + row.unit(),
                finding.peer() == null ? "" : number(finding.peer().median()) + " " + row.unit(),
                ratio ? number(finding.judged().median()) : "",
                number(finding.judged().least()) + " to "
                        + number(finding.judged().most()),
                row.bar() == null ? "" : number(row.bar()),
                switch (finding.verdict()) {
                    case MET -> "met";
                    case MISSED -> "missed";
                    case REPORTED -> "";
                });
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Three digits are as many as can be trusted. */
    static String number(double value) {
        double magnitude = Math.abs(value);
        String pattern = magnitude >= 100 ? "%.0f" : magnitude >= 10 ? "%.1f" : magnitude >= 0.1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
