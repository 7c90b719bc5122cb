package io.tamiz.infer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Where a header is looked for, and the texts that its records hold.
 *
 * @param region the records of the table
 * @param from the first record that may belong to it
 */
record HeadTexts(Records records, Columns columns, Region region, int from) {
    /** Records behind a first one of texts that are looked at for its labels again. */
    static final int COMPARED_RECORDS = 500;

    static final String DIGITS = "0123456789";

    /**
     * A text of the record that its column has again below, or nothing; records that are wholly the same are left out,
     * since those are header rows as well, or the header again.
     */
    String textAgain(int start, IntPredicate considered) {
        List<String> texts = texts(start);
        List<byte[]> labels = texts.stream().map(HeadTexts::bytes).toList();
        int stop = Math.min(region.to(), start + 1 + COMPARED_RECORDS);
        for (int record = start + 1; record < stop; record++) {
            RecordSplitter fields = records.fields(record);
            for (int column = 0; column < Math.min(labels.size(), fields.fields); column++) {
                byte[] label = labels.get(column);
                if (label.length > 0
                        && considered.test(column)
                        && isText(fields, column, label)
                        && !isHeaderAgain(start, record)) {
                    return texts.get(column);
                }
            }
        }
        return "";
    }

    /** Whether it is a further row of the header, or a second table's: rows of few texts are alike by chance. */
    private boolean isHeaderAgain(int start, int record) {
        boolean rows = columns.width() > 1 && record < start + HeaderRows.MAX_ROWS;
        boolean constant = isSameUpTo(start, Math.min(region.to(), start + HeaderRows.MAX_ROWS + 1));
        boolean table = columns.width() > 2 && (columns.typedCount() > 0 || records.isSetApart(record));
        return !constant && (rows || table) && records.isSame(start, record);
    }

    private boolean isSameUpTo(int start, int stop) {
        for (int record = start + 1; record < stop; record++) {
            if (!records.isSame(start, record)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the field has these bytes, blanks around them not counted. */
    private boolean isText(RecordSplitter fields, int field, byte[] text) {
        byte[] bytes = records.lines().bytes();
        int start = fields.starts[field];
        int end = fields.ends[field];
        while (start < end && FieldKind.isBlank(bytes[start])) {
            start++;
        }
        while (end > start && FieldKind.isBlank(bytes[end - 1])) {
            end--;
        }
        return Arrays.equals(bytes, start, end, text, 0, text.length);
    }

    static boolean has(String text, String signs) {
        return text.chars().anyMatch(c -> signs.indexOf(c) >= 0);
    }

    static FieldKind kind(String text) {
        byte[] bytes = bytes(text);
        return FieldKind.of(bytes, 0, bytes.length);
    }

    List<String> texts(int record) {
        RecordSplitter fields = records.fields(record);
        List<String> texts = new ArrayList<>(fields.fields);
        for (int field = 0; field < fields.fields; field++) {
            texts.add(text(fields, field));
        }
        return texts;
    }

    String text(int record, int field) {
        return text(records.fields(record), field);
    }

    String text(RecordSplitter fields, int field) {
        int start = fields.starts[field];
        return new String(records.lines().bytes(), start, fields.ends[field] - start, StandardCharsets.UTF_8).strip();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
