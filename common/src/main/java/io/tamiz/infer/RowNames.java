package io.tamiz.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells a header that has no label for names of rows in the first column, as programs for statistics write it. One that
 * lost another label, or a delimiter, must not be taken for it: its first label would say what the first column holds.
 */
final class RowNames {
    /** Fewer names are each its own by chance. */
    private static final int MIN_NAMES = 3;

    private static final int MIN_LABELS = 2;

    /** Words of labels over names, beside those that often are labels. */
    private static final Set<String> KEYS = Set.of("id", "ids", "key", "no", "nr", "code", "index", "row", "symbol");

    private final TableProfile table;
    private final List<Label> labels;

    RowNames(TableProfile table, List<Label> labels) {
        this.table = table;
        this.labels = labels;
    }

    /** Whether they are the labels of all columns but the first: it is one of a series that stands over values. */
    boolean standBeforeSeries() {
        return standBefore() && labels.stream().skip(1).anyMatch(this::isInSeriesOfFirst);
    }

    /** The same where all of them are in quotes, as those programs write it: no two of them can have run together. */
    boolean standBeforeQuoted() {
        return standBefore() && (sharesFirstWord() || saysNothingOfNames());
    }

    private boolean standBefore() {
        return labels.size() == table.width() - 1
                && labels.size() >= MIN_LABELS
                && areEachItsOwn()
                && haveNames()
                && haveValues()
                && fitBest();
    }

    private boolean areEachItsOwn() {
        Set<String> seen = new HashSet<>();
        return labels.stream().allMatch(label -> !label.words().isEmpty() && seen.add(label.text()));
    }

    /** In the first field of each record a name of its own: a text, or the record's number. */
    private boolean haveNames() {
        List<String> names = table.column(0).ownValues();
        return names.size() >= MIN_NAMES
                && (names.stream().allMatch(name -> HeadTexts.kind(name) == FieldKind.TEXT) || count(names));
    }

    private static boolean count(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /** Values behind the names, and no gap in the last column: one of remarks may have no label. */
    private boolean haveValues() {
        return table.column(1).kind() != ColumnKind.TEXT
                && !table.column(table.width() - 1).hasEmpty();
    }

    /** Whether the labels fit their columns not better with the gap at any other place. */
    private boolean fitBest() {
        LabelFit fit = new LabelFit(table);
        int first = fit.score(withGap(0));
        for (int gap = 1; gap <= labels.size(); gap++) {
            if (fit.score(withGap(gap)) > first) {
                return false;
            }
        }
        return true;
    }

    private List<Label> withGap(int at) {
        List<Label> all = new ArrayList<>(labels);
        all.add(at, Label.of(""));
        return all;
    }

    /** Whether it differs from the first label by its digits only. */
    private boolean isInSeriesOfFirst(Label label) {
        return withoutDigits(label).equals(withoutDigits(labels.get(0)));
    }

    private static String withoutDigits(Label label) {
        return label.text().replaceAll("[0-9]+", "0");
    }

    private boolean sharesFirstWord() {
        List<String> words = labels.get(0).words();
        return words.size() > 1
                && labels.stream()
                        .skip(1)
                        .anyMatch(label -> label.words().get(0).equals(words.get(0)))
                && words.stream().noneMatch(KEYS::contains);
    }

    private boolean saysNothingOfNames() {
        ColumnKind kind = table.column(1).kind();
        return labels.get(0).words().stream()
                .allMatch(word -> kind.isNamed(word)
                        || !(KEYS.contains(word) || LabelWords.contains(word) || ColumnKind.isWord(word)));
    }
}
