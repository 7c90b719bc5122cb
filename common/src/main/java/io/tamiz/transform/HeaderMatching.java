package io.tamiz.transform;

import io.tamiz.column.Unicode13;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.NearestWord;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.ColumnSpec;
import io.tamiz.recipe.Policies;
import io.tamiz.recipe.Policies.ExtraColumns;
import io.tamiz.recipe.Policies.MissingColumns;
import io.tamiz.recipe.SnakeCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the field of each column of a recipe by the header: the exact label; else the one that is equal when trimmed and
 * without regard to case; else the one that is equal in snake_case. A label that fits a column exactly is no candidate
 * for another. A label that the header has several times fits as many columns of the recipe, in their order; so do
 * empty ones. Without a header, columns go by position.
 */
final class HeaderMatching {
    static final int MISSING = -1;

    private final List<ColumnSpec> columns;
    private final List<String> header;
    private final int[] fields;
    private final BitSet taken = new BitSet();

    private HeaderMatching(List<ColumnSpec> columns, List<String> header) {
        this.columns = columns;
        this.header = header;
        this.fields = new int[columns.size()];
        Arrays.fill(fields, MISSING);
    }

    /**
     * @param fields of each column the field, or {@link #MISSING}
     * @param named the fields that some column names
     * @param extra labels that no column names
     * @param hasAllPii whether no column of personal data is missing
     */
    record Matched(List<Integer> fields, BitSet named, List<String> extra, boolean hasAllPii) {}

    /** @throws ObjectFailedException where a column is missing, ambiguous or one too many, as the policies say */
    static Matched match(List<ColumnSpec> columns, List<String> header, int width, Policies policies, ColumnsBy by) {
        HeaderMatching matching = new HeaderMatching(columns, header);
        if (by == ColumnsBy.POSITION || header.isEmpty()) {
            matching.byPosition(width);
        } else {
            matching.byExactLabel();
            matching.byLabel(label -> Unicode13.lower(label.strip()));
            matching.byLabel(SnakeCase::of);
        }
        if (policies.missingColumns() == MissingColumns.FAIL) {
            matching.checkMissing(width);
        }
        List<String> extra = matching.extra(width);
        if (policies.extraColumns() == ExtraColumns.FAIL && !extra.isEmpty()) {
            throw new ObjectFailedException(
                    FailureCode.EXTRA_COLUMNS,
                    "the file has columns that the recipe does not name: "
                            + shortened(
                                    extra.stream().map(HeaderMatching::shown).collect(Collectors.joining(", "))));
        }
        return new Matched(
                Arrays.stream(matching.fields).boxed().toList(), matching.taken, extra, matching.hasAllPii());
    }

    /** Where it has not, what no column names may be personal data under another label, or a header that is none. */
    private boolean hasAllPii() {
        return IntStream.range(0, fields.length)
                .noneMatch(column ->
                        fields[column] == MISSING && columns.get(column).pii());
    }

    private void byPosition(int width) {
        for (int column = 0; column < Math.min(columns.size(), width); column++) {
            fields[column] = column;
            taken.set(column);
        }
    }

    private void byExactLabel() {
        Map<String, List<Integer>> fieldsOf = byText(header);
        Map<String, List<Integer>> columnsOf =
                byText(columns.stream().map(ColumnSpec::sourceLabel).toList());
        columnsOf.forEach((label, wanted) -> {
            List<Integer> found = fieldsOf.getOrDefault(label, List.of());
            if (found.size() > 1 && found.size() != wanted.size()) {
                throw ambiguous(columns.get(wanted.get(0)), found);
            }
            for (int i = 0; i < wanted.size() && !found.isEmpty(); i++) {
                int field = found.get(found.size() == 1 ? 0 : i);
                fields[wanted.get(i)] = field;
                taken.set(field);
            }
        });
    }

    /** The places of each text, in the order of the texts. */
    private static Map<String, List<Integer>> byText(List<String> texts) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < texts.size(); place++) {
            places.computeIfAbsent(texts.get(place), text -> new ArrayList<>()).add(place);
        }
        return places;
    }

    private void byLabel(UnaryOperator<String> form) {
        List<String> labels = header.stream().map(form).toList();
        BitSet found = new BitSet();
        for (int column = 0; column < fields.length; column++) {
            if (fields[column] == MISSING) {
                fields[column] = candidate(
                        columns.get(column), form.apply(columns.get(column).sourceLabel()), labels);
                if (fields[column] != MISSING) {
                    found.set(fields[column]);
                }
            }
        }
        taken.or(found);
    }

    private int candidate(ColumnSpec column, String label, List<String> labels) {
        List<Integer> candidates = IntStream.range(0, labels.size())
                .filter(field -> !taken.get(field)
                        && !label.isEmpty()
                        && labels.get(field).equals(label))
                .boxed()
                .toList();
        if (candidates.size() > 1) {
            throw ambiguous(column, candidates);
        }
        return candidates.isEmpty() ? MISSING : candidates.get(0);
    }

    private ObjectFailedException ambiguous(ColumnSpec column, List<Integer> candidates) {
        int first = candidates.get(0);
        int second = candidates.get(1);
        String both = shown(header.get(first)) + " (column " + (first + 1) + ") and " + shown(header.get(second))
                + " (column " + (second + 1) + ")";
        String way = header.get(first).equals(header.get(second))
                ? "; the recipe must name such a label as often as the header has it, " + candidates.size() + " times"
                : "";
        return new ObjectFailedException(
                FailureCode.COLUMN_AMBIGUOUS,
                "column '" + column.name() + "' fits two labels of the header: " + both + way);
    }

    private static String shown(String label) {
        return "'" + shortened(label.strip()) + "'";
    }

    private void checkMissing(int width) {
        List<String> missing = new ArrayList<>();
        for (int column = 0; column < fields.length; column++) {
            if (fields[column] == MISSING) {
                missing.add(columns.get(column).sourceLabel());
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        String all = missing.size() == 1
                ? ""
                : "; missing are "
                        + shortened(missing.stream().map(HeaderMatching::shown).collect(Collectors.joining(", ")));
        String found = header.isEmpty() || !hasAllPii()
                ? "the records have " + width + " fields, the recipe has " + columns.size() + " columns"
                : NearestWord.of(missing.get(0), header)
                        .map(nearest -> "the nearest label is " + shown(nearest))
                        .orElse("the header has " + shortened(String.join(", ", header)));
        throw new ObjectFailedException(
                FailureCode.COLUMN_MISSING, "no column " + shown(missing.get(0)) + "; " + found + all);
    }

    private List<String> extra(int width) {
        return IntStream.range(0, width)
                .filter(field -> !taken.get(field))
                .mapToObj(field -> field < header.size() && hasAllPii() ? header.get(field) : "column " + (field + 1))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }
}
