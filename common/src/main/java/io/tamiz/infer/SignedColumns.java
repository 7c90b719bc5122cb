package io.tamiz.infer;

import java.util.BitSet;
import java.util.List;

/** Tells the columns all of whose texts have one of some signs; all columns at once, as there may be very many. */
final class SignedColumns {
    private SignedColumns() {}

    /** The first column whose label has one of the signs, and all texts below it, two or more, as well; or -1. */
    static int first(HeadTexts head, List<String> labels, String signs, int from) {
        BitSet left = new BitSet();
        for (int column = 0; column < labels.size(); column++) {
            left.set(column, has(labels.get(column), signs));
        }
        int[] seen = new int[left.length()];
        int stop = Math.min(head.region().to(), from + HeadTexts.COMPARED_RECORDS);
        for (int record = from; record < stop && !left.isEmpty(); record++) {
            RecordSplitter fields = head.records().fields(record);
            for (int column = left.nextSetBit(0);
                    column >= 0 && column < fields.fields;
                    column = left.nextSetBit(column + 1)) {
                String text = head.text(fields, column);
                seen[column] += text.isEmpty() ? 0 : 1;
                left.set(column, text.isEmpty() || has(text, signs));
            }
        }
        return left.stream().filter(column -> seen[column] >= 2).findFirst().orElse(-1);
    }

    private static boolean has(String text, String signs) {
        return text.chars().anyMatch(c -> signs.indexOf(c) >= 0);
    }
}
