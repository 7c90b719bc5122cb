package io.tamiz.infer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What the values of one column look like, and how well another text would stand among them. A text's cost is the
 * negative logarithm of its likelihood: as a value that comes again, else as one of a known shape, else as one in which
 * characters follow each other as they do in the column.
 */
final class ColumnProfile {
    /** Share of values of unheard-of shapes from which on a column is one of texts. */
    private static final double TEXT_NOVELTY = 0.05;
    /** What a run's length costs where only the order of the runs is known. */
    private static final double RUN_COST = 1.5;
    /** How much rarer than all in the column the characters of a text that fits may follow each other. */
    private static final double TOLERANCE = 2;

    private final Map<String, int[]> known = new HashMap<>();
    private final Map<String, int[]> exact = new HashMap<>();
    private final Map<String, int[]> loose = new HashMap<>();
    private final Transitions transitions = new Transitions();
    private int records;
    private int values;
    private int maxBlanks;
    private int maxLength;
    private int lineEnds;
    private int looseLong;
    private double emptyCost;
    private double valueCost;
    private double novelValue;
    private double novelExact;
    private double novelLoose;

    void add(String text) {
        records++;
        if (text.isEmpty()) {
            return;
        }
        values++;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        count(known, text);
        if (bytes.length <= Shape.MAX_BYTES) {
            String shape = Shape.exact(bytes, 0, bytes.length);
            count(exact, shape);
            count(loose, Shape.loose(shape));
        } else {
            looseLong++;
        }
        transitions.add(bytes);
        maxLength = Math.max(maxLength, bytes.length);
        int blanks = 0;
        for (byte b : bytes) {
            blanks += CharClass.of(b) == CharClass.BLANK ? 1 : 0;
        }
        maxBlanks = Math.max(maxBlanks, blanks);
        lineEnds += text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 ? 1 : 0;
    }

    private static void count(Map<String, int[]> counts, String key) {
        counts.computeIfAbsent(key, k -> new int[1])[0]++;
    }

    Transitions transitions() {
        return transitions;
    }

    /** To be called when all values are there. */
    void settle(Transitions pool) {
        transitions.settle(pool);
        emptyCost = cost(records - values + 0.5, records + 1);
        valueCost = cost(values + 0.5, records + 1);
        novelValue = novelty(known, 0);
        novelExact = novelty(exact, looseLong);
        novelLoose = novelty(loose, looseLong);
    }

    /** What a value costs that is of none of the known: as many are expected as were seen once. */
    private double novelty(Map<String, int[]> counts, int others) {
        long once = counts.values().stream().filter(count -> count[0] == 1).count();
        return cost(once + others + 0.5, values + 1);
    }

    private static double cost(double part, double whole) {
        return -StrictMath.log(part / whole);
    }

    boolean hasValues() {
        return values > 0;
    }

    boolean hasEmpty() {
        return values < records;
    }

    double emptyShare() {
        return records == 0 ? 0 : (double) (records - values) / records;
    }

    boolean hasLineEnds() {
        return lineEnds > 0;
    }

    /** Blanks that the value richest in them has. */
    int maxBlanks() {
        return maxBlanks;
    }

    int maxLength() {
        return maxLength;
    }

    /** Whether the column's values are built alike, so that any of another build is wrong in it. */
    boolean isTyped() {
        return values > 0 && novelLoose > -StrictMath.log(TEXT_NOVELTY + 0.5 / (values + 1));
    }

    /** Whether all its values are digits. */
    boolean isDigits() {
        return values > 0 && loose.keySet().stream().allMatch(shape -> shape.equals("9"));
    }

    double emptyCost() {
        return emptyCost;
    }

    /** The cost of a value; {@code text} has the sums of the characters' costs in it. */
    double cost(byte[] bytes, int from, int to, TextCosts text) {
        double own = 0;
        if (to - from <= maxLength) {
            int count = times(known, new String(bytes, from, to - from, StandardCharsets.UTF_8));
            own = count > 0 ? cost(count - 0.5, values) : 0;
            if (count > 1) {
                return valueCost + own;
            }
        }
        double made = novelValue + built(bytes, from, to, text);
        return valueCost + (own > 0 ? Math.min(own, made) : made);
    }

    private double built(byte[] bytes, int from, int to, TextCosts text) {
        double emission = text.emission(from, to);
        double best = novelExact + novelLoose + text.transitions(transitions, from, to) + emission;
        if (to - from <= Shape.MAX_BYTES) {
            String shape = Shape.exact(bytes, from, to);
            int same = times(exact, shape);
            if (same > 0) {
                best = Math.min(best, cost(same - 0.5, values) + emission);
            }
            String runs = Shape.loose(shape);
            int alike = times(loose, runs);
            if (alike > 0) {
                double lengths = RUN_COST * runs.length();
                best = Math.min(best, novelExact + cost(alike - 0.5, values) + lengths + emission);
            }
        }
        return best;
    }

    private static int times(Map<String, int[]> counts, String key) {
        int[] count = counts.get(key);
        return count == null ? 0 : count[0];
    }

    /** Whether the text would not stand out in the column. */
    boolean fits(byte[] bytes, int from, int to) {
        if (from == to) {
            return hasEmpty();
        }
        if (values == 0) {
            return false;
        }
        String shape = to - from > Shape.MAX_BYTES ? "" : Shape.exact(bytes, from, to);
        if (times(exact, shape) > 0) {
            return true;
        }
        if (isTyped()) {
            boolean lengthsVary = novelExact < -StrictMath.log(TEXT_NOVELTY);
            return lengthsVary && times(loose, Shape.loose(shape)) > 0;
        }
        return worst(bytes, from, to) <= transitions.worst() + TOLERANCE && to - from <= 3L * maxLength;
    }

    private double worst(byte[] bytes, int from, int to) {
        double worst = 0;
        int before = CharClass.EDGE;
        for (int i = from; i <= to; i++) {
            int now = i == to ? CharClass.EDGE : CharClass.of(bytes[i]);
            worst = Math.max(worst, transitions.cost(before, now));
            before = now;
        }
        return worst;
    }
}
