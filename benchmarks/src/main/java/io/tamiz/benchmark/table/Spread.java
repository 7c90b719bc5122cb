package io.tamiz.benchmark.table;

import java.util.Arrays;

/** What several rounds gave. */
public record Spread(double least, double median, double most) {
    /** @param values at least one */
    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
}
