package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.RecordSample;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses the delimiter by how evenly it splits the records, and by how much the fields then look like values. */
final class Delimiters {
    private static final List<String> CANDIDATES = List.of(",", ";", "\t", "|", " ");

    /** Delimiters that no text has: they keep lines whole. */
    private static final List<String> UNHEARD_OF = List.of("\u001f", "\u001e", "\u001d");

    private static final int SAMPLE_RECORDS = 500;

    /** Share of records of the same width below which a delimiter does not split the file into a table. */
    private static final double PLAUSIBLE_CONSISTENCY = 0.8;

    /** How much better than the next the best must be. */
    private static final double CLEAR_LEAD = 1.05;

    /** Words to a field from which on a text is prose. */
    private static final double PROSE_WORDS = 4;

    private Delimiters() {}

    record Found(String delimiter, double confidence, String evidence) {}

    private record Candidate(
            String delimiter, int width, double consistency, double values, List<List<String>> records) {
        double score() {
            return consistency * consistency * (width - 1) / width * values;
        }

        boolean splits() {
            return width > 1;
        }

        String label() {
            return Delimiters.label(delimiter);
        }
    }

    /** @throws ObjectFailedException {@code DIALECT_UNCERTAIN} */
    static Found detect(String name, byte[] utf8, boolean whole, Dialect base) {
        List<Candidate> candidates = CANDIDATES.stream()
                .filter(delimiter -> isFree(delimiter, base))
                .map(delimiter -> candidate(delimiter, sample(utf8, whole, base, delimiter)))
                .toList();
        String unheardOf = oneOf(UNHEARD_OF, base.quote(), base.escape());
        List<String> lines = sample(utf8, whole, base, unheardOf).stream()
                .map(line -> String.join(" ", line))
                .toList();
        List<Candidate> plausible = candidates.stream()
                .filter(c -> isPlausible(c, candidates, lines))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        if (plausible.isEmpty()) {
            return oneColumn(name, candidates, lines, unheardOf);
        }
        Candidate best = plausible.get(0);
        double next = plausible.size() > 1 ? plausible.get(1).score() : 0;
        if (best.score() < CLEAR_LEAD * next) {
            throw uncertain(name, plausible);
        }
        double confidence = Math.round(100 * best.consistency() * best.score() / (best.score() + next)) / 100.0;
        return new Found(
                best.delimiter(),
                confidence,
                "the delimiter is " + best.label() + ": it splits " + percent(best.consistency()) + " of "
                        + best.records().size() + " records into " + best.width() + " fields" + others(plausible));
    }

    /** Some delimiter that means nothing else in a file with such marks. */
    static String oneOtherThan(@Nullable Character quote, @Nullable Character escape) {
        return oneOf(CANDIDATES, quote, escape);
    }

    /** Two marks cannot take the first three. */
    private static String oneOf(List<String> delimiters, @Nullable Character quote, @Nullable Character escape) {
        return delimiters.stream()
                .filter(delimiter -> isOther(delimiter, quote) && isOther(delimiter, escape))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(String delimiter, Dialect base) {
        return isOther(delimiter, base.quote()) && isOther(delimiter, base.escape());
    }

    private static boolean isOther(String delimiter, @Nullable Character mark) {
        return mark == null || delimiter.indexOf(mark) < 0;
    }

    private static List<List<String>> sample(byte[] utf8, boolean whole, Dialect base, String delimiter) {
        return RecordSample.of(utf8, whole, base.withDelimiter(delimiter), SAMPLE_RECORDS);
    }

    private static String others(List<Candidate> plausible) {
        return plausible.size() < 2 ? "" : "; also considered: " + describe(plausible.subList(1, plausible.size()));
    }

    private static Candidate candidate(String delimiter, List<List<String>> records) {
        Map<Integer, Integer> widths = new HashMap<>();
        records.forEach(fields -> widths.merge(fields.size(), 1, Integer::sum));
        int width = widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
        double consistency = records.isEmpty() ? 0 : (double) widths.getOrDefault(width, 0) / records.size();
        double values = records.stream()
                .filter(fields -> fields.size() == width)
                .flatMap(List::stream)
                .mapToDouble(field -> likeness(field, delimiter))
                .average()
                .orElse(0);
        return new Candidate(delimiter, width, consistency, values, records);
    }

    /** How much a field looks like one value, 0 to 1. */
    private static double likeness(String field, String delimiter) {
        String text = field.strip();
        if (text.isEmpty()) {
            return 0.7;
        }
        if (Evidence.looksTyped(text)) {
            return 1;
        }
        for (String other : CANDIDATES) {
            if (!other.equals(" ") && !other.equals(delimiter) && text.contains(other)) {
                return 0.2;
            }
        }
        return text.startsWith("\"") || text.endsWith("\"") ? 0.2 : 0.8;
    }

    private static boolean isPlausible(Candidate candidate, List<Candidate> all, List<String> lines) {
        if (!candidate.splits() || candidate.consistency() < PLAUSIBLE_CONSISTENCY) {
            return false;
        }
        if (candidate.delimiter().equals(" ")) {
            // Words have spaces between them as well: only a table of values is one.
            return !areValues(lines) && candidate.consistency() > 0.95 && typedShare(candidate) >= 0.4;
        }
        boolean decimalCommas = candidate.delimiter().equals(",")
                && candidate.width() == 2
                && share(candidate.records(), f -> f.size() == 2 && Evidence.isNumber(String.join(",", f), ',')) > 0.8;
        return !(decimalCommas && others(candidate, all)) && !isProse(candidate);
    }

    private static boolean areValues(List<String> lines) {
        return lines.stream().filter(Evidence::looksTyped).count() > 0.8 * lines.size();
    }

    private static boolean others(Candidate candidate, List<Candidate> all) {
        return all.stream().anyMatch(c -> !c.delimiter().equals(candidate.delimiter()) && c.splits());
    }

    /** Few records whose fields are half sentences. */
    private static boolean isProse(Candidate candidate) {
        return candidate.records().size() < 3
                && candidate.width() < 4
                && typedShare(candidate) == 0
                && words(candidate.records()) >= PROSE_WORDS;
    }

    private static double words(List<List<String>> records) {
        return records.stream()
                .flatMap(List::stream)
                .mapToInt(field -> field.strip().split("\\s+").length)
                .average()
                .orElse(0);
    }

    private static double typedShare(Candidate candidate) {
        return candidate.records().stream()
                .flatMap(List::stream)
                .mapToDouble(field -> Evidence.looksTyped(field) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double share(List<List<String>> records, Predicate<List<String>> test) {
        return records.isEmpty() ? 0 : (double) records.stream().filter(test).count() / records.size();
    }

    /** No candidate makes a table: that is one column where none occurs, or where they occur as in running text. */
    private static Found oneColumn(String name, List<Candidate> candidates, List<String> lines, String unheardOf) {
        List<Candidate> occurring = candidates.stream()
                .filter(c -> !c.delimiter().equals(" "))
                .filter(c -> share(c.records(), fields -> fields.size() > 1) > 0.02)
                .toList();
        if (occurring.isEmpty()) {
            return new Found(
                    candidates.get(0).delimiter(), 0.9, "there is one column: no delimiter occurs in the records");
        }
        double words = words(lines.stream().map(List::of).toList());
        boolean headed = occurring.stream().allMatch(c -> c.records().get(0).size() == 1);
        if (areValues(lines) || (words >= PROSE_WORDS && headed)) {
            // A delimiter that is not in the text keeps every line whole.
            return new Found(
                    unused(candidates, unheardOf),
                    0.6,
                    "there is one column: " + describe(occurring) + ", as in running text");
        }
        throw uncertain(name, occurring);
    }

    private static String unused(List<Candidate> candidates, String unheardOf) {
        return candidates.stream()
                .filter(c -> c.records().stream().allMatch(fields -> fields.size() == 1))
                .map(Candidate::delimiter)
                .findFirst()
                .orElse(unheardOf);
    }

    private static ObjectFailedException uncertain(String name, List<Candidate> considered) {
        return new ObjectFailedException(
                FailureCode.DIALECT_UNCERTAIN,
                "[" + name + "] expected one delimiter that splits all records alike, found " + describe(considered));
    }

    private static String describe(List<Candidate> candidates) {
        return String.join(
                ", ",
                candidates.stream()
                        .map(c -> c.label() + " (" + c.width() + " fields in " + percent(c.consistency()) + ")")
                        .toList());
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    static String label(String delimiter) {
        return switch (delimiter) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "pipe";
            case " " -> "space";
            default -> "'" + delimiter + "'";
        };
    }
}
