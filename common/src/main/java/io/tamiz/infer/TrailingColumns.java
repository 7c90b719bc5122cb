package io.tamiz.infer;

/** Tells columns from delimiters at the end of every line. */
final class TrailingColumns {
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
