package io.tamiz.infer;

/** Tells columns from delimiters at the end of every line. */
final class TrailingColumns {
    private TrailingColumns() {}

    /** The width without last columns that have neither a label nor a value. */
    static int named(Records records, Columns columns, HeaderRows.Found header, int to) {
        int width = columns.width();
        while (width > 1
                && columns.isEmpty(width - 1)
                && !isLabelled(records, header, width - 1)
                && isEmpty(records, header.first() + header.rows(), to, columns.width(), width - 1)) {
            width--;
        }
        return width;
    }

    private static boolean isLabelled(Records records, HeaderRows.Found header, int column) {
        for (int row = header.first(); row < Math.min(records.count(), header.first() + header.rows()); row++) {
            if (records.kind(records.fields(row), column) != FieldKind.EMPTY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmpty(Records records, int from, int to, int width, int column) {
        for (int record = from; record < to; record++) {
            if (records.width(record) == width && records.kind(records.fields(record), column) != FieldKind.EMPTY) {
                return false;
            }
        }
        return true;
    }
}
