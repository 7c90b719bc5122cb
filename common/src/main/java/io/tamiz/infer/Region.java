package io.tamiz.infer;

import java.util.List;
import java.util.TreeMap;

/**
 * A stretch of records that mostly have one width.
 *
 * @param width fields
 * @param from first record
 * @param to behind the last record
 * @param hits records of that width in it
 */
record Region(int width, int from, int to, int hits) {
    /** One record of another width undoes the good of one and a half. */
    private static final double MISS = 1.5;

    /** Widths that are tried: the commonest. */
    private static final int MAX_WIDTHS = 8;

    static final Region NONE = new Region(0, 0, 0, 0);

    int size() {
        return to - from;
    }

    double evenness() {
        return size() == 0 ? 0 : (double) hits / size();
    }

    /** How much speaks for it: what is of its width, less what is not. */
    double weight() {
        return hits - MISS * (size() - hits);
    }

    /** The weightiest region of at least two fields; the wider one of two alike. */
    static Region best(Records records, int from, int to) {
        Region best = NONE;
        for (int width : widths(records, from, to)) {
            Region region = best(records, from, to, width);
            if (region.weight() >= best.weight()) {
                best = region;
            }
        }
        return best;
    }

    private static List<Integer> widths(Records records, int from, int to) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (int record = from; record < to; record++) {
            if (records.width(record) > 1) {
                counts.merge(records.width(record), 1, Integer::sum);
            }
        }
        return counts.keySet().stream()
                .sorted((a, b) -> Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0)))
                .limit(MAX_WIDTHS)
                .sorted()
                .toList();
    }

    /** The weightiest region of a width. */
    static Region best(Records records, int from, int to, int width) {
        Region best = NONE;
        int start = from;
        int hits = 0;
        for (int record = from; record < to; record++) {
            if (records.width(record) == width) {
                hits++;
                Region region = new Region(width, start, record + 1, hits);
                best = region.weight() > best.weight() ? region : best;
            }
            if (new Region(width, start, record + 1, hits).weight() <= 0) {
                start = record + 1;
                hits = 0;
            }
        }
        return best;
    }
}
