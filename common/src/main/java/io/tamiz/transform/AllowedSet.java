package io.tamiz.transform;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.InvalidSink;
import io.tamiz.column.LongVector;
import io.tamiz.column.TextVector;
import io.tamiz.quality.ReasonCode;
import io.tamiz.recipe.Literals;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The values that {@code one_of} allows: strings by their bytes, all else by its stored value. */
final class AllowedSet implements ValueCheck {
    private final TextSet texts;
    private final long[] stored;

    private AllowedSet(TextSet texts, long[] stored) {
        this.texts = texts;
        this.stored = stored;
    }

    static AllowedSet of(ColumnType type, List<String> allowed) {
        if (type.kind() == ColumnType.Kind.STRING) {
            return new AllowedSet(new TextSet(allowed), new long[0]);
        }
        ColumnVector values = Literals.parse(type, allowed, (row, code) -> {
            throw new IllegalArgumentException("one_of: '" + allowed.get(row) + "' is not " + type);
        });
        long[] stored = IntStream.range(0, allowed.size())
                .mapToLong(row -> stored(values, row))
                .sorted()
                .toArray();
        return new AllowedSet(new TextSet(List.of()), stored);
    }

    @Override
    public void apply(ColumnVector values, InvalidSink invalid) {
        for (int row = 0, rows = values.size(); row < rows; row++) {
            if (!values.isNull(row) && !allows(values, row)) {
                values.setNull(row);
                invalid.invalid(row, ReasonCode.NOT_ALLOWED);
            }
        }
    }

    private boolean allows(ColumnVector values, int row) {
        return values instanceof TextVector text
                ? texts.contains(text.bytes(), text.starts()[row], text.ends()[row])
                : Arrays.binarySearch(stored, stored(values, row)) >= 0;
    }

    /** A number that is the same for the same value; zeros of either sign are the same. */
    private static long stored(ColumnVector values, int row) {
        if (values instanceof BoolVector bools) {
            return bools.get(row);
        } else if (values instanceof IntVector ints) {
            return ints.get(row);
        } else if (values instanceof LongVector longs) {
            return longs.get(row);
        }
        return Double.doubleToLongBits(((DoubleVector) values).get(row) + 0.0);
    }
}
