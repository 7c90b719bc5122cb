package io.tamiz.infer;

/** How often a kind of character follows another in the values of a column. Costs are negative logarithms. */
final class Transitions {
    /** How many values' worth of what the other columns hold stands behind a column's own counts. */
    private static final double PRIOR = 4;

    private final int[] counts = new int[CharClass.COUNT * CharClass.COUNT];
    private final double[] costs = new double[CharClass.COUNT * CharClass.COUNT];
    private double worst;

    void add(byte[] value) {
        int before = CharClass.EDGE;
        for (byte b : value) {
            int now = CharClass.of(b);
            counts[before * CharClass.COUNT + now]++;
            before = now;
        }
        counts[before * CharClass.COUNT + CharClass.EDGE]++;
    }

    /** Adds what another column has to these counts. */
    void pool(Transitions other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** Makes costs of the counts; all columns together are the evidence where a column has little of its own. */
    void settle(Transitions pool) {
        for (int before = 0; before < CharClass.COUNT; before++) {
            double own = total(counts, before);
            double all = total(pool.counts, before);
            for (int now = 0; now < CharClass.COUNT; now++) {
                int at = before * CharClass.COUNT + now;
                double prior = (pool.counts[at] + 0.5) / (all + 0.5 * CharClass.COUNT);
                costs[at] = -StrictMath.log((counts[at] + PRIOR * prior) / (own + PRIOR));
                worst = counts[at] > 0 ? Math.max(worst, costs[at]) : worst;
            }
        }
    }

    private static double total(int[] counts, int before) {
        double total = 0;
        for (int now = 0; now < CharClass.COUNT; now++) {
            total += counts[before * CharClass.COUNT + now];
        }
        return total;
    }

    double cost(int before, int now) {
        return costs[before * CharClass.COUNT + now];
    }

    /** The cost of the rarest that the column has. */
    double worst() {
        return worst;
    }
}
