package io.tamiz.infer;

import java.util.HashMap;
import java.util.Map;

/** Costs of stretches of one piece; those of long stretches come out of sums, so that asking for many is cheap. */
final class TextCosts {
    private static final int LONG = 64;
    /** Sums that are kept, at most: 8 MiB. */
    private static final int MAX_SUMS = 1 << 20;

    private static final double[] EMISSION = emission();

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final double[] emitted;
    private final Map<Transitions, double[]> sums = new HashMap<>();

    /** Ready for any stretch between the two positions. */
    TextCosts(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        emitted = new double[end - start + 1];
        for (int i = start; i < end; i++) {
            emitted[i - start + 1] = emitted[i - start] + EMISSION[CharClass.of(bytes[i])];
        }
    }

    private static double[] emission() {
        double[] costs = new double[CharClass.COUNT];
        for (int i = 0; i < costs.length; i++) {
            boolean letter = i == CharClass.UPPER || i == CharClass.LOWER || i == CharClass.NOT_ASCII;
            costs[i] = letter ? 2.5 : i == CharClass.DIGIT ? 2.3 : 0.7;
        }
        return costs;
    }

    /** What it costs that the characters are these of their kinds: the same in every column. */
    double emission(int from, int to) {
        return emitted[to - start] - emitted[from - start];
    }

    double transitions(Transitions of, int from, int to) {
        double edges = of.cost(CharClass.EDGE, CharClass.of(bytes[from]))
                + of.cost(CharClass.of(bytes[to - 1]), CharClass.EDGE);
        if (to - from <= LONG || (sums.size() + 1L) * (end - start) > MAX_SUMS) {
            double sum = 0;
            for (int i = from + 1; i < to; i++) {
                sum += of.cost(CharClass.of(bytes[i - 1]), CharClass.of(bytes[i]));
            }
            return edges + sum;
        }
        double[] all = sums.computeIfAbsent(of, this::sums);
        return edges + all[to - 1 - start] - all[from - start];
    }

    /** At {@code i} the cost of all transitions up to the one into byte {@code i}. */
    private double[] sums(Transitions of) {
        double[] all = new double[end - start];
        for (int i = 1; i < all.length; i++) {
            all[i] = all[i - 1] + of.cost(CharClass.of(bytes[start + i - 1]), CharClass.of(bytes[start + i]));
        }
        return all;
    }
}
