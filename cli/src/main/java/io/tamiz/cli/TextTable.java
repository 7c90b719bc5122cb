package io.tamiz.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays out rows as text with aligned columns: names, types, a rule, values; numbers to the right. */
final class TextTable {
    /** A longer value is cut: one long text must not push everything else out of sight. */
    private static final int MAX_CELL = 40;

    private static final String GAP = "  ";
    private static final String NULL = "NULL";

    private final List<String> names;
    private final List<String> types;
    private final List<Alignment> alignments;
    private final List<List<String>> rows = new ArrayList<>();

    /** Where a column's values stand. */
    enum Alignment {
        LEFT,
        RIGHT
    }

    TextTable(List<String> names, List<String> types, List<Alignment> alignments) {
        this.names = names.stream().map(TextTable::cell).toList();
        this.types = List.copyOf(types);
        this.alignments = List.copyOf(alignments);
    }

    void add(List<@Nullable String> values) {
        rows.add(
                values.stream().map(value -> value == null ? NULL : cell(value)).toList());
    }

    /** Columns that fit, of {@link #columns()}; at least one. */
    int fitting(int width) {
        if (width <= 0) {
            return columns();
        }
        int used = 0;
        for (int column = 0; column < columns(); column++) {
            used += width(column) + (column == 0 ? 0 : GAP.length());
            if (used > width) {
                return Math.max(1, column);
            }
        }
        return columns();
    }

    int columns() {
        return names.size();
    }

    /** @param shown how many columns, from the left */
    List<String> lines(int shown) {
        List<String> lines = new ArrayList<>();
        lines.add(line(names, shown));
        lines.add(line(types, shown));
        lines.add(IntStream.range(0, shown).mapToObj(c -> "-".repeat(width(c))).collect(Collectors.joining(GAP)));
        rows.forEach(row -> lines.add(line(row, shown)));
        return lines;
    }

    private String line(List<String> cells, int shown) {
        return IntStream.range(0, shown)
                .mapToObj(column -> pad(cells.get(column), column))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private String pad(String cell, int column) {
        String spaces = " ".repeat(width(column) - length(cell));
        return alignments.get(column) == Alignment.RIGHT ? spaces + cell : cell + spaces;
    }

    private int width(int column) {
        int width = Math.max(length(names.get(column)), length(types.get(column)));
        for (List<String> row : rows) {
            width = Math.max(width, length(row.get(column)));
        }
        return width;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** On one line, without characters that would move the cursor. */
    private static String cell(String value) {
        String line = value.replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replaceAll("\\p{Cntrl}", "?");
        return length(line) <= MAX_CELL ? line : line.substring(0, line.offsetByCodePoints(0, MAX_CELL - 1)) + "…";
    }
}
