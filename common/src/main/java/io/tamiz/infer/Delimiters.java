package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the marks by how evenly they split the records, and by how much the fields then look like values. */
final class Delimiters {
    private static final String USUAL = Dialect.USUAL_DELIMITERS;
    /** Delimiters that no text has: they keep lines whole. */
    private static final List<String> UNHEARD_OF = List.of("\u001f", "\u001e", "\u001d", "\u001c");

    /** Share of a region's records that must be of its width. */
    private static final double PLAUSIBLE_EVENNESS = 0.75;

    /** Share of the records with a delimiter that must lie in regions. */
    private static final double PLAUSIBLE_COVERAGE = 0.5;

    /** How much better than the next the best must be. */
    private static final double CLEAR_LEAD = 1.05;

    /** Words to a line from which on a text is prose. */
    private static final double PROSE_WORDS = 4;

    /** Share of a two-character delimiter's places that may lack its second character. */
    private static final double MAX_BARE = 0.03;

    /** Share of a two-character delimiter's fields that may have its first character in a number. */
    private static final double MAX_IN_NUMBERS = 0.34;

    private final String name;
    private final Lines sample;
    private final LineShapes shapes;
    private final List<Candidate> candidates;
    private final StatedMarks stated;

    private Delimiters(String name, Lines sample, StatedMarks stated) {
        this.name = name;
        this.sample = sample;
        this.stated = stated;
        shapes = LineShapes.of(sample);
        QuoteChoice quotes = new QuoteChoice(sample, stated);
        candidates = DelimiterCandidates.of(sample).stream()
                .filter(stated::allows)
                .map(quotes::with)
                .toList();
    }

    record Found(Marks marks, double confidence, String evidence) {}

    /** @throws ObjectFailedException {@code DIALECT_UNCERTAIN} */
    static Found detect(String name, Lines sample, StatedMarks stated) {
        if (stated.delimiter() != null) {
            Marks marks = QuoteChoice.marks(sample, stated, stated.delimiter());
            return new Found(marks, 1, "the delimiter is stated: " + DelimiterNames.label(marks.delimiter()));
        }
        return new Delimiters(name, sample, stated).choose();
    }

    private Found choose() {
        List<Candidate> plausible = withoutPartsOfPairs(
                candidates.stream().filter(this::isPlausible).toList());
        if (plausible.isEmpty()) {
            return oneColumn();
        }
        Candidate best = plausible.get(0);
        double next = plausible.size() > 1 ? plausible.get(1).score() : 0;
        if (best.score() < CLEAR_LEAD * next) {
            throw uncertain(plausible);
        }
        double lead = best.score() / (best.score() + next * next / best.score());
        double thin = best.region().hits() == 1 ? 0.8 : best.region().hits() == 2 ? 0.9 : 1;
        return new Found(best.marks(), best.evenness() * lead * thin, evidence(best, plausible));
    }

    private static String evidence(Candidate best, List<Candidate> plausible) {
        String others =
                plausible.size() < 2 ? "" : "; also considered: " + describe(plausible.subList(1, plausible.size()));
        return "the delimiter is " + best.label() + ": it splits " + Candidate.percent(best.evenness()) + " of "
                + best.region().size() + " records into " + best.width() + " fields" + others
                + "; `delimiter` in the recipe states another";
    }

    /** The best first; characters that stand together nearly everywhere are one delimiter. */
    private static List<Candidate> withoutPartsOfPairs(List<Candidate> plausible) {
        List<Candidate> all =
                plausible.stream().filter(c -> isPair(c, plausible)).toList();
        List<Candidate> pairs = all.stream()
                .filter(pair -> all.stream().noneMatch(longer -> isPart(pair, longer)))
                .toList();
        List<Candidate> left = new ArrayList<>(plausible);
        left.removeIf(c -> c.marks().delimiter().length() > 1 && !pairs.contains(c));
        left.removeIf(c -> c.marks().delimiter().length() == 1
                && pairs.stream()
                        .anyMatch(pair ->
                                pair.marks().delimiter().contains(c.marks().delimiter())));
        left.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return left;
    }

    private static boolean isPart(Candidate c, Candidate longer) {
        String delimiter = c.marks().delimiter();
        return longer.marks().delimiter().length() > delimiter.length()
                && longer.marks().delimiter().contains(delimiter);
    }

    private static boolean isPair(Candidate pair, List<Candidate> all) {
        String delimiter = pair.marks().delimiter();
        if (delimiter.length() < 2 || pair.isOfNothing()) {
            return false;
        }
        return (pair.bare() <= MAX_BARE && isClearOfNumbers(pair, all))
                || (delimiter.charAt(0) == delimiter.charAt(1)
                        && all.stream()
                                .filter(c -> c.marks().delimiter().equals(delimiter.substring(1)))
                                .allMatch(c -> !c.isOfNothing()
                                        && (pair.values() > c.values() || isTornByTexts(pair, c))
                                        && pair.covered() >= c.covered()));
    }

    /** A character of texts stands alone in some: then it is the pair that splits more records alike. */
    private static boolean isTornByTexts(Candidate pair, Candidate single) {
        return isOfText(single.marks().delimiter())
                && pair.region().hits() > single.region().hits();
    }

    /** The first character may be that of decimals or thousands, in few fields or where the pair splits more evenly. */
    private static boolean isClearOfNumbers(Candidate pair, List<Candidate> all) {
        String first = pair.marks().delimiter().substring(0, 1);
        return pair.inNumbers() <= MAX_BARE
                || all.stream()
                        .filter(c -> c.marks().delimiter().equals(first))
                        .allMatch(c -> pair.region().hits() > c.region().hits()
                                || (pair.region().hits() == c.region().hits() && pair.inNumbers() <= MAX_IN_NUMBERS));
    }

    private boolean isPlausible(Candidate c) {
        boolean few = c.records() <= 3 && c.occurring() == c.records();
        boolean even = c.evenness() >= PLAUSIBLE_EVENNESS && c.coverage() >= PLAUSIBLE_COVERAGE;
        boolean oddLines = shapes.areValues() && 2 * c.occurring() < c.records();
        if (c.width() < 2 || !(even || few) || oddLines) {
            return false;
        }
        boolean thin = c.covered() < 3 && 2 * c.covered() < c.records();
        boolean headed = c.region().from() == 0 && c.region().hits() > 1 && c.typed() > 0 && !others(c);
        if (thin && !headed && (c.width() < 3 || c.occurring() > c.covered())) {
            return false;
        }
        String delimiter = c.marks().delimiter();
        if (delimiter.equals(" ")) {
            return isTableOfBlanks(c);
        }
        if (!isUsual(delimiter)) {
            return !shapes.areValues()
                    && !(isOfText(delimiter) && isPartOfColumn(c))
                    && !(isOfUrls(delimiter) && shapes.haveUrls())
                    && c.evenness() >= 0.9
                    && c.coverage() >= 0.8
                    && (c.typed() > 0 || !isOfText(delimiter));
        }
        return !(c.width() == 2 && delimiter.equals(",") && shapes.areDecimals() && (others(c) || shapes.isHeaded()))
                && !isProse(c);
    }

    /** Words have blanks between them as well: a table of values is one, or many words in every line alike. */
    private boolean isTableOfBlanks(Candidate c) {
        boolean values = c.evenness() > 0.95 && c.typed() >= 0.4;
        boolean many = c.evenness() >= 0.9 && c.width() >= 4 && c.region().hits() >= 4;
        return !shapes.areValues() && c.coverage() >= 0.8 && (values || many);
    }

    private static boolean isUsual(String delimiter) {
        return USUAL.indexOf(delimiter.charAt(0)) >= 0;
    }

    /** Characters that stand within texts and addresses too. */
    private static boolean isOfText(String delimiter) {
        return delimiter.length() == 1 && ":!#&*/=".contains(delimiter);
    }

    /** Characters that addresses are built of. */
    private static boolean isOfUrls(String delimiter) {
        return delimiter.length() == 1 && ":#&=/".contains(delimiter);
    }

    /** Whether a usual delimiter cuts as many records into more fields, so that this one stands within a column. */
    private boolean isPartOfColumn(Candidate c) {
        return candidates.stream()
                .anyMatch(other -> isUsual(other.marks().delimiter())
                        && other.width() > c.width()
                        && other.occurring() >= c.occurring());
    }

    private boolean others(Candidate c) {
        return candidates.stream().anyMatch(other -> !other.marks().equals(c.marks()) && other.width() > 1);
    }

    /** Few records whose fields are half sentences. */
    private boolean isProse(Candidate c) {
        return c.records() < 3 && c.width() < 4 && c.typed() == 0 && shapes.words() >= PROSE_WORDS * c.width();
    }

    /** No candidate makes a table: that is one column where none occurs, or where they occur as in running text. */
    private Found oneColumn() {
        List<Candidate> occurring = candidates.stream()
                .filter(c -> c.marks().delimiter().length() == 1)
                .filter(c -> isUsual(c.marks().delimiter()) || isRare(c.marks().delimiter()))
                .filter(c -> c.occurring() > 0.02 * c.records())
                .toList();
        String foreign = occurring.isEmpty() ? ForeignDelimiter.of(sample) : null;
        if (foreign != null) {
            throw new ObjectFailedException(
                    FailureCode.DIALECT_UNCERTAIN,
                    "[" + name + "] expected a delimiter of ASCII, found '" + foreign
                            + "' equally often in each record");
        }
        if (occurring.isEmpty() && !shapes.areAligned()) {
            return new Found(
                    stated.with(unused()),
                    0.9,
                    "there is one column: no delimiter occurs in the records; `delimiter` in the recipe states one");
        }
        boolean prose = shapes.words() >= PROSE_WORDS && shapes.isHeaded();
        if (!occurring.isEmpty() && (shapes.areValues() || prose)) {
            return new Found(
                    stated.with(unused()),
                    0.6,
                    "there is one column: " + describe(occurring)
                            + ", as in running text; `delimiter` in the recipe states one");
        }
        throw uncertain(occurring);
    }

    private static boolean isRare(String delimiter) {
        return delimiter.charAt(0) < ' ' || delimiter.equals("^") || delimiter.equals("~");
    }

    /** A delimiter that is not in the text keeps every line whole. */
    private String unused() {
        List<String> free = new ArrayList<>(List.of(USUAL.split("")));
        free.addAll(UNHEARD_OF);
        free.removeIf(delimiter -> !stated.allows(delimiter)
                || candidates.stream().anyMatch(c -> c.marks().delimiter().equals(delimiter) && c.occurring() > 0));
        return free.get(0);
    }

    private ObjectFailedException uncertain(List<Candidate> considered) {
        String found = considered.isEmpty() ? "columns aligned by runs of blanks" : describe(considered);
        return new ObjectFailedException(
                FailureCode.DIALECT_UNCERTAIN,
                "[" + name + "] expected one delimiter that splits all records alike, found " + found);
    }

    private static String describe(List<Candidate> candidates) {
        return String.join(
                ", ", candidates.stream().limit(5).map(Candidate::describe).toList());
    }
}
