package io.tamiz.infer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** Different values of a shape from which on it is more than what a few words happen to have in common. */
    private static final int DISTINCT_PER_SHAPE = 3;
    /** Times each value comes, on average, in a column where even numbers are known by heart. */
    private static final int REPEATED = 4;
    /** Values of a column from which on words that come again and again are all there are. */
    private static final int MIN_CLOSED = 20;
    /** What it costs a reading that a value stands out. */
    private static final double MISFIT = 8;
    /** Values from which on it costs all of that. */
    private static final double SURE = 20;
    /** Longer texts are tested only in the end. */
    private static final int MAX_TESTED = 256;
    /** A text may have one rare sequence of characters, and one more for each so many. */
    private static final int RARE_EVERY = 50;
    /** Shorter texts may have none. */
    private static final int MAY_BE_RARE = 10;

    /** Different values from which on what they begin with is more than chance. */
    private static final int MIN_PREFIXED = 4;
    /** Bytes from which on a beginning is one. */
    private static final int MIN_PREFIX = 3;

    private final Map<String, int[]> known = new HashMap<>();
    private final Map<String, int[]> exact = new HashMap<>();
    private final Map<String, RunLengths> loose = new HashMap<>();
    private final Transitions transitions = new Transitions();
    private int records;
    private int values;
    private int maxBlanks;
    private int maxLength;
    private int looseLong;
    private double misfit;
    private boolean typed;
    private boolean repeats;
    private boolean closed;
    private byte[] prefix = new byte[0];
    private double samePrefix;
    private double otherPrefix;
    private double emptyCost;
    private double valueCost;
    private double novelValue;
    private double novelExact;
    private double novelLoose;
    /** As often as a value is expected to come that was seen once: the fewer came twice, the less (Good and Turing). */
    private double once;

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
            String runs = Shape.loose(shape);
            int[] lengths = Shape.runs(shape, runs.length());
            RunLengths before = loose.putIfAbsent(runs, new RunLengths(lengths));
            if (before != null) {
                before.add(lengths);
            }
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
        novelValue = novelty(once(known), 0);
        novelExact = novelty(once(exact), looseLong);
        long rare = loose.values().stream().filter(runs -> runs.values() == 1).count();
        novelLoose = novelty(rare, looseLong);
        boolean alike = novelLoose > -StrictMath.log(TEXT_NOVELTY + 0.5 / (values + 1));
        boolean words = loose.keySet().stream().allMatch(shape -> shape.indexOf('9') < 0 && shape.indexOf('0') < 0)
                && maxBlanks > 0;
        typed = values > 0 && alike && !words && loose.size() * DISTINCT_PER_SHAPE <= known.size();
        repeats = known.size() * REPEATED <= values;
        closed = repeats && !typed && values >= MIN_CLOSED && once(known) * REPEATED <= known.size();
        double evidence = Math.min(1, values / SURE);
        misfit = MISFIT * evidence * evidence;
        settlePrefix();
        double single = once(known);
        double twice = known.values().stream().filter(count -> count[0] == 2).count();
        once = Math.min(0.5, (2 * twice + 0.02) / (single + 0.02));
    }

    /** Nine in ten values, in their order, lie between two values: they begin with what these two have in common. */
    private void settlePrefix() {
        byte[][] sorted = known.keySet().stream()
                .sorted()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        if (sorted.length < MIN_PREFIXED) {
            return;
        }
        byte[] low = sorted[sorted.length / 20];
        byte[] high = sorted[sorted.length - 1 - sorted.length / 20];
        int common = Arrays.mismatch(low, high);
        prefix = common < MIN_PREFIX ? prefix : Arrays.copyOf(low, common);
        long with = Arrays.stream(sorted)
                .filter(value -> begins(value, 0, value.length))
                .count();
        samePrefix = cost(with + 0.5, sorted.length + 1);
        otherPrefix = prefix.length == 0 ? 0 : cost(sorted.length - with + 0.5, sorted.length + 1);
    }

    /** What a value costs that is of none of the known: as many are expected as were seen once. */
    private double novelty(long once, int others) {
        return cost(once + others + 0.5, values + 1);
    }

    private static long once(Map<String, int[]> counts) {
        return counts.values().stream().filter(count -> count[0] == 1).count();
    }

    private static double cost(double part, double whole) {
        return -StrictMath.log(part / whole);
    }

    boolean hasEmpty() {
        return values < records;
    }

    ColumnKind kind() {
        return ColumnKind.of(known.keySet());
    }

    /** Blanks that the value richest in them has. */
    int maxBlanks() {
        return maxBlanks;
    }

    /** Whether the column's values are built alike, so that any of another build is wrong in it. */
    boolean isTyped() {
        return typed;
    }

    /** Whether values of any build and any words stand in the column. */
    boolean isFreeText() {
        return values > 0 && !typed && !closed;
    }

    double emptyCost() {
        return emptyCost;
    }

    /** The cost of a value, and more where it would stand out in the column. */
    double costOf(byte[] bytes, int from, int to, TextCosts text) {
        if (from >= to) {
            return emptyCost + (hasEmpty() ? 0 : misfit);
        }
        boolean fits = to - from > MAX_TESTED || fits(bytes, from, to);
        return cost(bytes, from, to, text) + (fits ? 0 : misfit);
    }

    /** The cost of a value; {@code text} has the sums of the characters' costs in it. */
    private double cost(byte[] bytes, int from, int to, TextCosts text) {
        double own = 0;
        if (to - from <= maxLength && (repeats || !isNumeric(bytes, from, to))) {
            int count = times(known, new String(bytes, from, to - from, StandardCharsets.UTF_8));
            own = count > 0 ? cost(count == 1 ? once : count - 0.5, values) : 0;
            if (count > 1) {
                return valueCost + own;
            }
        }
        double made = novelValue
                + (begins(bytes, from, to)
                        ? prefixed(bytes, from, to, text)
                        : built(bytes, from, to, text) + otherPrefix);
        return valueCost + (own > 0 ? Math.min(own, made) : made);
    }

    /** Numbers are many: that one was there before says little of the next, or of the first digits of one. */
    private static boolean isNumeric(byte[] bytes, int from, int to) {
        boolean first = isDigit(bytes, from);
        boolean last = isDigit(bytes, to - 1);
        return (first && last) || (first && isDigit(bytes, from - 1)) || (last && isDigit(bytes, to));
    }

    private static boolean isDigit(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length && CharClass.of(bytes[at]) == CharClass.DIGIT;
    }

    private boolean begins(byte[] bytes, int from, int to) {
        return to - from >= prefix.length && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length);
    }

    /** The cost of a value that begins as most do: what is common to them says nothing more. */
    private double prefixed(byte[] bytes, int from, int to, TextCosts text) {
        double whole = built(bytes, from, to, text);
        int behind = from + prefix.length;
        if (prefix.length == 0 || behind == to) {
            return whole;
        }
        double rest = text.transitions(transitions, from, to)
                - text.transitions(transitions, from, behind)
                + transitions.cost(CharClass.of(bytes[behind - 1]), CharClass.EDGE);
        return Math.min(whole, novelExact + novelLoose + samePrefix + rest + text.emission(behind, to));
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
            RunLengths alike = loose.get(runs);
            if (alike != null) {
                double lengths = RUN_COST * runs.length();
                best = Math.min(best, novelExact + cost(alike.values() - 0.5, values) + lengths + emission);
            }
        }
        return best;
    }

    private static int times(Map<String, int[]> counts, String key) {
        int[] count = counts.get(key);
        return count == null ? 0 : count[0];
    }

    /** Whether there are so few values that one of an unheard-of shape tells nothing. */
    boolean isThinFor(byte[] bytes, int from, int to) {
        boolean known = to - from <= Shape.MAX_BYTES && loose.containsKey(Shape.loose(Shape.exact(bytes, from, to)));
        return values < SURE && from < to && !known;
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
        if (!closed && times(exact, shape) > 0) {
            return true;
        }
        if (typed) {
            String runs = Shape.loose(shape);
            RunLengths alike = loose.get(runs);
            return alike != null && alike.admit(Shape.runs(shape, runs.length()));
        }
        if (closed) {
            return times(known, new String(bytes, from, to - from, StandardCharsets.UTF_8)) > 0;
        }
        int length = to - from;
        int rare = length < MAY_BE_RARE ? 0 : 1 + length / RARE_EVERY;
        return rare(bytes, from, to) <= rare && length <= 3L * maxLength;
    }

    /** How often characters follow each other as hardly ever in the column. */
    private int rare(byte[] bytes, int from, int to) {
        double usual = transitions.worst() + TOLERANCE;
        int rare = 0;
        int before = CharClass.EDGE;
        for (int i = from; i <= to; i++) {
            int now = i == to ? CharClass.EDGE : CharClass.of(bytes[i]);
            rare += transitions.cost(before, now) > usual ? 1 : 0;
            before = now;
        }
        return rare;
    }
}
