package io.tamiz.infer;

/** Tells columns from delimiters at the end of every line. */
final class TrailingColumns {
    /** Records without labels that are enough to tell that each ends so. */
    private static final int MIN_RECORDS = 3;

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

    /**
     * The width without the delimiter that programs write behind every number of a matrix. People leave a last column
     * empty, but hardly in a table of nothing but numbers and without labels.
     */
    static int ofNumbers(Records records, Columns columns, int from, int to) {
        int last = columns.width() - 1;
        if (last < 2 || columns.typedCount() < last || to - from < MIN_RECORDS) {
            return columns.width();
        }
        for (int record = from; record < to; record++) {
            if (records.width(record) == columns.width() && !isOfNumbers(records, record, last)) {
                return columns.width();
            }
        }
        return last;
    }

    private static boolean isOfNumbers(Records records, int record, int last) {
        RecordSplitter fields = records.fields(record);
        for (int column = 0; column < last; column++) {
            FieldKind kind = records.kind(fields, column);
            if (kind != FieldKind.INTEGER && kind != FieldKind.NUMBER && kind != FieldKind.MISSING) {
                return false;
            }
        }
        return records.kind(fields, last) == FieldKind.EMPTY;
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
