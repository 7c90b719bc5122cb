package io.tamiz.infer;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells lines of a key and its text, the preamble of many statements and instruments, from a table of two columns: what
 * stands behind the keys is of no one kind or has no label, and a wider table with labels follows.
 */
final class KeyValues {
    /** Of so many lines one may be of another width. */
    private static final int LINES_TO_A_MISS = 4;

    /** A preamble has fewer, or fewer than its table has records. */
    private static final int MANY_LINES = 20;

    /** Of so many values one may be of another kind in a column. */
    private static final int RARE = 4;

    /** More than twice as many as a key and its text. */
    private static final int MANY_COLUMNS = 5;

    private final Records records;
    private final Region block;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private int lines;
    private boolean broken;
    private int numbered;
    private boolean repeated;
    private int colons;
    private int texts;
    private int times;
    private int others;

    private KeyValues(Records records, Region block) {
        this.records = records;
        this.block = block;
    }

    /** What lines of two fields that are not empty tell, whatever their width; titles between them do not count. */
    static KeyValues padded(Records records, int from, int to) {
        KeyValues found = new KeyValues(records, new Region(2, from, to, to - from));
        for (int record = from; record < to && !found.broken; record++) {
            found.broken = records.filled(record) > 1 && !found.isLine(record);
        }
        return found;
    }

    int lines() {
        return lines;
    }

    boolean endInColons() {
        return colons == lines && !broken;
    }

    /** Keys are words; things of which a table tells are numbered. */
    boolean areWords() {
        return 2 * numbered <= lines && !broken;
    }

    /** @param table a region behind it */
    static boolean precede(Records records, Region block, Region table) {
        KeyValues found = new KeyValues(records, block);
        return isLabelled(records, table) && found.hasKeys() && found.haveNoLabel(table);
    }

    /** Labels for at least three columns, or both of two, and a record below them. */
    static boolean isLabelled(Records records, Region table) {
        int first = table.from();
        if (table.size() < 2
                || records.width(first) != table.width()
                || records.filled(first) < Math.min(3, table.width())) {
            return false;
        }
        Columns columns = Columns.of(records, first + 1, table.to(), table.width());
        return columns.values(first) == 0 && columns.labelEvidence(first) > 0;
    }

    private boolean hasKeys() {
        for (int record = block.from(); record < block.to(); record++) {
            if (records.width(record) == block.width() && !isLine(record)) {
                return false;
            }
        }
        return lines > 1 && areWords() && (block.size() - lines) * LINES_TO_A_MISS <= block.size();
    }

    /** Whether it has a text that is no other line's key, and at most one field more. */
    private boolean isLine(int record) {
        RecordSplitter fields = records.fields(record);
        FieldKind value = records.kind(fields, 1);
        String key = text(fields, 0);
        if (records.kind(fields, 0) != FieldKind.TEXT || !keys.add(key)) {
            return false;
        }
        lines++;
        colons += key.endsWith(":") ? 1 : 0;
        numbered += key.chars().anyMatch(c -> c >= '0' && c <= '9') ? 1 : 0;
        repeated |= value == FieldKind.TEXT && !values.add(text(fields, 1));
        texts += value == FieldKind.TEXT ? 1 : 0;
        times += value == FieldKind.TIME ? 1 : 0;
        others += value.isValue() && value != FieldKind.TIME ? 1 : 0;
        return records.filled(record) <= (value == FieldKind.EMPTY ? 1 : 2);
    }

    /** Whether no label says what they are: one stands over values of one kind, or over texts of a longer list. */
    boolean haveNoLabel(Region table) {
        if (block.size() > Math.max(MANY_LINES, table.size())) {
            return false;
        }
        if (colons == lines || records.kind(records.fields(block.from()), 1) != FieldKind.TEXT) {
            return true;
        }
        return times + others == 0 ? !repeated && (block.size() <= table.size() || isRich(table)) : areOfSeveralKinds();
    }

    boolean areOfSeveralKinds() {
        return areMixed(times, others) || areMixed(texts - 1, times + others);
    }

    private static boolean areMixed(int some, int others) {
        return Math.min(some, others) > 0 && RARE * Math.min(some, others) >= Math.max(some, others);
    }

    /** Whether it surely is the table for whose sake the file was made. */
    private boolean isRich(Region table) {
        Columns columns = Columns.of(records, table.from() + 1, table.to(), table.width());
        return records.filled(table.from()) >= MANY_COLUMNS && columns.typedCount() > 1;
    }

    private String text(RecordSplitter fields, int field) {
        int start = fields.starts[field];
        return new String(records.lines().bytes(), start, fields.ends[field] - start, StandardCharsets.UTF_8).strip();
    }
}
