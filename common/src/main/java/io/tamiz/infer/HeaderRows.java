package io.tamiz.infer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Tells where the header is, and how many records it has. */
final class HeaderRows {
    private static final int MAX_ROWS = 3;
    private static final int MAX_LABEL_LENGTH = 1000;
    /** Records behind a first one of texts that are looked at for its labels again. */
    private static final int COMPARED_RECORDS = 500;

    /** Records before the first one of values among which labels are looked for. */
    private static final int MAX_HEAD = 40;

    private final Records records;
    private final Columns columns;
    private final Region region;
    private final int from;

    private HeaderRows(Records records, Columns columns, Region region, int from) {
        this.records = records;
        this.columns = columns;
        this.region = region;
        this.from = from;
    }

    /**
     * Where the table begins.
     *
     * @param first its first record: of the header, or where there is none, of the body
     * @param rows how many records the header has
     */
    record Found(int first, int rows, double confidence, String evidence) {}

    /** @param from the first record that may belong to the table */
    static Found detect(Records records, Columns columns, Region region, int from) {
        return new HeaderRows(records, columns, region, from).find();
    }

    private Found find() {
        int start = columns.typedCount() == 0 ? from : firstOfLabels();
        int evidence = columns.labelEvidence(start);
        if (evidence > 0) {
            return found(start, "its texts stand over columns of values");
        }
        Found faulty = faultyHeader(start);
        if (faulty != null) {
            return faulty;
        }
        if (isSequence(start)) {
            return found(start, "its values are a sequence that does not go on below");
        }
        boolean values = columns.hasRecords() ? evidence < 0 : columns.values(start) > 0;
        if (values) {
            return new Found(
                    from,
                    0,
                    0.9,
                    "there is no header: the first record has values like those below it; `header: present` states one");
        }
        return byText(start);
    }

    /** The first record of labels, or of those of two columns the last: lines of a key and a text may precede it. */
    private int firstOfLabels() {
        int found = -1;
        int stop = Math.min(region.to(), from + MAX_HEAD);
        for (int record = from; record < stop; record++) {
            int evidence = records.width(record) == columns.width() ? columns.labelEvidence(record) : 0;
            if (evidence < 0) {
                break;
            }
            if (evidence > 0 && (found < 0 || columns.width() == 2 || isTitle(found, record))) {
                found = record;
            }
        }
        return found < 0 ? from : found;
    }

    /** Whether the one is no row of labels beside the other: set apart, or a key and its text in much more columns. */
    private boolean isTitle(int record, int next) {
        if (next != record + 1) {
            return false;
        }
        boolean sparse = 2 * records.filled(record) <= columns.width() && records.filled(next) >= columns.width() - 1;
        boolean full = !text(record, 0).isEmpty() && !text(next, 0).isEmpty();
        return records.isSetApart(next) || (sparse && full);
    }

    private Found found(int start, String why) {
        int rows = 1;
        while (rows < MAX_ROWS && start + rows < region.to() && isFurtherRow(start, start + rows)) {
            rows++;
        }
        String what = rows == 1
                ? "the header is line " + (records.line(start) + 1)
                : "the header has " + rows + " rows from line " + (records.line(start) + 1);
        return new Found(start, rows, 1, what + ": " + why + "; `header` and `header_rows` state another");
    }

    private boolean isFurtherRow(int first, int record) {
        if (records.width(record) != columns.width() || records.isSetApart(record) || records.filled(record) == 0) {
            return false;
        }
        return records.isSame(first, record)
                || isRowOfUnits(record)
                || (columns.width() > 2
                        && columns.isRowOfLabels(record)
                        && textAgain(record, columns::isTyped).isEmpty());
    }

    /** Texts in brackets, for instance {@code (kg)}. */
    private boolean isRowOfUnits(int record) {
        RecordSplitter fields = records.fields(record);
        int units = 0;
        for (int field = 0; field < fields.fields; field++) {
            units += isUnit(text(fields, field)) ? 1 : 0;
        }
        return units > 0 && 2 * units >= records.filled(record);
    }

    private static boolean isUnit(String text) {
        return (text.startsWith("(")
                        && text.endsWith(")")
                        && FieldKind.of(bytes(text), 0, bytes(text).length) == FieldKind.TEXT)
                || (text.startsWith("[") && text.endsWith("]"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Labels like 2001, 2002, 2003 over values of another magnitude, beside a label that is a text. */
    private boolean isSequence(int start) {
        if (records.width(start) != columns.width() || start + 1 >= region.to() || columns.width() < 3) {
            return false;
        }
        RecordSplitter fields = records.fields(start);
        List<Long> numbers = new ArrayList<>();
        boolean text = false;
        for (int column = 0; column < columns.width(); column++) {
            FieldKind kind = records.kind(fields, column);
            if (kind == FieldKind.INTEGER && text(fields, column).length() <= 9) {
                numbers.add(Long.parseLong(text(fields, column)));
            } else if (kind.isValue()) {
                return false;
            }
            text |= kind == FieldKind.TEXT || (kind == FieldKind.EMPTY && column == 0);
        }
        boolean years = numbers.stream().allMatch(n -> n >= 1800 && n <= 2100);
        return text && numbers.size() >= (years ? 2 : 4) && isSteady(numbers) && !isSequenceLike(numbers, start + 1);
    }

    private static boolean isSteady(List<Long> numbers) {
        long step = numbers.get(1) - numbers.get(0);
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) - numbers.get(i - 1) != step) {
                return false;
            }
        }
        return step != 0;
    }

    /** Whether the next record has a sequence as well. */
    private boolean isSequenceLike(List<Long> numbers, int record) {
        RecordSplitter fields = records.fields(record);
        List<Long> others = new ArrayList<>();
        for (int field = 0; field < fields.fields; field++) {
            if (records.kind(fields, field) == FieldKind.INTEGER
                    && text(fields, field).length() <= 9) {
                others.add(Long.parseLong(text(fields, field)));
            }
        }
        return others.size() == numbers.size() && isSteady(others);
    }

    /** A header with a fault: the line right before the body, of another width, without a value. */
    private @org.jspecify.annotations.Nullable Found faultyHeader(int start) {
        int before = start - 1;
        if (before < 0 || start != region.from() || records.isSetApart(start) || columns.values(before) > 0) {
            return null;
        }
        int width = records.width(before);
        boolean typed = columns.typedCount() > 0;
        boolean near = width > 1 && Math.abs(width - columns.width()) <= 2 && records.filled(before) >= width - 1;
        if ((near && (typed || columns.width() > 2)) || (width == 1 && isRowOfWords(before, typed))) {
            return new Found(
                    before,
                    1,
                    0.9,
                    "the header is line " + (records.line(before) + 1) + ", though it has " + width
                            + (width == 1 ? " field" : " fields") + " where the records have " + columns.width()
                            + "; `preamble_lines` and `header` state another");
        }
        return null;
    }

    /** As many words as there are columns, and no sentence. */
    private boolean isRowOfWords(int record, boolean typed) {
        String line = text(record, 0);
        int words = line.split(" +").length;
        if (columns.width() < 3 || line.endsWith(".") || line.endsWith(":")) {
            return false;
        }
        return typed
                ? words >= columns.width() && words <= 4 * columns.width()
                : words == columns.width() && columns.width() > 3;
    }

    /** All columns are texts: a header's labels are there, each its own, and do not come again below. */
    private Found byText(int start) {
        List<String> labels = texts(start);
        Set<String> seen = new HashSet<>();
        int empty = 0;
        for (String label : labels) {
            FieldKind kind = FieldKind.of(bytes(label), 0, bytes(label).length);
            if (label.isEmpty()) {
                empty++;
            } else if (kind.isValue() || label.length() > MAX_LABEL_LENGTH || !seen.add(label)) {
                return without("the text " + quoted(label) + " is no label", 0.7);
            }
        }
        String again = textAgain(start, column -> true);
        if (!again.isEmpty()) {
            return without("the text " + quoted(again) + " comes again below", 0.7);
        }
        if (empty * 3 > labels.size()) {
            return without(empty + " fields of the first record are empty", 0.6);
        }
        Found found = found(start, "its texts are unique and do not come again");
        return new Found(found.first(), found.rows(), 0.8, found.evidence());
    }

    private Found without(String why, double confidence) {
        return new Found(from, 0, confidence, "there is no header: " + why + "; `header: present` states one");
    }

    /**
     * A text of the record that its column has again below, or nothing; records that are wholly the same are left out,
     * since those are header rows as well, or the header again.
     */
    private String textAgain(int start, IntPredicate considered) {
        List<String> texts = texts(start);
        List<byte[]> labels = texts.stream().map(HeaderRows::bytes).toList();
        int stop = Math.min(region.to(), start + 1 + COMPARED_RECORDS);
        for (int record = start + 1; record < stop; record++) {
            RecordSplitter fields = records.fields(record);
            for (int column = 0; column < Math.min(labels.size(), fields.fields); column++) {
                byte[] label = labels.get(column);
                if (label.length > 0
                        && considered.test(column)
                        && isText(fields, column, label)
                        && !records.isSame(start, record)) {
                    return texts.get(column);
                }
            }
        }
        return "";
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

    private List<String> texts(int record) {
        RecordSplitter fields = records.fields(record);
        List<String> texts = new ArrayList<>(fields.fields);
        for (int field = 0; field < fields.fields; field++) {
            texts.add(text(fields, field));
        }
        return texts;
    }

    private String text(int record, int field) {
        return text(records.fields(record), field);
    }

    private String text(RecordSplitter fields, int field) {
        int start = fields.starts[field];
        return new String(records.lines().bytes(), start, fields.ends[field] - start, StandardCharsets.UTF_8).strip();
    }

    private static String quoted(String label) {
        return '"' + (label.length() > 40 ? label.substring(0, 40) + "..." : label) + '"';
    }
}
