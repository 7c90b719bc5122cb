package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the values of one column have in common. A type is only found where every value of the sample fits it. */
final class ColumnEvidence {
    /** So many different texts among values of a type may stand for missing ones. */
    private static final int MAX_TOKENS = 3;

    private static final int MAX_TOKEN_LENGTH = 12;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private long values;
    private long booleans;
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private final NumberEvidence numbers = new NumberEvidence();
    private final TemporalEvidence temporals = new TemporalEvidence();
    private final Set<String> words = new HashSet<>();
    /** Texts that are values of no type, as long as they are few. */
    private final Map<String, Long> texts = new LinkedHashMap<>();

    private long textCount;

    void add(String value) {
        values++;
        if (textCount > values / 2 && texts.size() > MAX_TOKENS) {
            textCount++;
        } else if (Evidence.isBoolean(value)) {
            booleans++;
            words.add(value.toLowerCase(Locale.ROOT));
        } else if (!hasDigit(value) || (!numbers.add(value) && !temporals.add(value))) {
            textCount++;
            if (texts.size() <= MAX_TOKENS) {
                texts.merge(value, 1L, Long::sum);
            }
        }
    }

    /** Without a digit a text is neither a number nor a time. */
    private static boolean hasDigit(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= '0' && value.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    void addMissing(String token) {
        missing.merge(token, 1L, Long::sum);
    }

    /** The separator that all numbers of the column can only have for decimals, or 0. */
    char decimal() {
        return isOfNumbers() ? numbers.decimal() : 0;
    }

    /** The separator that all numbers of the column can only have between groups of digits, or 0. */
    char grouping() {
        return isOfNumbers() ? numbers.grouping() : 0;
    }

    private boolean isOfNumbers() {
        return mayBeTyped() && numbers.count() > 0 && numbers.count() == values - textCount;
    }

    Guess guess(FileDecimals file) {
        if (values == 0) {
            return Guess.of(ColumnType.STRING);
        }
        if (textCount == 0) {
            return typed(file);
        }
        Guess rest = textCount < values ? typed(file) : Guess.string("");
        boolean tokens = !rest.isString()
                && mayBeTyped()
                && texts.keySet().stream().allMatch(text -> text.length() <= MAX_TOKEN_LENGTH);
        if (tokens) {
            return Guess.string(proposal(rest));
        }
        String reason = BoolWords.whyNoBoolean(words, texts.keySet());
        return Guess.string(
                reason != null && textCount + booleans == values
                        ? reason
                        : "text such as " + quoted(texts.keySet().iterator().next()));
    }

    /** Whether texts are as few as tokens for missing values are. */
    private boolean mayBeTyped() {
        return texts.size() <= MAX_TOKENS && textCount <= values - textCount;
    }

    /** What the values are that are no texts. */
    private Guess typed(FileDecimals file) {
        long typed = values - textCount;
        if (booleans == typed) {
            return isPair() ? Guess.of(ColumnType.BOOL) : Guess.string(whyNoBoolean());
        }
        if (numbers.count() == typed) {
            return numbers.guess(file);
        }
        return temporals.count() == typed ? temporals.guess() : Guess.string("no type fits them all");
    }

    /** True and false need no partner; {@code no} or {@code f} alone may be anything. */
    private boolean isPair() {
        return Set.of("true", "false").containsAll(words)
                || words.equals(Set.of("yes", "no"))
                || words.equals(Set.of("y", "n"))
                || words.equals(Set.of("t", "f"));
    }

    private String whyNoBoolean() {
        return words.size() == 1
                ? quoted(words.iterator().next()) + " alone need not be a boolean: state { type: bool } if it is"
                : "booleans written in several ways: state { type: bool } if they are";
    }

    /** Says which texts keep the column from being typed, and what to state where they mean that a value is missing. */
    private String proposal(Guess rest) {
        String found = texts.entrySet().stream()
                .map(text -> quoted(text.getKey()) + " " + times(text.getValue()))
                .collect(Collectors.joining(", "));
        List<String> nulls = new ArrayList<>(List.of(""));
        missing.keySet().stream().filter(token -> !token.isEmpty()).forEach(nulls::add);
        nulls.addAll(texts.keySet());
        return found + " among " + (values - textCount) + " of " + rest.type() + "; where that means missing, state { "
                + ColumnYaml.of(rest, nulls) + " }";
    }

    String describe(Guess guess) {
        if (values == 0) {
            return "no value in " + missingCount() + " records, so a string";
        }
        String counts = values + " values, " + missingCount() + " missing" + tokens();
        String why = guess.why();
        if (guess.isString()) {
            return counts + ": " + (why == null ? "no type fits them all" : why);
        }
        return "all " + counts + " of " + guess.type() + (why == null ? "" : "; " + why);
    }

    private long missingCount() {
        return missing.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The null tokens found, other than empty fields. */
    private String tokens() {
        String tokens = missing.entrySet().stream()
                .filter(token -> !token.getKey().isEmpty())
                .map(token -> quoted(token.getKey()) + " " + times(token.getValue()))
                .collect(Collectors.joining(", "));
        return tokens.isEmpty() ? "" : " (" + tokens + ")";
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    static String quoted(String value) {
        String line = BLANKS.matcher(value).replaceAll(" ");
        return '"' + (line.length() > 30 ? line.substring(0, 30) + "..." : line) + '"';
    }
}
