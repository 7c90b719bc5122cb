package io.tamiz.infer;

import java.util.ArrayList;
import java.util.List;

/** Ways in which one line of a table goes wrong. */
enum Damage {
    MISSING_DELIMITER(1),
    EXTRA_DELIMITER(0),
    EXTRA_QUOTE(0),
    MISSING_QUOTES(0),
    BLANKS(0);

    private final int firstColumn;

    Damage(int firstColumn) {
        this.firstColumn = firstColumn;
    }

    /** Columns at which a row may be damaged in this way. */
    List<Integer> columns(List<String> row, String delimiter) {
        List<Integer> columns = new ArrayList<>();
        for (int i = firstColumn; i < row.size(); i++) {
            boolean possible = this != MISSING_QUOTES || row.get(i).contains(delimiter);
            if (possible && (this != BLANKS || i == 0)) {
                columns.add(i);
            }
        }
        return columns;
    }

    String line(List<String> row, int column, String delimiter) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            boolean here = i == column;
            if (i > 0 && !(here && this == MISSING_DELIMITER)) {
                line.append(this == BLANKS ? " " : delimiter);
            }
            if (here && this == EXTRA_DELIMITER) {
                line.append(delimiter);
            }
            if (here && this == EXTRA_QUOTE) {
                line.append('"');
            }
            line.append(here && this == MISSING_QUOTES ? row.get(i) : quoted(row.get(i), delimiter));
        }
        return line.toString();
    }

    /** The row that the damaged line stands for. */
    List<String> meant(List<String> row, int column) {
        List<String> meant = new ArrayList<>(row);
        if (this == EXTRA_QUOTE) {
            meant.set(column, '"' + row.get(column));
        }
        return meant;
    }

    static String line(List<String> row, String delimiter) {
        List<String> fields = new ArrayList<>();
        for (String value : row) {
            fields.add(quoted(value, delimiter));
        }
        return String.join(delimiter, fields);
    }

    private static String quoted(String value, String delimiter) {
        boolean needed = value.contains(delimiter) || value.contains("\"");
        return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
