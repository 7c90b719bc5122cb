package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.LineEnds;
import io.tamiz.csv.RecordRepair.Piece;
import io.tamiz.csv.RecordRepair.Repaired;
import io.tamiz.quality.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the labels of a header line that does not have as many as the table has columns. */
final class HeaderMending {
    private static final int MAX_BYTES = 32 << 10;
    private static final int MAX_QUOTES = 8;
    /** As every cut is tried with every label, a longer line is not cut. */
    private static final int MAX_CUT_BYTES = 4 << 10;

    private static final int MAX_CUTS = 200;
    /** How much better than any other a cut of a label must fit the columns. */
    private static final int CLEARLY = 2;

    private static final List<String> OTHER_DELIMITERS = List.of(" ", "\t", ";", "|", ",", ":");

    private final Dialect dialect;
    private final TableProfile table;
    private final Piece piece;
    private final char quote;

    HeaderMending(Dialect dialect, TableProfile table, Piece piece) {
        this.dialect = dialect;
        this.table = table;
        this.piece = piece;
        @Nullable Character mark = dialect.quote();
        quote = mark == null ? 0 : mark;
    }

    /** A label's range, {@code end} complemented where it is raw. */
    private record Range(int start, int end) {
        boolean isEmpty() {
            return start == end;
        }
    }

    @Nullable
    Repaired mend() {
        if (piece.lineEnd() - piece.start() > MAX_BYTES) {
            return null;
        }
        FieldRules rules = new FieldRules(dialect, dialect.delimiter(), piece.bytes(), piece.lineEnd());
        List<Range> labels = labels(rules, -1);
        boolean oneLine = piece.recordEnd() == piece.lineEnd();
        if (labels.size() == piece.width()) {
            return oneLine ? null : answer(labels, ReasonCode.STRAY_QUOTE, "took the quote that is not closed as text");
        }
        Repaired literal = withLiteralQuote(rules);
        if (literal != null) {
            return literal;
        }
        if (labels.size() > piece.width()) {
            return withoutEmpty(labels);
        }
        if (labels.size() * 2 <= piece.width()) {
            Repaired other = otherDelimiter();
            if (other != null) {
                return other;
            }
        }
        Repaired between = betweenQuotes(rules);
        Repaired cut = between == null ? cut(labels) : between;
        return cut == null && oneLine ? behindRowNames(labels) : cut;
    }

    private Repaired answer(List<Range> labels, ReasonCode code, String done) {
        int[] starts = labels.stream().mapToInt(Range::start).toArray();
        int[] ends = labels.stream().mapToInt(Range::end).toArray();
        int found = new FieldRules(dialect, dialect.delimiter(), piece.bytes(), piece.lineEnd()).count(piece.start());
        String message = "expected " + piece.width() + " labels, found " + found + ": " + done;
        return new Repaired(starts, ends, piece.lineEnd(), code, message);
    }

    /** By the rules; the quote at {@code literal} is text, and so is one that is never closed. */
    private List<Range> labels(FieldRules rules, int literal) {
        return labels(rules, literal, piece.start());
    }

    private static List<Range> labels(FieldRules rules, int literal, int from) {
        List<Range> labels = new ArrayList<>();
        int at = from;
        while (at <= rules.limit()) {
            int close = rules.isQuote(at) && at != literal ? rules.closing(at) : -1;
            int end = close < 0 ? rules.unquotedEnd(at) : rules.behindClosing(close);
            if (close < 0) {
                labels.add(new Range(at, end));
            } else if (rules.isRaw(at + 1, close) || end > close + 1) {
                labels.add(new Range(at, ~end));
            } else {
                labels.add(new Range(at + 1, close));
            }
            at = rules.next(end);
        }
        return labels;
    }

    /** One quote that opens a label is text instead; there must be one such quote only. */
    private @Nullable Repaired withLiteralQuote(FieldRules rules) {
        List<Range> found = List.of();
        int tried = 0;
        int at = rules.quote(piece.start());
        while (at >= 0 && tried < MAX_QUOTES) {
            List<Range> labels = labels(rules, at);
            if (labels.size() == piece.width()) {
                if (!found.isEmpty() && !found.equals(labels)) {
                    return null;
                }
                found = labels;
            }
            tried++;
            at = rules.quote(at + 1);
        }
        return found.isEmpty() ? null : answer(found, ReasonCode.STRAY_QUOTE, "took a quote as text of its label");
    }

    private @Nullable Repaired withoutEmpty(List<Range> labels) {
        int surplus = labels.size() - piece.width();
        List<Range> kept = labels.stream().filter(label -> !label.isEmpty()).toList();
        if (kept.size() != piece.width()) {
            return null;
        }
        String done = "left out " + (surplus == 1 ? "the one that is empty" : "the " + surplus + " that are empty");
        return answer(kept, ReasonCode.TOO_MANY_FIELDS, done);
    }

    private @Nullable Repaired otherDelimiter() {
        List<Range> found = List.of();
        String by = "";
        for (String delimiter : OTHER_DELIMITERS) {
            boolean words = delimiter.equals(" ") && piece.width() < 3;
            if (!delimiter.equals(dialect.delimiter()) && !words) {
                List<Range> labels = labels(new FieldRules(dialect, delimiter, piece.bytes(), piece.lineEnd()), -1);
                if (labels.size() == piece.width() && labels.stream().noneMatch(Range::isEmpty)) {
                    if (!found.isEmpty()) {
                        return null;
                    }
                    found = labels;
                    by = delimiter;
                }
            }
        }
        String done = "read with " + DelimiterNames.label(by) + " as the delimiter of this line";
        return found.isEmpty() ? null : answer(found, ReasonCode.TOO_FEW_FIELDS, done);
    }

    /** Two labels stand side by side, of which quotes tell where one ends and the other begins. */
    private @Nullable Repaired betweenQuotes(FieldRules rules) {
        List<Range> found = List.of();
        int tried = 0;
        for (int at = rules.quote(piece.start()); at >= 0; at = rules.quote(at + 1)) {
            for (int cut = at; cut <= at + 1; cut++) {
                List<Range> labels = tried < MAX_CUTS && mayCut(rules, cut) ? cutAt(rules, cut) : List.of();
                tried += labels.isEmpty() ? 0 : 1;
                if (labels.size() == piece.width() && labels.stream().noneMatch(this::isEmptyOrHasQuote)) {
                    if (!found.isEmpty() && !found.equals(labels)) {
                        return null;
                    }
                    found = labels;
                }
            }
        }
        return found.isEmpty() ? null : answer(found, ReasonCode.TOO_FEW_FIELDS, "put a delimiter between two labels");
    }

    private boolean mayCut(FieldRules rules, int at) {
        boolean inside = at > piece.start() && at < rules.limit();
        return inside && !rules.isDelimiter(at) && !rules.isDelimiter(at - rules.delimiterLength());
    }

    private List<Range> cutAt(FieldRules rules, int cut) {
        FieldRules before = new FieldRules(dialect, dialect.delimiter(), piece.bytes(), cut);
        List<Range> labels = labels(before, -1, piece.start());
        labels.addAll(labels(rules, -1, cut));
        return labels;
    }

    private boolean isEmptyOrHasQuote(Range label) {
        return label.end() < 0 || label.isEmpty() || text(label).indexOf(quote) >= 0;
    }

    /** One label is two: the cut after which labels fit the columns better than after any other, or than with a gap. */
    private @Nullable Repaired cut(List<Range> labels) {
        if (piece.lineEnd() - piece.start() > MAX_CUT_BYTES
                || labels.size() != piece.width() - 1
                || labels.stream().anyMatch(label -> label.end() < 0)) {
            return null;
        }
        LabelFit fit = new LabelFit(table);
        List<Range> best = List.of();
        int most = Integer.MIN_VALUE;
        int second = Integer.MIN_VALUE;
        for (List<Range> candidate : candidates(labels)) {
            int score = fit.score(candidate.stream().map(this::label).toList());
            if (score > most) {
                second = most;
                most = score;
                best = candidate;
            } else {
                second = Math.max(second, score);
            }
        }
        boolean clear = most >= second + CLEARLY && best.stream().noneMatch(Range::isEmpty);
        return clear ? answer(best, ReasonCode.TOO_FEW_FIELDS, "put a delimiter between two labels") : null;
    }

    /** All labels are there but that of the first column, which has names of rows. */
    private @Nullable Repaired behindRowNames(List<Range> labels) {
        if (labels.stream().anyMatch(label -> label.end() < 0)) {
            return null;
        }
        RowNames names = new RowNames(table, labels.stream().map(this::label).toList());
        if (!names.standBeforeSeries() && !(labels.stream().allMatch(this::isQuoted) && names.standBeforeQuoted())) {
            return null;
        }
        List<Range> all = new ArrayList<>(labels);
        all.add(0, new Range(piece.start(), piece.start()));
        return answer(all, ReasonCode.TOO_FEW_FIELDS, "the first column has names of rows and no label");
    }

    private boolean isQuoted(Range label) {
        return quote != 0 && label.start() > piece.start() && piece.bytes()[label.start() - 1] == quote;
    }

    private Label label(Range range) {
        return Label.of(text(range));
    }

    private String text(Range range) {
        return LineEnds.shownText(piece.bytes(), range.start(), range.end(), dialect);
    }

    /** Every cut of every label, and every place where a label may not be there. */
    private List<List<Range>> candidates(List<Range> labels) {
        List<List<Range>> candidates = new ArrayList<>();
        for (int i = 0; i <= labels.size(); i++) {
            List<Range> nameless = new ArrayList<>(labels);
            nameless.add(i, new Range(piece.start(), piece.start()));
            candidates.add(nameless);
        }
        for (int i = 0; i < labels.size(); i++) {
            Range label = labels.get(i);
            String text = text(label);
            for (int cut : Label.of(text).cuts()) {
                int at = label.start() + text.substring(0, cut).getBytes(StandardCharsets.UTF_8).length;
                List<Range> two = new ArrayList<>(labels);
                two.set(i, new Range(label.start(), at));
                two.add(i + 1, new Range(at, label.end()));
                candidates.add(two);
            }
        }
        return candidates;
    }
}
