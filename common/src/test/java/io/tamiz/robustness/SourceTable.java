package io.tamiz.robustness;

import java.util.ArrayList;
import java.util.List;

/**
 * A table to be polluted.
 *
 * @param name for file names
 * @param header its labels
 * @param groups words above the labels, one a column, some empty
 * @param kinds words below the labels, one a column, none empty
 * @param rows its rows, as wide as the header
 * @param format how its clean file is written
 */
public record SourceTable(
        String name,
        List<String> header,
        List<String> groups,
        List<String> kinds,
        List<List<String>> rows,
        Format format) {
    public SourceTable {
        header = List.copyOf(header);
        groups = List.copyOf(groups);
        kinds = List.copyOf(kinds);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(name + ": " + row + " is not as wide as " + header);
            }
        }
        if (groups.size() != header.size() || kinds.size() != header.size()) {
            throw new IllegalArgumentException(name + ": a header row is not as wide as " + header);
        }
    }

    int width() {
        return header.size();
    }

    /** Header and rows. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        lines.addAll(rows);
        return lines;
    }
}
