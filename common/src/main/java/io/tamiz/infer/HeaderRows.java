package io.tamiz.infer;

import org.jspecify.annotations.Nullable;

/** Tells where the header is, and how many records it has. */
final class HeaderRows {
    static final int MAX_ROWS = 3;

    private final HeadTexts head;
    private final Records records;
    private final Columns columns;
    private final LabelRows rows;
    private final FaultyHeader faulty;

    private HeaderRows(HeadTexts head) {
        this.head = head;
        records = head.records();
        columns = head.columns();
        rows = new LabelRows(head);
        faulty = new FaultyHeader(head);
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
        return new HeaderRows(new HeadTexts(records, columns, region, from)).find();
    }

    private Found find() {
        int start = !columns.hasTyped() ? head.from() : new FirstLabels(head, rows).find();
        int evidence = columns.labelSign(start);
        if (evidence > 0) {
            return found(start, "its texts stand over columns of values");
        }
        Found mended = faulty.before(start);
        if (mended != null) {
            return mended;
        }
        ValuesAsLabels values = new ValuesAsLabels(head);
        if (values.isRowOfTimes(start)) {
            return found(start, "its dates stand over columns of other values");
        }
        if (values.isSequence(start)) {
            return found(start, "its values are a sequence that does not go on below");
        }
        if (values.isSequenceOverDecimals(start)) {
            return found(start, "it counts the columns, in whole numbers that do not come again below");
        }
        boolean alike = columns.hasRecords() ? evidence < 0 : columns.values(start) > 0;
        return alike ? none(firstOfBody(), 0.9, "the first record has values like those below it") : amongTexts(start);
    }

    /** A faulty record before the region belongs to it where it has values. */
    private int firstOfBody() {
        return faulty.isFaultyRecord(head.from() - 1) ? head.from() - 1 : head.from();
    }

    private Found amongTexts(int start) {
        UntypedHeader.@Nullable Lack lack = new UntypedHeader(head).lack(start);
        if (lack != null) {
            return none(head.from(), lack.confidence(), lack.why());
        }
        Found found = found(start, "its texts are unique and do not come again");
        return new Found(found.first(), found.rows(), 0.8, found.evidence());
    }

    private static Found none(int first, double confidence, String why) {
        return new Found(first, 0, confidence, "there is no header: " + why + "; `header: present` states one");
    }

    private Found found(int labels, String why) {
        int start = rows.firstAbove(labels);
        int count = rows.count(start, labels);
        String what = count == 1
                ? "the header is line " + (records.line(start) + 1)
                : "the header has " + count + " rows from line " + (records.line(start) + 1);
        return new Found(start, count, 1, what + ": " + why + "; `header` and `header_rows` state another");
    }
}
