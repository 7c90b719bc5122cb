package io.tamiz.infer;

import java.util.HashSet;
import java.util.List;

/** Tells rows of labels below labels that span several columns. */
final class SpannedRows {
    private final HeadTexts head;
    private final Records records;
    private final Columns columns;

    SpannedRows(HeadTexts head) {
        this.head = head;
        records = head.records();
        columns = head.columns();
    }

    /** Years and texts, nothing in the first field, below labels that span columns: records have a first field. */
    boolean isRowOfYears(int first, int record) {
        if (!spans(first) || columns.isEmptyAnywhere(0)) {
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
    boolean isRowBelowGroups(int first, int record) {
        return record == first + 1
                && columns.width() >= LabelRows.MIN_GROUPED_COLUMNS
                && spans(first)
                && records.filled(record) >= Math.max(columns.width() - 1, records.filled(first) + 1)
                && columns.values(record) == 0
                && columns.labelEvidence(record) == columns.typedCount()
                && columns.typedCount() > 0;
    }

    /**
     * Texts where labels that span columns have left a gap, in all gaps, and nothing in a first field that no record
     * lacks: the choices of a question come again below, where they were chosen.
     */
    boolean isRowOfChoices(int first, int record) {
        if (record != first + 1
                || columns.width() < LabelRows.MIN_GROUPED_COLUMNS
                || !spans(first)
                || columns.isEmptyAnywhere(0)
                || columns.values(record) > 0) {
            return false;
        }
        List<String> above = head.texts(first);
        List<String> labels = head.texts(record);
        for (int column = 0; column < labels.size(); column++) {
            boolean gap = above.get(column).isEmpty();
            if (column == 0
                    ? gap || !labels.get(0).isEmpty()
                    : gap && labels.get(column).isEmpty()) {
                return false;
            }
        }
        return above.contains("");
    }

    /** Whether a label stands over several columns: it is there again, or nothing is behind it. */
    private boolean spans(int record) {
        List<String> labels = head.texts(record);
        return labels.subList(1, labels.size()).contains("") || new HashSet<>(labels).size() < labels.size();
    }

    static boolean isYear(String text) {
        return text.length() == 4
                && ("18".equals(text.substring(0, 2))
                        || "19".equals(text.substring(0, 2))
                        || "20".equals(text.substring(0, 2)));
    }
}
