package io.tamiz.transform;

import io.tamiz.column.TextVector;
import io.tamiz.csv.RecordBatch;

/**
 * Takes one field of each record, trimmed, and null where it is a null token: in one pass, since a look at the length and
 * at the first and last byte says of nearly all texts that there is nothing to do.
 */
final class FieldTexts {
    /** Below every byte. */
    private static final int NONE = Byte.MIN_VALUE - 1;

    /** The largest byte that white space may begin or end with. */
    private final int maxBlank;

    private final TextSet nullTokens;

    private FieldTexts(int maxBlank, TextSet nullTokens) {
        this.maxBlank = maxBlank;
        this.nullTokens = nullTokens;
    }

    static FieldTexts trimmed(TextSet nullTokens) {
        return new FieldTexts(TextSteps.MAX_BLANK, nullTokens);
    }

    static FieldTexts untrimmed(TextSet nullTokens) {
        return new FieldTexts(NONE, nullTokens);
    }

    /** Makes {@code target} a view of the field, one row a record. */
    void take(RecordBatch records, int field, TextVector target) {
        records.column(field, target);
        byte[] bytes = target.bytes();
        int[] starts = target.starts();
        int[] ends = target.ends();
        for (int row = 0, rows = target.size(); row < rows; row++) {
            int start = starts[row];
            int end = ends[row];
            if (start == end || needsLook(bytes[start], bytes[end - 1], end - start)) {
                look(row, target);
            }
        }
    }

    private boolean needsLook(byte first, byte last, int length) {
        return first <= maxBlank || last <= maxBlank || nullTokens.mayContain(first, length);
    }

    private void look(int row, TextVector text) {
        if (maxBlank != NONE) {
            TextSteps.trim(row, text);
        }
        if (nullTokens.contains(text.bytes(), text.starts()[row], text.ends()[row])) {
            text.setNull(row);
        }
    }
}
