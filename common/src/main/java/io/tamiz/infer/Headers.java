package io.tamiz.infer;

import io.tamiz.recipe.CsvSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether the first record names the columns. */
final class Headers {
    private static final int MAX_LABEL_LENGTH = 1000;

    private Headers() {}

    record Found(int rows, double confidence, String evidence) {}

    static Found detect(List<List<String>> records) {
        if (records.isEmpty()) {
            return new Found(1, 1, "there is no record");
        }
        List<String> first = records.get(0);
        List<List<String>> body = records.subList(1, records.size());
        int labels = 0;
        int values = 0;
        for (int column = 0; column < first.size(); column++) {
            boolean typed = isTyped(body, column);
            String label = first.get(column).strip();
            labels += typed && !label.isEmpty() && !Evidence.looksTyped(label) ? 1 : 0;
            values += Evidence.looksTyped(label) && (typed || body.isEmpty()) ? 1 : 0;
        }
        if (labels > values) {
            return new Found(
                    1, 1, "the first record is a header: " + labels + " of its texts stand over columns of values");
        }
        if (values > 0) {
            return new Found(0, 0.9, "there is no header: the first record has values like those below it");
        }
        return byText(first, body);
    }

    /** All columns are texts: a header's labels are there, each its own, and do not come again below. */
    private static Found byText(List<String> first, List<List<String>> body) {
        Set<String> labels = new HashSet<>();
        int empty = 0;
        for (int column = 0; column < first.size(); column++) {
            String label = first.get(column).strip();
            int at = column;
            if (label.isEmpty()) {
                empty++;
            } else if (Evidence.looksTyped(label) || label.length() > MAX_LABEL_LENGTH || !labels.add(label)) {
                return new Found(0, 0.7, "there is no header: the text " + quoted(label) + " is no label");
            } else if (body.stream()
                    .anyMatch(row -> at < row.size() && row.get(at).strip().equals(label))) {
                return new Found(0, 0.7, "there is no header: the text " + quoted(label) + " comes again below");
            }
        }
        if (empty * 3 > first.size()) {
            return new Found(0, 0.6, "there is no header: " + empty + " fields of the first record are empty");
        }
        return new Found(1, 0.8, "the first record is taken as a header: its texts are unique and do not come again");
    }

    private static String quoted(String label) {
        return '"' + (label.length() > 40 ? label.substring(0, 40) + "..." : label) + '"';
    }

    private static boolean isTyped(List<List<String>> body, int column) {
        int texts = 0;
        int typed = 0;
        for (List<String> row : body) {
            String value = column < row.size() ? row.get(column).strip() : "";
            boolean missing = value.isEmpty() || CsvSettings.DEFAULT_NULLS.contains(value);
            typed += !missing && Evidence.looksTyped(value) ? 1 : 0;
            texts += !missing && !Evidence.looksTyped(value) ? 1 : 0;
        }
        return typed > 4 * texts;
    }
}
