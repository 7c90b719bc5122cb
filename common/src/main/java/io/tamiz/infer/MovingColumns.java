package io.tamiz.infer;

import java.util.Arrays;

/**
 * What the columns hold in a stretch of records that moves on through a file: a record is looked at when it comes in
 * and when it goes out, however many stretches it is in.
 */
final class MovingColumns {
    private final Records records;
    private final int[] values;
    private final int[] texts;
    private int from;
    private int to;

    MovingColumns(Records records, int width) {
        this.records = records;
        values = new int[width];
        texts = new int[width];
    }

    void moveTo(int first, int behindLast) {
        if (first < from || first >= to || behindLast < to) {
            Arrays.fill(values, 0);
            Arrays.fill(texts, 0);
            from = first;
            to = first;
        }
        while (to < behindLast) {
            count(to++, 1);
        }
        while (from < first) {
            count(from++, -1);
        }
    }

    private void count(int record, int times) {
        if (records.width(record) != values.length) {
            return;
        }
        RecordSplitter fields = records.fields(record);
        for (int column = 0; column < values.length; column++) {
            FieldKind kind = records.kind(fields, column);
            values[column] += kind.isValue() ? times : 0;
            texts[column] += kind == FieldKind.TEXT ? times : 0;
        }
    }

    boolean isTyped(int column) {
        return Columns.areValues(values[column], texts[column]);
    }

    int typedCount() {
        int count = 0;
        for (int column = 0; column < values.length; column++) {
            count += isTyped(column) ? 1 : 0;
        }
        return count;
    }

    /** Texts of a record over columns of values less values in them. */
    int labelEvidence(int record) {
        RecordSplitter fields = records.fields(record);
        int evidence = 0;
        for (int column = 0; column < values.length; column++) {
            FieldKind kind = isTyped(column) ? records.kind(fields, column) : FieldKind.EMPTY;
            evidence += kind == FieldKind.TEXT ? 1 : kind.isValue() ? -1 : 0;
        }
        return evidence;
    }
}
