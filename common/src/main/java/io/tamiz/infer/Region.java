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
    private static final int DOUBLE_MISS = 3;

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
        return doubleWeight(hits, size()) / 2.0;
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
        int alike = 0;
        for (int record = from; record < to; record++) {
            alike++;
            int width = records.width(record);
            if (record + 1 == to || records.width(record + 1) != width) {
                if (width > 1) {
                    counts.merge(width, alike, Integer::sum);
                }
                alike = 0;
            }
        }
        if (counts.size() == 1) {
            return List.of(counts.firstKey());
        }
        return counts.keySet().stream()
                .sorted((a, b) -> Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0)))
                .limit(MAX_WIDTHS)
                .sorted()
                .toList();
    }

    /** The weightiest region of a width. */
    static Region best(Records records, int from, int to, int width) {
        int bestFrom = 0;
        int bestTo = 0;
        int bestHits = 0;
        int start = from;
        int hits = 0;
        for (int record = from; record < to; record++) {
            boolean hit = records.width(record) == width;
            hits += hit ? 1 : 0;
            int weight = doubleWeight(hits, record + 1 - start);
            if (hit && weight > doubleWeight(bestHits, bestTo - bestFrom)) {
                bestFrom = start;
                bestTo = record + 1;
                bestHits = hits;
            }
            if (weight <= 0) {
                start = record + 1;
                hits = 0;
            }
        }
        return bestHits == 0 ? NONE : new Region(width, bestFrom, bestTo, bestHits);
    }

    private static int doubleWeight(int hits, int size) {
        return 2 * hits - DOUBLE_MISS * (size - hits);
    }
}
