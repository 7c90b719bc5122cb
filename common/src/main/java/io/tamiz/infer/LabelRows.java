package io.tamiz.infer;

import java.util.stream.Stream;

/** Tells which rows belong to a header: of groups above the labels, and further ones below them. */
final class LabelRows {
    /** Columns that labels of groups may stand over. */
    static final int MIN_GROUPED_COLUMNS = 3;

    private final HeadTexts head;
    private final Records records;
    private final Columns columns;
    private final FurtherRows further;

    LabelRows(HeadTexts head) {
        this.head = head;
        records = head.records();
        columns = head.columns();
        further = new FurtherRows(head);
    }

    /** The first row of the header that has its labels here: rows of groups may stand above them. */
    int firstAbove(int labels) {
        int start = labels;
        while (labels - start < HeaderRows.MAX_ROWS - 1
                && start > head.from()
                && columns.typedCount() > 0
                && 2 * records.filled(start - 1) <= columns.width() + 1
                && isRowOfGroups(start - 1)) {
            start--;
        }
        return start;
    }

    /** How many rows the header has that begins at {@code first}, its labels and what belongs to it below them. */
    int count(int first, int labels) {
        int rows = labels - first + 1;
        while (rows < HeaderRows.MAX_ROWS
                && first + rows < head.region().to()
                && further.isFurtherRow(first, first + rows)) {
            rows++;
        }
        return rows;
    }

    /**
     * Whether it has labels for several columns each, as wide as the table and right above labels: texts in two fields
     * or more, where a title has one, and lines of a key and its text follow each other.
     */
    boolean isRowOfGroups(int record) {
        if (records.width(record) != columns.width()
                || columns.width() < MIN_GROUPED_COLUMNS
                || records.filled(record) < 2
                || records.isSetApart(record + 1)
                || columns.values(record) > 0
                || isTitleWithDate(record)) {
            return false;
        }
        RecordSplitter fields = records.fields(record);
        for (int field = 2; field < fields.fields; field++) {
            if (records.kind(fields, field) == FieldKind.TEXT) {
                return true;
            }
        }
        return record == 0 || records.filled(record - 1) > 2;
    }

    /** A text at either end and nothing between, a date or time within one of them: labels of groups hold none. */
    private boolean isTitleWithDate(int record) {
        String first = head.text(record, 0);
        String last = head.text(record, columns.width() - 1);
        return records.filled(record) == 2
                && columns.width() > MIN_GROUPED_COLUMNS
                && !first.isEmpty()
                && !last.isEmpty()
                && Stream.of((first + ' ' + last).split(" ")).anyMatch(LabelRows::isTime);
    }

    private static boolean isTime(String word) {
        return HeadTexts.kind(word) == FieldKind.TIME;
    }
}
