package io.tamiz.infer;

/** Tells columns from delimiters at the end of every line. */
final class TrailingColumns {
    /** Records without labels that are enough to tell that each ends so. */
    private static final int MIN_RECORDS = 3;

    private TrailingColumns() {}

    /** The width without last columns that have neither a label nor a value. */
    static int named(Records records, Columns columns, HeaderRows.Found header, int to) {
        int width = columns.width();
        while (width > 1 && columns.isEmpty(width - 1)) {
            width--;
        }
        int body = header.first() + header.rows();
        for (int row = header.first(); row < Math.min(records.count(), body); row++) {
            width = filled(records, row, width, columns.width());
        }
        for (int record = body; record < to && width < columns.width(); record++) {
            if (records.width(record) == columns.width()) {
                width = filled(records, record, width, columns.width());
            }
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

    /** The columns up to the last that is not empty in the record, or as many as are known not to be. */
    private static int filled(Records records, int record, int known, int most) {
        RecordSplitter fields = records.fields(record);
        int width = most;
        while (width > known && records.kind(fields, width - 1) == FieldKind.EMPTY) {
            width--;
        }
        return width;
    }
}
