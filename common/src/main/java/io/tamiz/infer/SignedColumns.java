package io.tamiz.infer;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Tells the columns all of whose texts have one of some signs; all columns at once, as there may be very many. */
final class SignedColumns {
    /** Texts that are enough to tell what a column has. */
    private static final int MIN_TEXTS = 2;

    private SignedColumns() {}

    /** Those of the asked columns in which all texts from a record on, two or more, have one of the signs. */
    static BitSet of(HeadTexts head, IntPredicate asked, String signs, int from) {
        BitSet left = new BitSet();
        for (int column = 0; column < head.columns().width(); column++) {
            left.set(column, asked.test(column));
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
                left.set(column, text.isEmpty() || HeadTexts.has(text, signs));
            }
        }
        for (int column = left.nextSetBit(0); column >= 0; column = left.nextSetBit(column + 1)) {
            left.set(column, seen[column] >= MIN_TEXTS);
        }
        return left;
    }
}
