package io.tamiz.infer;

/** Finds the stretch of records that is the file's first table, faulty records at its ends included. */
final class FirstTable {
    /** Records that make a table before a larger one. */
    private static final int MIN_RECORDS = 3;

    /** So many records to one that has a delimiter make that one a fault. */
    private static final int MANY = 30;

    /** So many tables may be stacked. */
    private static final int MAX_TABLES = 4;

    private FirstTable() {}

    static Region in(Records records) {
        Region region = first(records, 0);
        for (int i = 0; i < MAX_TABLES && region.width() > 1; i++) {
            Region later = first(records, region.to());
            if (!KeyValues.precede(records, region, later)) {
                break;
            }
            region = later;
        }
        return region.width() < 2 || isChance(records, region) ? Region.NONE : extended(records, region);
    }

    private static Region first(Records records, int from) {
        Region region = Region.best(records, from, records.count());
        for (int i = 0; i < MAX_TABLES && region.width() > 1; i++) {
            Region earlier = Region.best(records, from, region.from());
            if (!isTable(records, earlier, region)) {
                break;
            }
            region = earlier;
        }
        return region;
    }

    /** Few records with a delimiter among very many without one: faults of a file of one column. */
    private static boolean isChance(Records records, Region region) {
        boolean headed = region.from() == 0 && region.hits() > 1;
        boolean few = region.hits() <= MIN_RECORDS && region.size() * MANY < records.count();
        return (few && !headed) || (region.from() > MANY && region.from() > 5 * region.size());
    }

    private static boolean isTable(Records records, Region earlier, Region later) {
        if (earlier.hits() < MIN_RECORDS || earlier.evenness() < 0.75 || earlier.width() == later.width()) {
            return false;
        }
        Columns columns = Columns.of(records, earlier.from() + 1, earlier.to(), earlier.width());
        boolean labelled = columns.labelEvidence(earlier.from()) > 0 && columns.values(earlier.from()) == 0;
        // Keys and their texts before a wider table are its preamble.
        return earlier.width() == 2
                ? labelled && earlier.hits() > MIN_RECORDS
                : labelled || earlier.hits() > MIN_RECORDS + 1;
    }

    /** Beyond single faulty records to ones of the width. */
    private static Region extended(Records records, Region region) {
        int from = region.from();
        int to = region.to();
        int hits = region.hits();
        while (from >= 2 && isHit(records, from - 2, region)) {
            from -= 2;
            hits++;
        }
        while (to + 1 < records.count() && isHit(records, to + 1, region)) {
            to += 2;
            hits++;
        }
        return new Region(region.width(), from, to, hits);
    }

    private static boolean isHit(Records records, int record, Region region) {
        return records.width(record) == region.width() && records.filled(record) > 1;
    }
}
