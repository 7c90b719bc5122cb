package io.tamiz.infer;

/** Finds where another table begins below the first. */
final class SecondTable {
    /** Records that may be a first table's header. */
    private static final int HEAD_RECORDS = 3;

    /** Records whose columns are taken for those of the first table: it may be a short one. */
    private static final int[] SAMPLES = {2, 4, 12, 40, 1 << 20};

    private SecondTable() {}

    /** The first record that belongs to it or to its titles, or the number of records where there is none. */
    static int first(
            Records records, Columns columns, Region region, Region uncut, HeaderRows.Found header, Footers notes) {
        int body = header.first() + header.rows();
        int again = header.rows() == 0 ? records.count() : headerAgain(records, header, body);
        int other = region.to() < uncut.to() ? region.to() : otherWidth(records, columns, region);
        int first = Math.min(again, other);
        if (first == records.count()) {
            return first;
        }
        int stop = first;
        while (stop > body + 1 && notes.isNote(stop - 1)) {
            stop--;
        }
        return stop;
    }

    private static int headerAgain(Records records, HeaderRows.Found header, int body) {
        int filled = records.filled(header.first());
        for (int record = body; record < records.count(); record++) {
            boolean alike = records.filled(record) == filled && records.width(record) == records.width(header.first());
            if (alike && filled > 1 && records.isSame(header.first(), record)) {
                return record;
            }
        }
        return records.count();
    }

    /** The region up to labels of other columns over as many of them. */
    static Region cut(Records records, Region region) {
        int from = region.from() + HEAD_RECORDS;
        for (int sampled : SAMPLES) {
            int to = Math.min(region.to(), from + sampled);
            Columns columns = Columns.of(records, from, to, region.width());
            int other = to > from ? otherHeader(records, columns, from + 1, region.to()) : region.to();
            if (other < region.to() && isHeader(records, Columns.of(records, from, other, region.width()), other)) {
                return new Region(region.width(), region.from(), other, Math.min(region.hits(), other - region.from()));
            }
        }
        return region;
    }

    private static int otherHeader(Records records, Columns columns, int from, int to) {
        for (int record = from; columns.typedCount() > 1 && record < to; record++) {
            if (isHeader(records, columns, record) && (record + 1 == to || columns.values(record + 1) > 0)) {
                return record;
            }
        }
        return to;
    }

    /** Whether it is a row of labels where the columns, by all the records they are known from, have values. */
    private static boolean isHeader(Records records, Columns columns, int record) {
        return columns.typedCount() > 1
                && records.filled(record) * 5 >= columns.width() * 4
                && columns.isRowOfLabels(record)
                && columns.labelEvidence(record) * 4 >= columns.typedCount() * 3;
    }

    private static int otherWidth(Records records, Columns columns, Region region) {
        Region below = Region.best(records, region.to(), records.count());
        if (below.hits() < 2 || below.evenness() < 0.75) {
            return records.count();
        }
        int first = below.from();
        boolean labels = columns.values(first) == 0 && records.filled(first) > 1;
        boolean table = labels || records.isSetApart(first) || below.hits() > 4;
        return table ? first : records.count();
    }
}
