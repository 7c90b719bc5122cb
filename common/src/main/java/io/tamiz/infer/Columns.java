package io.tamiz.infer;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the columns of a stretch of records hold, and how single records compare with it. */
final class Columns {
    private static final int SAMPLED_RECORDS = 400;

    /** So many values to a text make a column one of values. */
    private static final int VALUES_TO_A_TEXT = 4;

    /** Of so many columns one is looked at by itself, as long as no more are asked for. */
    private static final int COLUMNS_TO_A_SINGLE = 16;

    private final Records records;
    private final int width;
    private final int from;
    private final int to;
    private final int step;
    /** The first and the last record that are more than a title or a note. */
    private final int first;

    private final int last;
    private @Nullable Counted all;
    private final Map<Integer, Boolean> singly = new HashMap<>();

    private Columns(Records records, int from, int to, int width) {
        this.records = records;
        this.width = width;
        this.from = from;
        this.to = to;
        step = Math.max(1, (to - from) / SAMPLED_RECORDS);
        int start = from;
        while (start < to && records.filled(start) <= 1) {
            start++;
        }
        int end = to;
        while (end > start && records.filled(end - 1) <= 1) {
            end--;
        }
        first = start;
        last = end;
    }

    /** What all columns hold: all at once, since splitting a record costs more than a look at its fields. */
    private Counted all() {
        if (all == null) {
            all = new Counted();
        }
        return all;
    }

    /** What is known when each sampled record was looked at. */
    private final class Counted {
        final boolean[] typed = new boolean[width];
        final boolean[] empty = new boolean[width];
        final boolean[] times = new boolean[width];
        final boolean[] gaps = new boolean[width];
        final int typedCount;
        int sampled;
        int firstOnly;
        int longestFirst;

        Counted() {
            int[] values = new int[width];
            int[] texts = new int[width];
            for (int record = from; record < to; record += step) {
                if (records.width(record) == width) {
                    count(records.fieldsAside(record), values, texts, isInside(record));
                    firstOnly += isInside(record) && records.filled(record) == 1 ? 1 : 0;
                    sampled++;
                }
            }
            int count = 0;
            for (int column = 0; column < width; column++) {
                typed[column] = areValues(values[column], texts[column]);
                empty[column] = sampled > 0 && values[column] + texts[column] == 0;
                count += typed[column] ? 1 : 0;
            }
            typedCount = count;
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
    }

    private boolean isInside(int record) {
        return record > first && record < last;
    }

    /** Of the records of a width within a stretch. */
    static Columns of(Records records, int from, int to, int width) {
        return new Columns(records, from, to, width);
    }

    /** Whether so many values and texts make a column one of values. */
    static boolean areValues(int values, int texts) {
        return values > VALUES_TO_A_TEXT * texts;
    }

    int width() {
        return width;
    }

    boolean isTyped(int column) {
        if (all == null && (singly.containsKey(column) || singly.size() < maxSingle())) {
            return singly.computeIfAbsent(column, this::isTypedByItself);
        }
        return all().typed[column];
    }

    private int maxSingle() {
        return width / COLUMNS_TO_A_SINGLE;
    }

    private boolean isTypedByItself(int column) {
        int values = 0;
        int texts = 0;
        for (int record = from; record < to; record += step) {
            if (records.width(record) == width) {
                FieldKind kind = records.kind(record, column);
                values += kind.isValue() ? 1 : 0;
                texts += kind == FieldKind.TEXT ? 1 : 0;
            }
        }
        return areValues(values, texts);
    }

    boolean isEmpty(int column) {
        if (all != null) {
            return all.empty[column];
        }
        boolean any = false;
        for (int record = from; record < to; record += step) {
            if (records.width(record) == width) {
                FieldKind kind = records.kind(record, column);
                if (kind.isValue() || kind == FieldKind.TEXT) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Bytes of the longest first field. */
    int longestFirst() {
        return all().longestFirst;
    }

    /** Whether any of its values is a date or time. */
    boolean hasTimes(int column) {
        return all().times[column];
    }

    /** Whether any record within the stretch has nothing in it. */
    boolean isEmptyAnywhere(int column) {
        return all().gaps[column];
    }

    int typedCount() {
        return all().typedCount;
    }

    /** Whether any column is one of values. */
    boolean hasTyped() {
        for (int column = 0; column < width; column++) {
            if (isTyped(column)) {
                return true;
            }
        }
        return false;
    }

    boolean hasRecords() {
        return all().sampled > 0;
    }

    /** Whether records with a text in one field only are common here. */
    boolean hasSparseRecords() {
        return all().firstOnly * 20 > all().sampled;
    }

    /** The sign of {@link #labelEvidence}, which few columns mostly tell. */
    int labelSign(int record) {
        BitSet texts = new BitSet();
        BitSet values = new BitSet();
        RecordSplitter fields = records.fields(record);
        for (int column = 0; column < width; column++) {
            FieldKind kind = records.kind(fields, column);
            texts.set(column, kind == FieldKind.TEXT);
            values.set(column, kind.isValue());
        }
        if (values.isEmpty()) {
            return hasTyped(texts, 1) ? 1 : 0;
        }
        if (texts.cardinality() < maxSingle() && hasTyped(values, texts.cardinality() + 1)) {
            return -1;
        }
        return Integer.signum(labelEvidence(record));
    }

    private boolean hasTyped(BitSet columns, int wanted) {
        int found = 0;
        for (int column = columns.nextSetBit(0);
                column >= 0 && found < wanted;
                column = columns.nextSetBit(column + 1)) {
            found += isTyped(column) ? 1 : 0;
        }
        return found >= wanted;
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
            if (all().typed[column]) {
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
        return labels >= 2 && 2 * labels >= typedCount();
    }

    /**
     * Whether a line of one field has the values of the columns, one behind the other: a record whose delimiters are
     * lost.
     */
    boolean hasValuesInOrder(int record) {
        RecordSplitter fields = records.fields(record);
        if (!hasTyped()) {
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
        boolean one = width == 2 && ((isTyped(0) && first) || (isTyped(1) && last));
        return 3 * values >= 2 * typedCount() && 2 * tokens >= width && (values > 1 || one);
    }
}
