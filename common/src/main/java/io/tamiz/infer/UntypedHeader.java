package io.tamiz.infer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a header over columns of texts: its labels are there, each its own, and do not come again below. */
final class UntypedHeader {
    private static final int MAX_LABEL_LENGTH = 1000;

    /** Fewer texts may be in the order of the alphabet by chance. */
    private static final int MIN_ORDERED = 8;

    private final HeadTexts head;

    UntypedHeader(HeadTexts head) {
        this.head = head;
    }

    /** Why a record is no header. */
    record Lack(String why, double confidence) {}

    /** Why the record is no header, or null where nothing speaks against it. */
    @Nullable
    Lack lack(int start) {
        List<String> labels = head.texts(start);
        Set<String> seen = new HashSet<>();
        int empty = 0;
        for (String label : labels) {
            FieldKind kind = FieldKind.of(HeadTexts.bytes(label), 0, HeadTexts.bytes(label).length);
            if (label.isEmpty()) {
                empty++;
            } else if (kind.isValue() || label.length() > MAX_LABEL_LENGTH || !seen.add(label)) {
                return new Lack("the text " + quoted(label) + " is no label", 0.7);
            }
        }
        String alike = signAgain(labels, start);
        if (!alike.isEmpty()) {
            return new Lack("the text " + quoted(alike) + " is like all those below it", 0.7);
        }
        String again = head.textAgain(start, column -> true);
        if (!again.isEmpty()) {
            return new Lack("the text " + quoted(again) + " comes again below", 0.7);
        }
        if (isFirstOfList(start)) {
            return new Lack(
                    "the text " + quoted(labels.get(0)) + " is the first of a list in the order of the alphabet", 0.7);
        }
        if (empty * 3 > labels.size()) {
            return new Lack(empty + " fields of the first record are empty", 0.6);
        }
        return null;
    }

    /**
     * Whether the one column is a list in the order of the alphabet from the record on: a label has no place in that
     * order, and hardly begins with the letter that the list begins with.
     */
    private boolean isFirstOfList(int start) {
        int stop = Math.min(head.region().to(), start + 1 + HeadTexts.COMPARED_RECORDS);
        if (head.columns().width() > 1 || stop - start < MIN_ORDERED || isLabel(head.text(start, 0))) {
            return false;
        }
        String before = lowerCase(start);
        boolean letters = lowerCase(start + 1).startsWith(before.substring(0, Math.min(1, before.length())));
        for (int record = start + 1; letters && record < stop; record++) {
            String text = lowerCase(record);
            if (text.compareTo(before) < 0) {
                return false;
            }
            before = text;
        }
        return letters;
    }

    private String lowerCase(int record) {
        return head.text(record, 0).toLowerCase(Locale.ROOT);
    }

    private static boolean isLabel(String text) {
        return Label.of(text).words().stream().anyMatch(word -> LabelWords.contains(word) || ColumnKind.isWord(word));
    }

    /** A text with a digit or an at sign, as all below it have, or nothing. */
    private String signAgain(List<String> labels, int start) {
        for (String signs : List.of("@", HeadTexts.DIGITS)) {
            int column = SignedColumns.of(
                            head,
                            label -> label < labels.size() && HeadTexts.has(labels.get(label), signs),
                            signs,
                            start + 1)
                    .nextSetBit(0);
            if (column >= 0) {
                return labels.get(column);
            }
        }
        return "";
    }

    private static String quoted(String label) {
        return '"' + (label.length() > 40 ? label.substring(0, 40) + "..." : label) + '"';
    }
}
