package io.tamiz.infer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells lines that are notes, not records: by how little of a record they have. */
final class Footers {
    /** Words that begin notes and sums. */
    private static final List<String> NOTES = List.of(
            "source",
            "note",
            "total",
            "sum",
            "summe",
            "gesamt",
            "quelle",
            "fuente",
            "generated",
            "created",
            "exported",
            "end of",
            "copyright",
            "*",
            "#",
            "(c)",
            "\u00a9");

    /** Words that end the label of a sum. */
    private static final List<String> SUMS = List.of(" total", " totals", " sum", " summe", " gesamt");

    /** Between a sign and its meaning. */
    private static final String LEGEND = " = ";

    /** Signs of a line that is drawn, where fewer may stand for a missing value. */
    private static final int SHORTEST_RULE = 3;

    private final Records records;
    private final Columns columns;

    Footers(Records records, Columns columns) {
        this.records = records;
        this.columns = columns;
    }

    /** The first record of the footer, or {@code to} where there is none. */
    int first(int from, int to) {
        int first = to;
        while (first > from && isNote(first - 1)) {
            first--;
        }
        return first;
    }

    /** Whether it has a text in one field only, or nothing at all, and is no faulty record. */
    boolean isNote(int record) {
        int filled = records.filled(record);
        int width = records.width(record);
        if (filled == 0) {
            return true;
        }
        if (filled == 1) {
            return width == 1 ? isLooseNote(record) : isPaddedNote(record);
        }
        if (isSum(record)) {
            return true;
        }
        if (width == columns.width()) {
            return isNoteOverValues(record);
        }
        if (isMarked(text(record)) || records.isSetApart(record)) {
            return columns.values(record) == 0 && !columns.hasValuesInOrder(record);
        }
        return columns.width() >= 4
                && 2 * width <= columns.width()
                && columns.values(record) == 0
                && !columns.hasValuesInOrder(record);
    }

    /** Whether it is a note by the word or sign that it begins with as well. */
    boolean isMarkedNote(int record) {
        return isMarked(text(record)) && isNote(record);
    }

    /** Whether it is one above a table: nothing, or a text before delimiters only. */
    boolean isTitle(int record) {
        RecordSplitter fields = records.fields(record);
        FieldKind first = records.kind(fields, 0);
        boolean text = first != FieldKind.EMPTY && !(first.isValue() && columns.isTyped(0));
        return records.filled(record) == 0
                || (records.filled(record) == 1 && text && (!columns.hasSparseRecords() || isMarked(text(record))));
    }

    /** Behind a blank line or one of delimiters only. */
    private boolean isSetApart(int record) {
        return records.isSetApart(record) || (record > 0 && records.filled(record - 1) == 0);
    }

    private boolean isSentence(String text) {
        return text.endsWith(".")
                || text.endsWith(":")
                || text.contains(": ")
                || text.contains(LEGEND)
                || text.length() > 2 * columns.longestFirst();
    }

    private boolean isLooseNote(int record) {
        if (columns.hasValuesInOrder(record) && !(columns.isTyped(0) && beginsWithKey(text(record)))) {
            return false;
        }
        if (columns.width() > 2 && columns.typedCount() > 0) {
            return true;
        }
        String line = text(record);
        return records.isSetApart(record)
                || isMarked(line)
                || line.endsWith(".")
                || line.endsWith(":")
                || line.contains(": ")
                || line.contains(LEGEND);
    }

    /** A word and a colon, where a record would begin with a value. */
    private static boolean beginsWithKey(String line) {
        int colon = line.indexOf(": ");
        return colon > 0 && line.substring(0, colon).chars().allMatch(Character::isLetter);
    }

    /** A text before delimiters only, where the first column is never so alone. */
    private boolean isPaddedNote(int record) {
        RecordSplitter fields = records.fields(record);
        FieldKind first = records.kind(fields, 0);
        if (first.isMissing() || (first.isValue() && columns.isTyped(0))) {
            return false;
        }
        String text = text(record);
        return isMarked(text)
                || (!columns.hasSparseRecords() && (columns.isTyped(0) || isSetApart(record) || isSentence(text)));
    }

    /** A sum is a record like others, unless its word stands where values do and half of its fields are empty. */
    private boolean isSum(int record) {
        return columns.isTyped(0)
                && records.kind(records.fields(record), 0) == FieldKind.TEXT
                && records.width(record) > 1
                && 2 * records.filled(record) <= columns.width()
                && (isMarked(text(record))
                        || SUMS.stream().anyMatch(text(record).toLowerCase(Locale.ROOT)::endsWith));
    }

    /** A note whose commas happen to make it as wide as the table: texts where all the values are. */
    private boolean isNoteOverValues(int record) {
        return columns.typedCount() > 1
                && columns.values(record) == 0
                && columns.labelEvidence(record) == columns.typedCount()
                && isMarked(text(record));
    }

    private static boolean isMarked(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return NOTES.stream().anyMatch(lower::startsWith) || isRule(text);
    }

    /** A line that is drawn. */
    private static boolean isRule(String text) {
        return text.length() >= SHORTEST_RULE && text.chars().allMatch(c -> "-=_~".indexOf(c) >= 0);
    }

    private String text(int record) {
        RecordSplitter fields = records.fields(record);
        int start = fields.starts[0];
        return new String(records.lines().bytes(), start, fields.ends[0] - start, StandardCharsets.UTF_8).strip();
    }
}
