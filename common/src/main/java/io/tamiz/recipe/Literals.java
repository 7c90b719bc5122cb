package io.tamiz.recipe;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.InvalidSink;
import io.tamiz.column.LongVector;
import io.tamiz.column.TextVector;
import io.tamiz.column.ValueFormat;
import io.tamiz.column.ValueParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Values as a recipe writes them in {@code min}, {@code max}, {@code one_of} and {@code default}: ISO 8601 dates and
 * timestamps, decimal points, whatever the spelling in the files.
 */
public final class Literals {
    private Literals() {}

    /**
     * A vector with one row for each text.
     *
     * @param invalid is told of each text that is not of the type; its row is null
     */
    public static ColumnVector parse(ColumnType type, List<String> texts, InvalidSink invalid) {
        TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
        text.reset(texts.size());
        for (int row = 0; row < texts.size(); row++) {
            text.set(row, texts.get(row));
        }
        ColumnVector values = ColumnVector.of(type);
        ValueParser.of(type, ValueFormat.DEFAULT).parse(text, values, invalid);
        return values;
    }

    /** Whether the text is a value of the type. */
    static boolean fits(ColumnType type, String text) {
        return !parse(type, List.of(text), (row, code) -> {}).isNull(0);
    }

    /** The text's place on the number line of the type; empty where the type has none, or the text is no value of it. */
    static Optional<BigDecimal> number(ColumnType type, String text) {
        ColumnVector values = parse(type, List.of(text), (row, code) -> {});
        if (values.isNull(0)) {
            return Optional.empty();
        }
        if (values instanceof IntVector ints) {
            return Optional.of(BigDecimal.valueOf(ints.get(0)));
        }
        if (values instanceof LongVector longs) {
            return Optional.of(BigDecimal.valueOf(longs.get(0), type.scale()));
        }
        if (values instanceof DoubleVector doubles && Double.isFinite(doubles.get(0))) {
            return Optional.of(BigDecimal.valueOf(doubles.get(0)));
        }
        return Optional.empty();
    }

    /** Whether two texts are the same value of the type. */
    static boolean same(ColumnType type, String a, String b) {
        ColumnVector values = parse(type, List.of(a, b), (row, code) -> {});
        return values instanceof BoolVector bools
                ? bools.get(0) == bools.get(1)
                : values instanceof TextVector ? a.equals(b) : number(type, a).equals(number(type, b));
    }
}
