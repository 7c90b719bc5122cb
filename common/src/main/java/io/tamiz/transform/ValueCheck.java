package io.tamiz.transform;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.InvalidSink;
import io.tamiz.recipe.ColumnSpec;
import io.tamiz.recipe.ColumnSpec.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check of a column's values against the recipe: range or allowed set. A value that fails becomes null. */
interface ValueCheck {
    void apply(ColumnVector values, InvalidSink invalid);

    /** The checks that the column asks for, in order. */
    static List<ValueCheck> of(ColumnSpec spec) {
        List<ValueCheck> checks = new ArrayList<>();
        ColumnType type = spec.type();
        if (spec.min() != null || spec.max() != null) {
            checks.add(
                    type.kind() == ColumnType.Kind.FLOAT64
                            ? new DoubleRange(doubleOf(spec.min(), -1), doubleOf(spec.max(), 1))
                            : new LongRange(
                                    longOf(type, spec.min(), RoundingMode.CEILING, Long.MIN_VALUE),
                                    longOf(type, spec.max(), RoundingMode.FLOOR, Long.MAX_VALUE)));
        }
        if (!spec.oneOf().isEmpty()) {
            checks.add(AllowedSet.of(type, spec.oneOf()));
        }
        return checks;
    }

    private static double doubleOf(@Nullable Bound bound, int sign) {
        return bound == null ? sign * Double.POSITIVE_INFINITY : bound.value().doubleValue();
    }

    private static long longOf(ColumnType type, @Nullable Bound bound, RoundingMode rounding, long otherwise) {
        if (bound == null) {
            return otherwise;
        }
        BigDecimal stored = bound.value().movePointRight(type.scale()).setScale(0, rounding);
        return stored.longValueExact();
    }
}
