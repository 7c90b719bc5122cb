package io.tamiz.infer;

/**
 * Tells titles and lines of a key and its text that are as wide as the table below them: a spreadsheet fills every line
 * up with delimiters, and a table of two columns is no wider than they are.
 */
final class PaddedPreamble {
    /** So many records of two texts may be rows of a header. */
    private static final int MAX_HEADER_ROWS = HeaderRows.MAX_ROWS;

    private final Records records;
    private final Region region;

    private PaddedPreamble(Records records, Region region) {
        this.records = records;
        this.region = region;
    }

    /** The region without them. */
    static Region cut(Records records, Region region) {
        int first = new PaddedPreamble(records, region).end();
        int hits = 0;
        for (int record = first; record < region.to(); record++) {
            hits += records.width(record) == region.width() ? 1 : 0;
        }
        return first == region.from() ? region : new Region(region.width(), first, region.to(), hits);
    }

    /** The table's first record. */
    private int end() {
        int first = region.width() == 2 ? labelsOverValues() : firstFull();
        if (first == region.from() || first + 1 >= region.to()) {
            return region.from();
        }
        Region table = new Region(region.width(), first, region.to(), region.to() - first);
        return KeyValues.isLabelled(records, table) && arePreamble(table) ? first : region.from();
    }

    /** Behind records of a text, and of a text and something else. */
    private int firstFull() {
        int record = region.from();
        while (record < region.to() && isTitleOrKey(record)) {
            record++;
        }
        return record;
    }

    private boolean isTitleOrKey(int record) {
        FieldKind first = records.kind(records.fields(record), 0);
        int filled = records.filled(record);
        return filled == 0 || (filled == 1 && first != FieldKind.EMPTY) || (filled == 2 && first == FieldKind.TEXT);
    }

    /** The labels of two columns of values, or the first record where there are none. */
    private int labelsOverValues() {
        Columns columns = Columns.of(records, region.to() - region.size() / 3, region.to(), 2);
        if (columns.typedCount() < 2) {
            return region.from();
        }
        int body = region.from();
        while (body < region.to() && columns.labelEvidence(body) >= 0) {
            body++;
        }
        int labels = Math.max(region.from(), body - 1);
        for (int record = labels; record > Math.max(region.from(), body - MAX_HEADER_ROWS); record--) {
            if (isSetApart(record)) {
                return record;
            }
        }
        return labels;
    }

    /** Whether nothing of what is above the table may be labels of its columns, or a table. */
    private boolean arePreamble(Region table) {
        KeyValues keys = KeyValues.padded(records, region.from(), table.from());
        if (keys.lines() == 0) {
            return region.width() > 2;
        }
        boolean surely = keys.endInColons();
        boolean apart = isSetApart(table.from());
        if (keys.lines() == 1) {
            return surely || apart;
        }
        boolean none =
                region.width() > 2 ? keys.haveNoLabel(table) : keys.areOfSeveralKinds() && keys.lines() < table.size();
        return keys.areWords() && (surely || (none && (apart || keys.lines() >= MAX_HEADER_ROWS)));
    }

    private boolean isSetApart(int record) {
        return records.isSetApart(record) || (record > 0 && records.filled(record - 1) == 0);
    }
}
