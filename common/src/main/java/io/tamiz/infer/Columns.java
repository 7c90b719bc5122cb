package io.tamiz.infer;

import java.util.Arrays;

/** What the columns of a stretch of records hold, and how single records compare with it. */
final class Columns {
    private static final int SAMPLED_RECORDS = 400;

    /** So many values to a text make a column one of values. */
    private static final int VALUES_TO_A_TEXT = 4;

    private final Records records;
    private final int width;
    private final boolean[] typed;
    private final boolean[] empty;
    private final boolean[] times;
    private final boolean[] gaps;
    private final int typedCount;
    private int sampled;
    private int firstOnly;
    private int longestFirst;

    private Columns(Records records, int from, int to, int width) {
        this.records = records;
        this.width = width;
        typed = new boolean[width];
        empty = new boolean[width];
        times = new boolean[width];
        gaps = new boolean[width];
        int[] values = new int[width];
        int[] texts = new int[width];
        Arrays.fill(empty, true);
        int first = from;
        while (first < to && records.filled(first) <= 1) {
            first++;
        }
        int last = to;
        while (last > first && records.filled(last - 1) <= 1) {
            last--;
        }
        int step = Math.max(1, (to - from) / SAMPLED_RECORDS);
        for (int record = from; record < to; record += step) {
            if (records.width(record) == width) {
                count(records.fields(record), values, texts, record > first && record < last);
                firstOnly += record > first && record < last && records.filled(record) == 1 ? 1 : 0;
                sampled++;
            }
        }
        for (int column = 0; column < width; column++) {
            typed[column] = areValues(values[column], texts[column]);
            empty[column] = sampled > 0 && values[column] + texts[column] == 0;
        }
        int count = 0;
        for (boolean isTyped : typed) {
            count += isTyped ? 1 : 0;
        }
        typedCount = count;
    }

    /** Of the records of a width within a stretch. */
    static Columns of(Records records, int from, int to, int width) {
        return new Columns(records, from, to, width);
    }

    /** Whether so many values and texts make a column one of values. */
    static boolean areValues(int values, int texts) {
        return values > VALUES_TO_A_TEXT * texts;
    }

    private void count(RecordSplitter fields, int[] values, int[] texts, boolean inside) {
        longestFirst = Math.max(longestFirst, inside ? fields.ends[0] - fields.starts[0] : 0);
        for (int column = 0; column < width; column++) {
            FieldKind kind = records.kind(fields, column);
            values[column] += kind.isValue() ? 1 : 0;
            texts[column] += kind == FieldKind.TEXT ? 1 : 0;
            times[column] |= kind == FieldKind.TIME;
            gaps[column] |= inside && kind == FieldKind.EMPTY;
        }
    }

    int width() {
        return width;
    }

    boolean isTyped(int column) {
        return typed[column];
    }

    boolean isEmpty(int column) {
        return empty[column];
    }

    /** Bytes of the longest first field. */
    int longestFirst() {
        return longestFirst;
    }

    /** Whether any of its values is a date or time. */
    boolean hasTimes(int column) {
        return times[column];
    }

    /** Whether any record within the stretch has nothing in it. */
    boolean isEmptyAnywhere(int column) {
        return gaps[column];
    }

    int typedCount() {
        return typedCount;
    }

    boolean hasRecords() {
        return sampled > 0;
    }

    /** Whether records with a text in one field only are common here. */
    boolean hasSparseRecords() {
        return firstOnly * 20 > sampled;
    }

    /** Texts over columns of values less values in them: positive for labels, negative for a record of the table. */
    int labelEvidence(int record) {
        return evidenceUpTo(width, record);
    }

    /** The same of the first columns only. */
    int evidenceUpTo(int columns, int record) {
        RecordSplitter fields = records.fields(record);
        int evidence = 0;
        for (int column = 0; column < Math.min(columns, width); column++) {
            FieldKind kind = records.kind(fields, column);
            if (typed[column]) {
                evidence += kind == FieldKind.TEXT ? 1 : kind.isValue() ? -1 : 0;
            }
        }
        return evidence;
    }

    /** Fields of a record that look like values, whatever the column. */
    int values(int record) {
        RecordSplitter fields = records.fields(record);
        int values = 0;
        for (int field = 0; field < fields.fields; field++) {
            values += records.kind(fields, field).isValue() ? 1 : 0;
        }
        return values;
    }

    /** Whether nothing in the record is a value, and texts stand over most columns of values. */
    boolean isRowOfLabels(int record) {
        if (records.width(record) != width || records.hasValue(record)) {
            return false;
        }
        int labels = labelEvidence(record);
        return labels >= 2 && 2 * labels >= typedCount;
    }

    /**
     * Whether a line of one field has the values of the columns, one behind the other: a record whose delimiters are
     * lost.
     */
    boolean hasValuesInOrder(int record) {
        RecordSplitter fields = records.fields(record);
        if (typedCount == 0) {
            return false;
        }
        byte[] bytes = records.lines().bytes();
        int end = records.lines().end(records.line(record));
        int values = 0;
        int tokens = 0;
        boolean first = false;
        boolean last = false;
        int at = fields.starts[0];
        while (at < end) {
            int stop = at;
            while (stop < end && bytes[stop] != ' ') {
                stop++;
            }
            if (stop > at) {
                last = FieldKind.of(bytes, at, stop).isValue();
                first = tokens == 0 ? last : first;
                tokens++;
                values += last ? 1 : 0;
            }
            at = stop + 1;
        }
        // Of two columns one value is at its end of the line; a number within a note is not.
        boolean one = width == 2 && ((typed[0] && first) || (typed[1] && last));
        return 3 * values >= 2 * typedCount && 2 * tokens >= width && (values > 1 || one);
    }
}
