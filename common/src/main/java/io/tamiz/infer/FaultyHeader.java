package io.tamiz.infer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a header from a record right before the body, where it has too many or too few fields. */
final class FaultyHeader {
    /** So many that a title hardly has a word for each. */
    private static final int MANY_COLUMNS = 5;

    private final HeadTexts head;
    private final Records records;
    private final Columns columns;

    FaultyHeader(HeadTexts head) {
        this.head = head;
        records = head.records();
        columns = head.columns();
    }

    /** A header with a fault: the line right before the body, of another width, without a value. */
    HeaderRows.@Nullable Found before(int start) {
        int before = start - 1;
        if (before < 0 || start != head.region().from() || records.isSetApart(start) || isFaultyRecord(before)) {
            return null;
        }
        int width = records.width(before);
        boolean typed = columns.typedCount() > 0;
        boolean near = width > 1 && Math.abs(width - columns.width()) <= 2 && records.filled(before) >= width - 1;
        if ((near && (typed || columns.width() > 2)) || (width == 1 && isRowOfWords(before, typed))) {
            return new HeaderRows.Found(
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
    boolean isFaultyRecord(int record) {
        if (record < 0
                || record + 1 != head.region().from()
                || records.isSetApart(record + 1)
                || columns.typedCount() == 0) {
            return false;
        }
        boolean near = Math.abs(records.width(record) - columns.width()) <= 2 && columns.values(record) > 0;
        return columns.hasValuesInOrder(record) || (near && records.width(record) > 1);
    }

    /** As many words as there are columns, and no sentence; in many columns labels may be of several words. */
    private boolean isRowOfWords(int record, boolean typed) {
        String line = head.text(record, 0);
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
}
