package io.tamiz.infer;

import io.tamiz.csv.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private final TextCounts known = new TextCounts();
    private final TextCounts exact = new TextCounts();
    private final TextCounts loose = new TextCounts();
    /** Of each loose shape. */
    private final List<RunLengths> runs = new ArrayList<>();

    private final Shape shape = new Shape();
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
    /** Of the value that was looked at last: the numbers of its shapes, -1 where they are unheard of. */
    private int exactNumber;

    private int looseNumber;

    void add(String text) {
        records++;
        if (text.isEmpty()) {
            return;
        }
        values++;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        known.add(bytes, 0, bytes.length);
        if (bytes.length <= Shape.MAX_BYTES) {
            shape.set(bytes, 0, bytes.length);
            exact.add(shape.exact, 0, shape.exactLength);
            int number = loose.add(shape.loose, 0, shape.looseLength);
            if (number == runs.size()) {
                runs.add(new RunLengths(shape.runs, shape.looseLength));
            } else {
                runs.get(number).add(shape.runs);
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

    Transitions transitions() {
        return transitions;
    }

    /** To be called when all values are there. */
    void settle(Transitions pool) {
        transitions.settle(pool);
        emptyCost = cost(records - values + 0.5, records + 1);
        valueCost = cost(values + 0.5, records + 1);
        novelValue = novelty(known.comingTimes(1), 0);
        novelExact = novelty(exact.comingTimes(1), looseLong);
        novelLoose = novelty(loose.comingTimes(1), looseLong);
        boolean alike = novelLoose > -StrictMath.log(TEXT_NOVELTY + 0.5 / (values + 1));
        boolean words =
                maxBlanks > 0 && texts(loose).allMatch(shape -> shape.indexOf('9') < 0 && shape.indexOf('0') < 0);
        typed = values > 0 && alike && !words && loose.size() * DISTINCT_PER_SHAPE <= known.size();
        repeats = known.size() * REPEATED <= values;
        closed = repeats && !typed && values >= MIN_CLOSED && known.comingTimes(1) * REPEATED <= known.size();
        double evidence = Math.min(1, values / SURE);
        misfit = MISFIT * evidence * evidence;
        settlePrefix();
        double single = known.comingTimes(1);
        double twice = known.comingTimes(2);
        once = Math.min(0.5, (2 * twice + 0.02) / (single + 0.02));
    }

    /** Nine in ten values, in their order, lie between two values: they begin with what these two have in common. */
    private void settlePrefix() {
        byte[][] sorted = texts(known)
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

    private static Stream<String> texts(TextCounts counts) {
        return IntStream.range(0, counts.size()).mapToObj(counts::text);
    }

    private static double cost(double part, double whole) {
        return -StrictMath.log(part / whole);
    }

    boolean hasEmpty() {
        return values < records;
    }

    ColumnKind kind() {
        return ColumnKind.of(texts(known).toList());
    }

    /** Its values in the order of the records, where each record has one of its own, or none. */
    List<String> ownValues() {
        return known.size() == records ? texts(known).toList() : List.of();
    }

    /** Blanks that the value richest in them has. */
    int maxBlanks() {
        return maxBlanks;
    }

    /** Bytes of the longest value. */
    int maxLength() {
        return maxLength;
    }

    /** Bytes that most values begin with. */
    int prefixLength() {
        return prefix.length;
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

    /** What any value costs at least, or none where it may be missing. */
    double leastCost() {
        double comesAgain = values == 0 ? novelValue : cost(Math.max(1, known.highestCount()) - 0.5, values);
        double present = valueCost + Math.min(novelValue, comesAgain);
        return Math.min(emptyCost + (hasEmpty() ? 0 : misfit), present);
    }

    /** The cost of a value, and more where it would stand out in the column. */
    double costOf(byte[] bytes, int from, int to, TextCosts text) {
        if (from >= to) {
            return emptyCost + (hasEmpty() ? 0 : misfit);
        }
        look(bytes, from, to);
        boolean fits = to - from > MAX_TESTED || stands(bytes, from, to);
        return cost(bytes, from, to, text) + (fits ? 0 : misfit);
    }

    /** Looks at the shape of a value; what is asked next is asked of this value. */
    private void look(byte[] bytes, int from, int to) {
        exactNumber = -1;
        looseNumber = -1;
        if (to - from <= Shape.MAX_BYTES) {
            shape.set(bytes, from, to);
            looseNumber = loose.find(shape.loose, 0, shape.looseLength);
            exactNumber = looseNumber < 0 ? -1 : exact.find(shape.exact, 0, shape.exactLength);
        }
    }

    /** The cost of a value; {@code text} has the sums of the characters' costs in it. */
    private double cost(byte[] bytes, int from, int to, TextCosts text) {
        double own = 0;
        if (to - from <= maxLength && (repeats || !isNumeric(bytes, from, to))) {
            int count = timesKnown(bytes, from, to);
            own = count > 0 ? cost(count == 1 ? once : count - 0.5, values) : 0;
            if (count > 1) {
                return valueCost + own;
            }
        }
        double chained = text.transitions(transitions, from, to);
        double made = novelValue
                + (begins(bytes, from, to)
                        ? prefixed(bytes, from, to, text, chained)
                        : built(from, to, text, chained) + otherPrefix);
        return valueCost + (own > 0 ? Math.min(own, made) : made);
    }

    /** How often the value that was looked at comes; one of an unheard-of shape does not. */
    private int timesKnown(byte[] bytes, int from, int to) {
        if (Utf8.firstInvalid(bytes, from, to) < 0) {
            return exactNumber < 0 && to - from <= Shape.MAX_BYTES ? 0 : known.count(known.find(bytes, from, to));
        }
        byte[] text = Utf8.replaced(bytes, from, to);
        return known.count(known.find(text, 0, text.length));
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
    private double prefixed(byte[] bytes, int from, int to, TextCosts text, double chained) {
        double whole = built(from, to, text, chained);
        int behind = from + prefix.length;
        if (prefix.length == 0 || behind == to) {
            return whole;
        }
        double rest = chained
                - text.transitions(transitions, from, behind)
                + transitions.cost(CharClass.of(bytes[behind - 1]), CharClass.EDGE);
        return Math.min(whole, novelExact + novelLoose + samePrefix + rest + text.emission(behind, to));
    }

    /** The cost of the value looked at by its shape, or by how characters follow each other, which costs so much. */
    private double built(int from, int to, TextCosts text, double chained) {
        double emission = text.emission(from, to);
        double best = novelExact + novelLoose + chained + emission;
        if (exactNumber >= 0) {
            best = Math.min(best, cost(exact.count(exactNumber) - 0.5, values) + emission);
        }
        if (looseNumber >= 0) {
            double lengths = RUN_COST * shape.looseLength;
            best = Math.min(best, novelExact + cost(loose.count(looseNumber) - 0.5, values) + lengths + emission);
        }
        return best;
    }

    /** Whether there are so few values that one of an unheard-of shape tells nothing. */
    boolean isThinFor(byte[] bytes, int from, int to) {
        look(bytes, from, to);
        return values < SURE && from < to && looseNumber < 0;
    }

    /** Whether the text would not stand out in the column. */
    boolean fits(byte[] bytes, int from, int to) {
        if (from == to) {
            return hasEmpty();
        }
        look(bytes, from, to);
        return stands(bytes, from, to);
    }

    /** The same of a value that is not empty and was looked at. */
    private boolean stands(byte[] bytes, int from, int to) {
        if (values == 0) {
            return false;
        }
        if (!closed && exactNumber >= 0) {
            return true;
        }
        if (typed) {
            return looseNumber >= 0 && runs.get(looseNumber).admit(shape.runs);
        }
        if (closed) {
            return timesKnown(bytes, from, to) > 0;
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
