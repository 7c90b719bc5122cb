package io.tamiz.robustness;

import io.tamiz.robustness.PollutedFile.TextTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a table was read: whether at all, and of its labels, rows and cells each the precision, the recall and
 * their harmonic mean. Ten numbers of 0 to 1.
 */
public record Measures(double success, Part header, Part records, Part cells) {
    private static final Measures NOTHING = new Measures(0, Part.NOTHING, Part.NOTHING, Part.NOTHING);
    private static final Measures ALL = new Measures(1, Part.ALL, Part.ALL, Part.ALL);

    /** Between two multisets. */
    public record Part(double precision, double recall, double f1) {
        private static final Part NOTHING = new Part(0, 0, 0);
        private static final Part ALL = new Part(1, 1, 1);

        static Part of(List<?> expected, List<?> found) {
            if (expected.isEmpty() && found.isEmpty()) {
                return ALL;
            }
            Map<Object, Integer> left = new HashMap<>();
            expected.forEach(item -> left.merge(item, 1, Integer::sum));
            long common = 0;
            for (Object item : found) {
                if (left.merge(item, -1, Integer::sum) >= 0) {
                    common++;
                }
            }
            if (common == 0) {
                return NOTHING;
            }
            double precision = (double) common / found.size();
            double recall = (double) common / expected.size();
            return new Part(precision, recall, 2 * precision * recall / (precision + recall));
        }

        double sum() {
            return precision + recall + f1;
        }
    }

    /** Where no header is expected, none can be wrong: what was taken for one is missed among the rows. */
    static Measures of(TextTable expected, LoadedTable loaded) {
        if (loaded.table() == null) {
            return expected.equals(TextTable.EMPTY) && loaded.isEmptyFile() ? ALL : NOTHING;
        }
        TextTable found = loaded.table();
        return new Measures(
                1,
                expected.header().isEmpty() ? Part.ALL : Part.of(expected.header(), found.header()),
                Part.of(expected.rows(), found.rows()),
                Part.of(cells(expected), cells(found)));
    }

    private static List<String> cells(TextTable table) {
        return table.rows().stream().flatMap(List::stream).toList();
    }

    /** 0 to 10. */
    public double sum() {
        return success + header.sum() + records.sum() + cells.sum();
    }

    boolean isPerfect() {
        return sum() > 10 - 1e-9;
    }
}
