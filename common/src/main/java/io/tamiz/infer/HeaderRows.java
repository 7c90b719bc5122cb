package io.tamiz.infer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Tells where the header is, and how many records it has. */
final class HeaderRows {
    private static final int MAX_ROWS = 3;
    private static final int MAX_LABEL_LENGTH = 1000;
    /** Records behind a first one of texts that are looked at for its labels again. */
    private static final int COMPARED_RECORDS = 500;

    /** Records before the first one of values among which labels are looked for. */
    private static final int MAX_HEAD = 40;

    /** Columns that labels of groups may stand over. */
    private static final int MIN_GROUPED_COLUMNS = 3;

    /** Dashes of a line that is drawn, where fewer may stand for a missing value. */
    private static final int SHORTEST_RULE = 3;

    /** So many that a title hardly has a word for each. */
    private static final int MANY_COLUMNS = 5;

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
        if (isRowOfTimes(start)) {
            return found(start, "its dates stand over columns of other values");
        }
        if (isSequence(start)) {
            return found(start, "its values are a sequence that does not go on below");
        }
        int first = isFaultyRecord(from - 1) ? from - 1 : from;
        boolean values = columns.hasRecords() ? evidence < 0 : columns.values(start) > 0;
        if (values) {
            return new Found(
                    first,
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
        boolean sparse = 2 * records.filled(record) <= columns.width()
                && records.filled(next) >= columns.width() - 1
                && !isRowOfGroups(record);
        boolean full = !text(record, 0).isEmpty() && !text(next, 0).isEmpty();
        return records.isSetApart(next) || (full && (sparse || (isPair(record) && isPair(next))));
    }

    /** Whether it may be a key and its text, with delimiters behind them. */
    private boolean isPair(int record) {
        return records.filled(record) == 2
                && columns.width() > MIN_GROUPED_COLUMNS
                && !text(record, 1).isEmpty();
    }

    /**
     * Whether it has labels for several columns each, as wide as the table and right above labels: texts in two fields
     * or more, where a title has one, and lines of a key and its text follow each other.
     */
    private boolean isRowOfGroups(int record) {
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

    private Found found(int labels, String why) {
        int start = labels;
        while (labels - start < MAX_ROWS - 1
                && start > from
                && columns.typedCount() > 0
                && 2 * records.filled(start - 1) <= columns.width() + 1
                && isRowOfGroups(start - 1)) {
            start--;
        }
        int rows = labels - start + 1;
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
        return (columns.width() > 1 && records.isSame(first, record))
                || isRule(record)
                || isRowOfYears(first, record)
                || isRowBelowGroups(first, record)
                || isRowOfUnits(record)
                || (columns.width() > 2
                        && columns.isRowOfLabels(record)
                        && textAgain(record, columns::isTyped).isEmpty());
    }

    /** Dashes or the like in every field: a line drawn below the labels. */
    private boolean isRule(int record) {
        RecordSplitter fields = records.fields(record);
        int longest = 0;
        for (int field = 0; field < fields.fields; field++) {
            String text = text(fields, field);
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
            boolean year = kind == FieldKind.INTEGER && isYear(text(fields, field));
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
        List<String> labels = texts(record);
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).isEmpty() || labels.indexOf(labels.get(i)) < i) {
                return true;
            }
        }
        return false;
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
            units += isUnit(text(fields, field)) ? 1 : 0;
        }
        return units > 0 && 2 * units >= records.filled(record) && columns.values(record) == 0;
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

    /** Dates over columns that have none, and a text or nothing over the others. */
    private boolean isRowOfTimes(int start) {
        if (records.width(start) != columns.width() || !columns.hasRecords()) {
            return false;
        }
        RecordSplitter fields = records.fields(start);
        int times = 0;
        for (int column = 0; column < columns.width(); column++) {
            FieldKind kind = records.kind(fields, column);
            boolean label = kind == FieldKind.TIME && columns.isTyped(column) && !columns.hasTimes(column);
            if (kind.isValue() && !label) {
                return false;
            }
            times += label ? 1 : 0;
        }
        return times >= 2;
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
        boolean years = isOfYears(numbers);
        return text && numbers.size() >= (years ? 2 : 4) && isSteady(numbers) && !isLike(numbers, start + 1);
    }

    private static boolean isOfYears(List<Long> numbers) {
        return numbers.stream().allMatch(n -> n >= 1800 && n <= 2100);
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
    private boolean isLike(List<Long> numbers, int record) {
        RecordSplitter fields = records.fields(record);
        List<Long> others = new ArrayList<>();
        for (int field = 0; field < fields.fields; field++) {
            if (records.kind(fields, field) == FieldKind.INTEGER
                    && text(fields, field).length() <= 9) {
                others.add(Long.parseLong(text(fields, field)));
            }
        }
        boolean sameStep = others.size() == numbers.size()
                && isSteady(others)
                && others.get(1) - others.get(0) == numbers.get(1) - numbers.get(0);
        return sameStep && isOfYears(others) == isOfYears(numbers);
    }

    /** A header with a fault: the line right before the body, of another width, without a value. */
    private @Nullable Found faultyHeader(int start) {
        int before = start - 1;
        if (before < 0 || start != region.from() || records.isSetApart(start) || isFaultyRecord(before)) {
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

    /** Whether it stands right before the body and has values as its records do. */
    private boolean isFaultyRecord(int record) {
        if (record < 0 || record + 1 != region.from() || records.isSetApart(record + 1) || columns.typedCount() == 0) {
            return false;
        }
        boolean near = Math.abs(records.width(record) - columns.width()) <= 2 && columns.values(record) > 0;
        return columns.hasValuesInOrder(record) || (near && records.width(record) > 1);
    }

    /** As many words as there are columns, and no sentence; in many columns labels may be of several words. */
    private boolean isRowOfWords(int record, boolean typed) {
        String line = text(record, 0);
        List<String> words = List.of(line.split(" +"));
        if (columns.width() < 3 || line.endsWith(".") || line.endsWith(":")) {
            return false;
        }
        if (columns.width() < MANY_COLUMNS) {
            return (typed || columns.width() > 3) && words.size() == columns.width() && beginAlike(words);
        }
        return typed
                ? words.size() >= columns.width() && words.size() <= 4 * columns.width()
                : words.size() == columns.width();
    }

    /** Labels are written alike, where a title is a phrase: its first word has a capital, others have none. */
    private static boolean beginAlike(List<String> words) {
        long capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .count();
        return (capitals == 0 || capitals == words.size())
                && words.stream().noneMatch(word -> word.endsWith(":") || word.endsWith(","));
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
        String alike = signAgain(labels, start);
        if (!alike.isEmpty()) {
            return without("the text " + quoted(alike) + " is like all those below it", 0.7);
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

    /** A text with a digit or an at sign, as all below it have, or nothing. */
    private String signAgain(List<String> labels, int start) {
        for (String signs : List.of("@", "0123456789")) {
            for (int column = 0; column < labels.size(); column++) {
                String label = labels.get(column);
                if (has(label, signs) && isEverywhere(signs, column, start + 1)) {
                    return label;
                }
            }
        }
        return "";
    }

    private boolean isEverywhere(String signs, int column, int from) {
        int seen = 0;
        for (int record = from; record < Math.min(region.to(), from + COMPARED_RECORDS); record++) {
            RecordSplitter fields = records.fields(record);
            String text = column < fields.fields ? text(fields, column) : "";
            if (!text.isEmpty() && !has(text, signs)) {
                return false;
            }
            seen += text.isEmpty() ? 0 : 1;
        }
        return seen >= 2;
    }

    private static boolean has(String text, String signs) {
        return text.chars().anyMatch(c -> signs.indexOf(c) >= 0);
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
                        && !isHeaderAgain(start, record)) {
                    return texts.get(column);
                }
            }
        }
        return "";
    }

    /** Whether it is a further row of the header, or a second table's: rows of few texts are alike by chance. */
    private boolean isHeaderAgain(int start, int record) {
        boolean rows = columns.width() > 1 && record < start + MAX_ROWS;
        boolean constant = isSameUpTo(start, Math.min(region.to(), start + MAX_ROWS + 1));
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
