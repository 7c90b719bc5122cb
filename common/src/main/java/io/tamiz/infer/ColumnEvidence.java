package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the values of one column have in common. A type is only found where every value of the sample fits it. */
final class ColumnEvidence {
    private long values;
    private long missing;
    private final Candidate integers = new Candidate(ColumnType.INT64);
    private final NumberEvidence points = new NumberEvidence('.');
    private final NumberEvidence commas = new NumberEvidence(',');
    private final Candidate dates = new Candidate(ColumnType.DATE);
    private final Candidate timestamps = new Candidate(ColumnType.TIMESTAMP);
    private final Candidate booleans = new Candidate(ColumnType.BOOL);
    private final Set<String> words = new HashSet<>();
    private @Nullable String text;

    void add(String value) {
        values++;
        integers.add(value);
        points.add(value);
        commas.add(value);
        dates.add(value);
        timestamps.add(value);
        booleans.add(value);
        if (booleans.fits) {
            words.add(value.toLowerCase(Locale.ROOT));
        }
        if (text == null && !Evidence.looksTyped(value)) {
            text = value;
        }
    }

    void addMissing() {
        missing++;
    }

    /** Whether the column can only be read with a comma as decimal separator. */
    boolean needsComma() {
        return values > 0 && commas.isDecimal() && !points.fits();
    }

    /** Whether the column can only be read with a point as decimal separator. */
    boolean needsPoint() {
        return values > 0 && points.isDecimal() && !commas.fits();
    }

    ColumnType type(char decimal) {
        if (values == 0) {
            return ColumnType.STRING;
        }
        if (booleans.fits && isPair()) {
            return ColumnType.BOOL;
        }
        if (integers.fits) {
            return ColumnType.INT64;
        }
        NumberEvidence numbers = decimal == ',' ? commas : points;
        if (numbers.fits()) {
            return numbers.survive() ? ColumnType.FLOAT64 : ColumnType.STRING;
        }
        if (dates.fits) {
            return ColumnType.DATE;
        }
        return timestamps.fits ? ColumnType.TIMESTAMP : ColumnType.STRING;
    }

    /** True and false need no partner; {@code no} or {@code f} alone may be anything. */
    private boolean isPair() {
        return Set.of("true", "false").containsAll(words)
                || words.equals(Set.of("yes", "no"))
                || words.equals(Set.of("y", "n"))
                || words.equals(Set.of("t", "f"));
    }

    String describe(ColumnType type) {
        if (values == 0) {
            return "no value in " + missing + " records, so a string";
        }
        String counts = values + " values, " + missing + " missing";
        return type.kind() == ColumnType.Kind.STRING ? counts + ": " + whyString() : "all " + counts + " of " + type;
    }

    private String whyString() {
        if (text != null) {
            return "text such as " + quoted(text);
        }
        for (NumberEvidence numbers : new NumberEvidence[] {points, commas}) {
            String reason = numbers.whyNoNumber();
            if (reason != null) {
                return reason;
            }
        }
        return "no type fits them all";
    }

    static String quoted(String value) {
        String line = value.replaceAll("\\s+", " ");
        return '"' + (line.length() > 30 ? line.substring(0, 30) + "..." : line) + '"';
    }

    /** A type that all values so far are spelled like, and are values of. */
    private static final class Candidate {
        private final ColumnType.Kind kind;
        private final TypeTrial trial;
        private boolean fits = true;

        Candidate(ColumnType type) {
            kind = type.kind();
            trial = new TypeTrial(type, '.');
        }

        void add(String value) {
            fits = fits && Evidence.isSpelledLike(kind, value) && trial.takes(value);
        }
    }
}
