package io.tamiz.transform;

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
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds the field of each column of a recipe by the header: the exact label; else the one that is equal when trimmed and
 * without regard to case; else the one that is equal in snake_case. A label that fits a column exactly is no candidate
 * for another. Without a header, columns go by position.
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
     * @param extra labels that no column names
     */
    record Matched(List<Integer> fields, List<String> extra) {}

    /** @throws ObjectFailedException where a column is missing, ambiguous or one too many, as the policies say */
    static Matched match(List<ColumnSpec> columns, List<String> header, int width, Policies policies, ColumnsBy by) {
        HeaderMatching matching = new HeaderMatching(columns, header);
        if (by == ColumnsBy.POSITION || header.isEmpty()) {
            matching.byPosition(width);
        } else {
            matching.byLabel(label -> label);
            matching.byLabel(label -> label.strip().toLowerCase(Locale.ROOT));
            matching.byLabel(SnakeCase::of);
        }
        if (policies.missingColumns() == MissingColumns.FAIL) {
            matching.checkMissing(width);
        }
        List<String> extra = matching.extra(width);
        if (policies.extraColumns() == ExtraColumns.FAIL && !extra.isEmpty()) {
            throw new ObjectFailedException(
                    FailureCode.HEADER_INVALID,
                    "the file has columns that the recipe does not name: " + String.join(", ", extra));
        }
        return new Matched(Arrays.stream(matching.fields).boxed().toList(), extra);
    }

    private void byPosition(int width) {
        for (int column = 0; column < Math.min(columns.size(), width); column++) {
            fields[column] = column;
            taken.set(column);
        }
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
        int[] candidates = IntStream.range(0, labels.size())
                .filter(field -> !taken.get(field)
                        && !label.isEmpty()
                        && labels.get(field).equals(label))
                .toArray();
        if (candidates.length > 1) {
            String both = "'" + header.get(candidates[0]) + "' (column " + (candidates[0] + 1) + ") and '"
                    + header.get(candidates[1]) + "' (column " + (candidates[1] + 1) + ")";
            throw new ObjectFailedException(
                    FailureCode.COLUMN_AMBIGUOUS,
                    "column '" + column.name() + "' fits two labels of the header: " + both);
        }
        return candidates.length == 0 ? MISSING : candidates[0];
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
        String all = missing.size() == 1 ? "" : "; missing are " + String.join(", ", missing);
        String found = header.isEmpty()
                ? "the records have " + width + " fields, the recipe has " + columns.size() + " columns"
                : NearestWord.of(missing.get(0), header)
                        .map(nearest -> "the nearest label is '" + nearest + "'")
                        .orElse("the header has " + shortened(header));
        throw new ObjectFailedException(
                FailureCode.COLUMN_MISSING, "no column '" + missing.get(0) + "'; " + found + all);
    }

    private List<String> extra(int width) {
        return IntStream.range(0, width)
                .filter(field -> !taken.get(field))
                .mapToObj(field -> field < header.size() ? header.get(field) : "column " + (field + 1))
                .toList();
    }

    private static String shortened(List<String> labels) {
        String all = String.join(", ", labels);
        return all.length() > 300 ? all.substring(0, 300) + "..." : all;
    }
}
