package io.tamiz.infer;

/** Finds the first record of labels, behind records of titles and of keys and their texts. */
final class FirstLabels {
    /** Records before the first one of values among which labels are looked for. */
    private static final int MAX_HEAD = 40;

    private final HeadTexts head;
    private final Records records;
    private final Columns columns;
    private final LabelRows rows;

    FirstLabels(HeadTexts head, LabelRows rows) {
        this.head = head;
        records = head.records();
        columns = head.columns();
        this.rows = rows;
    }

    /** The first record of labels, or of those of two columns the last: lines of a key and a text may precede it. */
    int find() {
        int found = -1;
        int stop = Math.min(head.region().to(), head.from() + MAX_HEAD);
        for (int record = head.from(); record < stop; record++) {
            int evidence = records.width(record) == columns.width() ? columns.labelSign(record) : 0;
            if (evidence < 0) {
                break;
            }
            if (evidence > 0 && (found < 0 || columns.width() == 2 || isTitle(found, record))) {
                found = record;
            }
        }
        return found < 0 ? head.from() : found;
    }

    /** Whether the one is no row of labels beside the other: set apart, or a key and its text in much more columns. */
    private boolean isTitle(int record, int next) {
        if (next != record + 1) {
            return false;
        }
        boolean sparse = 2 * records.filled(record) <= columns.width()
                && records.filled(next) >= columns.width() - 1
                && !rows.isRowOfGroups(record);
        boolean full = !head.text(record, 0).isEmpty() && !head.text(next, 0).isEmpty();
        return records.isSetApart(next) || (full && (sparse || (isPair(record) && isPair(next))));
    }

    /** Whether it may be a key and its text, with delimiters behind them. */
    private boolean isPair(int record) {
        return records.filled(record) == 2
                && columns.width() > LabelRows.MIN_GROUPED_COLUMNS
                && !head.text(record, 1).isEmpty();
    }
}
