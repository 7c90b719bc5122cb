package io.tamiz.transform;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.recipe.Literals;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What stands in for a missing value. */
final class DefaultValue {
    private final ColumnVector value;
    private final byte[] text;

    private DefaultValue(ColumnVector value, byte[] text) {
        this.value = value;
        this.text = text;
    }

    static DefaultValue of(ColumnType type, String text) {
        ColumnVector value = Literals.parse(type, List.of(text), (row, code) -> {
            throw new IllegalArgumentException("default: '" + text + "' is not " + type);
        });
        return new DefaultValue(value, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The default of a string as UTF-8. */
    byte[] text() {
        return text;
    }

    /** Makes it the value of the row of a vector that holds no strings. */
    void put(ColumnVector target, int row) {
        target.setValid(row);
        if (target instanceof BoolVector bools) {
            bools.set(row, ((BoolVector) value).get(0));
        } else if (target instanceof IntVector ints) {
            ints.set(row, ((IntVector) value).get(0));
        } else if (target instanceof LongVector longs) {
            longs.set(row, ((LongVector) value).get(0));
        } else if (target instanceof DoubleVector doubles) {
            doubles.set(row, ((DoubleVector) value).get(0));
        } else {
            throw new IllegalArgumentException("a default of " + target.type() + " goes by its text");
        }
    }
}
