package io.tamiz.transform;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.TextVector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers the values of one column in order of first appearance, from 0, over all batches. */
final class ValueNumbers {
    private final LongNumbers stored = new LongNumbers();
    private final Map<String, Integer> texts = new HashMap<>();
    /** The text of the row before: sorted files ask for the same value again and again. */
    private byte[] lastText = new byte[0];

    private int lastNumber = -1;

    /** The number of the row's value, which is not null. */
    int number(ColumnVector column, int row) {
        if (column instanceof TextVector text) {
            return textNumber(text, row);
        } else if (column instanceof IntVector ints) {
            return stored.number(ints.get(row));
        } else if (column instanceof LongVector longs) {
            return stored.number(longs.get(row));
        } else if (column instanceof BoolVector bools) {
            return stored.number(bools.get(row));
        }
        throw new IllegalArgumentException("a column of " + column.type() + " cannot partition");
    }

    private int textNumber(TextVector text, int row) {
        if (lastNumber < 0 || !text.valueEquals(row, lastText)) {
            lastText = Arrays.copyOfRange(text.bytes(), text.starts()[row], text.ends()[row]);
            int next = texts.size();
            lastNumber = texts.computeIfAbsent(text.get(row), value -> next);
        }
        return lastNumber;
    }
}
