package io.tamiz.infer;

import java.util.HashSet;
import java.util.List;

/** Tells the rows of a header of several: of groups above the labels, of years, units or further labels below them. */
final class LabelRows {
    /** Columns that labels of groups may stand over. */
    static final int MIN_GROUPED_COLUMNS = 3;

    /** Dashes of a line that is drawn, where fewer may stand for a missing value. */
    private static final int SHORTEST_RULE = 3;

    private final HeadTexts head;
    private final Records records;
    private final Columns columns;

    LabelRows(HeadTexts head) {
        this.head = head;
        records = head.records();
        columns = head.columns();
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
        while (rows < HeaderRows.MAX_ROWS && first + rows < head.region().to() && isFurtherRow(first, first + rows)) {
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
                || columns.values(record) > 0) {
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

    private boolean isFurtherRow(int first, int record) {
        if (records.width(record) != columns.width() || records.isSetApart(record) || records.filled(record) == 0) {
            return false;
        }
        return (columns.width() > 1 && records.isSame(first, record))
                || isRule(record)
                || isRowOfYears(first, record)
                || isRowBelowGroups(first, record)
                || isRowOfUnits(record)
                || (columns.width() > 2
                        && columns.isRowOfLabels(record)
                        && head.textAgain(record, columns::isTyped).isEmpty());
    }

    /** Dashes or the like in every field: a line drawn below the labels. */
    private boolean isRule(int record) {
        RecordSplitter fields = records.fields(record);
        int longest = 0;
        for (int field = 0; field < fields.fields; field++) {
            String text = head.text(fields, field);
            if (text.isEmpty() || !text.chars().allMatch(c -> "-=+:".indexOf(c) >= 0)) {
                return false;
            }
            longest = Math.max(longest, text.length());
        }
        return longest >= SHORTEST_RULE;
    }

    /** Years and texts, nothing in the first field, below labels that span columns: records have a first field. */
    private boolean isRowOfYears(int first, int record) {
        if (columns.isEmptyAnywhere(0) || !spans(first)) {
            return false;
        }
        RecordSplitter fields = records.fields(record);
        int years = 0;
        for (int field = 0; field < fields.fields; field++) {
            FieldKind kind = records.kind(fields, field);
            boolean year = kind == FieldKind.INTEGER && isYear(head.text(fields, field));
            if (field == 0 ? kind != FieldKind.EMPTY : kind.isValue() && !year) {
                return false;
            }
            years += year ? 1 : 0;
        }
        return years > 0 && records.filled(record) >= 2;
    }

    /** A label in nearly every field below labels that span columns. */
    private boolean isRowBelowGroups(int first, int record) {
        return record == first + 1
                && columns.width() >= MIN_GROUPED_COLUMNS
                && spans(first)
                && records.filled(record) >= Math.max(columns.width() - 1, records.filled(first) + 1)
                && columns.values(record) == 0
                && columns.labelEvidence(record) == columns.typedCount()
                && columns.typedCount() > 0;
    }

    /** Whether a label stands over several columns: it is there again, or nothing is behind it. */
    private boolean spans(int record) {
        List<String> labels = head.texts(record);
        return labels.subList(1, labels.size()).contains("") || new HashSet<>(labels).size() < labels.size();
    }

    private static boolean isYear(String text) {
        return text.length() == 4
                && ("18".equals(text.substring(0, 2))
                        || "19".equals(text.substring(0, 2))
                        || "20".equals(text.substring(0, 2)));
    }

    /** Texts in brackets, for instance {@code (kg)}. */
    private boolean isRowOfUnits(int record) {
        RecordSplitter fields = records.fields(record);
        int units = 0;
        for (int field = 0; field < fields.fields; field++) {
            units += isUnit(head.text(fields, field)) ? 1 : 0;
        }
        return units > 0 && 2 * units >= records.filled(record) && columns.values(record) == 0;
    }

    private static boolean isUnit(String text) {
        return (text.startsWith("(")
                        && text.endsWith(")")
                        && FieldKind.of(HeadTexts.bytes(text), 0, HeadTexts.bytes(text).length) == FieldKind.TEXT)
                || (text.startsWith("[") && text.endsWith("]"));
    }
}
