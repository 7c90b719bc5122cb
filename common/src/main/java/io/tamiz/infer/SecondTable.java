package io.tamiz.infer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Finds where another table begins below the first. */
final class SecondTable {
    /** Records that may be a first table's header. */
    private static final int HEAD_RECORDS = 3;

    /** Records whose columns are taken for those of the first table: it may be a short one. */
    private static final int[] SAMPLES = {2, 4, 12, 40, 1 << 20};

    /** Records above and below that are compared. */
    static final int COMPARED = 400;

    /** Columns of values over which a record of texts only hardly stands. */
    private static final int CLEARLY_TYPED = 3;

    private SecondTable() {}

    /** The first record that belongs to it or to its titles, or the number of records where there is none. */
    static int first(
            Records records, Columns columns, Region region, Region uncut, HeaderRows.Found header, Footers notes) {
        int body = header.first() + header.rows();
        int again = header.rows() == 0 ? records.count() : headerAgain(records, header, body);
        int other = region.to() < uncut.to() ? region.to() : otherWidth(records, columns, region, header, notes);
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

    /** The region up to its header again, or to labels of other columns over as many of them. */
    static Region cut(Records records, Region region) {
        int again = labelsAgain(records, region);
        if (again < region.to()) {
            return upTo(again, region);
        }
        int from = region.from() + HEAD_RECORDS;
        int[] rows = withoutValue(records, from + 1, region);
        if (rows.length == 0) {
            return region;
        }
        RecordsAround around = new RecordsAround(records, region.width(), region.to());
        for (int sampled : SAMPLES) {
            int to = Math.min(region.to(), from + sampled);
            Columns columns = Columns.of(records, from, to, region.width());
            int other = to > from ? otherHeader(records, columns, rows, region.to(), around) : region.to();
            if (other < region.to()) {
                return upTo(other, region);
            }
        }
        return region;
    }

    private static Region upTo(int to, Region region) {
        return new Region(region.width(), region.from(), to, Math.min(region.hits(), to - region.from()));
    }

    /** Where one of the first records, texts over values of records below it, stands over values once more. */
    private static int labelsAgain(Records records, Region region) {
        for (int head = region.from(); head < Math.min(region.to(), region.from() + HEAD_RECORDS); head++) {
            if (records.width(head) != region.width() || records.filled(head) < 2) {
                continue;
            }
            for (int record = head + 2; record < region.to() - 1; record++) {
                if (records.isSame(head, record)) {
                    boolean labels = areLabels(records, head, record, region.width())
                            && areLabels(records, record, region.to(), region.width());
                    return labels ? record : region.to();
                }
            }
        }
        return region.to();
    }

    private static boolean areLabels(Records records, int head, int to, int width) {
        Columns columns = Columns.of(records, head + 1, Math.min(to, head + 1 + COMPARED), width);
        return columns.values(head) == 0 && columns.labelEvidence(head) > 0;
    }

    /** The records from one on that may be labels, since nothing in them looks like a value. */
    private static int[] withoutValue(Records records, int from, Region region) {
        int[] found = new int[16];
        int count = 0;
        for (int record = from; record < region.to(); record++) {
            if (records.width(record) == region.width() && !records.hasValue(record)) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = record;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int otherHeader(Records records, Columns columns, int[] rows, int to, RecordsAround around) {
        for (int record : rows) {
            boolean full = !records.isSame(record - 1, record) && records.filled(record) * 5 >= columns.width() * 4;
            if (full
                    && columns.typedCount() > 1
                    && columns.isRowOfLabels(record)
                    && columns.labelEvidence(record) * 4 >= columns.typedCount() * 3
                    && isClear(records, record, to, around)) {
                return record;
            }
        }
        return to;
    }

    /**
     * Whether the row of texts is surely none of the table: three columns of values or more above it,
     * or other columns have the values below it, or a blank line is before it.
     */
    private static boolean isClear(Records records, int record, int to, RecordsAround around) {
        if (around.isRefused(record) || record + 1 >= to || hasTextTwice(records, record)) {
            return false;
        }
        around.moveTo(record);
        MovingColumns above = around.above();
        int typed = above.typedCount();
        int labels = around.below().labelEvidence(record);
        boolean labelled = labels >= 2 && labels >= around.below().typedCount() && above.labelEvidence(record) >= typed;
        boolean clear = labelled && (records.isSetApart(record) || typed >= CLEARLY_TYPED || isOther(around));
        if (!clear) {
            around.refuse(record);
        }
        return clear;
    }

    private static boolean hasTextTwice(Records records, int record) {
        List<String> texts = texts(records, record);
        return new HashSet<>(texts).size() < texts.size();
    }

    private static boolean isOther(RecordsAround around) {
        int other = 0;
        for (int column = 0; column < around.width(); column++) {
            other += around.above().isTyped(column) != around.below().isTyped(column) ? 1 : 0;
        }
        return other >= 2;
    }

    private static int otherWidth(
            Records records, Columns columns, Region region, HeaderRows.Found header, Footers notes) {
        Region below = Region.best(records, region.to(), records.count());
        if (below.hits() < 2 || below.evenness() < 0.75) {
            return records.count();
        }
        int first = below.from();
        if (notes.isMarkedNote(first)) {
            return records.count();
        }
        boolean apart = records.isSetApart(first) || (first > 0 && isTitle(records, first - 1, columns));
        return apart || isHeader(records, columns, below, header) ? first : records.count();
    }

    /** A line without delimiters behind a blank one. */
    private static boolean isTitle(Records records, int record, Columns columns) {
        return records.width(record) == 1 && records.isSetApart(record) && !columns.hasValuesInOrder(record);
    }

    /** Texts over the values of either table, or labels of the first one. */
    private static boolean isHeader(Records records, Columns above, Region below, HeaderRows.Found header) {
        int first = below.from();
        if (records.filled(first) < 2 || above.values(first) > 0) {
            return false;
        }
        Columns columns = Columns.of(records, first + 1, below.to(), below.width());
        boolean overValues = columns.labelEvidence(first) > 0 || above.evidenceUpTo(below.width(), first) > 0;
        return overValues || (header.rows() > 0 && sharesLabels(records, header.first(), first));
    }

    /** Whether it begins with the labels of the header. */
    private static boolean sharesLabels(Records records, int header, int record) {
        List<String> labels = texts(records, header);
        List<String> others = texts(records, record);
        int shared = Math.min(labels.size(), others.size());
        return shared > 1 && labels.subList(0, shared).equals(others.subList(0, shared));
    }

    private static List<String> texts(Records records, int record) {
        RecordSplitter fields = records.fields(record);
        List<String> texts = new ArrayList<>();
        for (int field = 0; field < fields.fields; field++) {
            int start = fields.starts[field];
            texts.add(new String(records.lines().bytes(), start, fields.ends[field] - start, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
