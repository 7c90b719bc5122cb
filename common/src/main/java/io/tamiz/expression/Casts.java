package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.TextVector;
import io.tamiz.column.ValueFormat;
import io.tamiz.column.ValueParser;
import io.tamiz.column.ValueText;
import io.tamiz.quality.ReasonCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Casts between types. To whole numbers the rest is cut off; to decimals it is rounded half away from zero. */
final class Casts {
    /** What becomes of a value that cannot be cast. */
    enum OnFailure {
        COMPLAIN,
        NULL;

        void fail(Frame frame, ColumnVector out, int row) {
            if (this == NULL) {
                out.setNull(row);
            } else {
                frame.fail(out, row, ReasonCode.INVALID_CAST);
            }
        }
    }

    private static final BigDecimal LONGS_END = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LONGS_BEGIN = BigDecimal.valueOf(Long.MIN_VALUE);

    private Casts() {}

    /** The node cast, or null where there is no such cast. */
    static @Nullable Node of(Node from, ColumnType to, OnFailure onFailure) {
        ColumnType type = from.type();
        if (type.equals(to) || (type.kind() == to.kind() && to.kind() == ColumnType.Kind.TIMESTAMP)) {
            return from;
        }
        if (to.kind() == ColumnType.Kind.STRING) {
            return Strict.of(to, Casts::toText, from);
        }
        if (type.kind() == ColumnType.Kind.STRING) {
            return Strict.of(to, parse(ValueParser.of(to, ValueFormat.DEFAULT), onFailure), from);
        }
        if (to.isNumeric() && (type.isNumeric() || type.kind() == ColumnType.Kind.BOOL)) {
            return toNumber(from, to, onFailure);
        }
        return switch (to.kind()) {
            case BOOL -> type.isNumeric() && type.kind() != ColumnType.Kind.FLOAT64 ? toBool(from) : null;
            case DATE ->
                type.kind() == ColumnType.Kind.TIMESTAMP
                        ? Strict.of(to, TimeKernels.date(type.zoneOrUtc()), from)
                        : null;
            case TIMESTAMP -> type.kind() == ColumnType.Kind.DATE ? Strict.of(to, Casts::midnight, from) : null;
            case INT32, INT64, FLOAT64, DECIMAL, STRING -> null;
        };
    }

    private static Node toBool(Node from) {
        Node zero = Constant.ofLong(0);
        Node whole = from.type().kind() == ColumnType.Kind.INT32 ? Types.toLong(from) : from;
        Node equal = Strict.of(ColumnType.BOOL, CompareKernels.longs(CompareKernels.Comparison.EQUAL), whole, zero);
        return Strict.of(ColumnType.BOOL, CompareKernels::not, equal);
    }

    private static Node toNumber(Node from, ColumnType to, OnFailure onFailure) {
        ColumnType.Kind kind = from.type().kind();
        boolean whole = kind == ColumnType.Kind.INT32 || kind == ColumnType.Kind.BOOL;
        if (whole && to.kind() == ColumnType.Kind.INT64) {
            return Types.toLong(from);
        }
        if (to.kind() == ColumnType.Kind.FLOAT64) {
            return Types.toDouble(kind == ColumnType.Kind.BOOL ? Types.toLong(from) : from);
        }
        return Strict.of(to, exact(to, onFailure), from);
    }

    /** By way of BigDecimal: right for every pair of types, and not meant for speed. */
    private static Kernel exact(ColumnType to, OnFailure onFailure) {
        boolean decimal = to.kind() == ColumnType.Kind.DECIMAL;
        RoundingMode rounding = decimal ? RoundingMode.HALF_UP : RoundingMode.DOWN;
        return (args, out, frame) -> {
            for (int row = 0; row < frame.rows(); row++) {
                if (out.isNull(row)) {
                    continue;
                }
                BigDecimal value = number(args[0], row).setScale(to.scale(), rounding);
                if (!fits(value, to)) {
                    onFailure.fail(frame, out, row);
                } else if (out instanceof IntVector ints) {
                    ints.set(row, value.intValue());
                } else {
                    ((LongVector) out).set(row, value.unscaledValue().longValue());
                }
            }
        };
    }

    private static boolean fits(BigDecimal value, ColumnType to) {
        return switch (to.kind()) {
            case DECIMAL -> value.precision() <= to.precision();
            case INT32 ->
                value.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0
                        && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
            case INT64 -> value.compareTo(LONGS_BEGIN) >= 0 && value.compareTo(LONGS_END) <= 0;
            case BOOL, FLOAT64, STRING, DATE, TIMESTAMP -> throw new IllegalArgumentException("no exact " + to);
        };
    }

    /** The value; of a double the shortest decimal that stands for it. */
    private static BigDecimal number(ColumnVector vector, int row) {
        if (vector instanceof IntVector ints) {
            return BigDecimal.valueOf(ints.get(row));
        }
        if (vector instanceof BoolVector bools) {
            return BigDecimal.valueOf(bools.get(row));
        }
        return vector instanceof DoubleVector
                ? new BigDecimal(ValueText.of(vector, row))
                : BigDecimal.valueOf(
                        ((LongVector) vector).get(row), vector.type().scale());
    }

    private static void toText(ColumnVector[] args, ColumnVector out, Frame frame) {
        for (int row = 0; row < frame.rows(); row++) {
            if (!out.isNull(row)) {
                ((TextVector) out).set(row, ValueText.of(args[0], row));
            }
        }
    }

    private static void midnight(ColumnVector[] args, ColumnVector out, Frame frame) {
        int[] days = ((IntVector) args[0]).values();
        long[] to = ((LongVector) out).values();
        for (int row = 0; row < frame.rows(); row++) {
            to[row] = days[row] * 86_400_000_000L;
        }
    }

    private static Kernel parse(ValueParser parser, OnFailure onFailure) {
        return (args, out, frame) -> {
            boolean[] wrong = new boolean[frame.rows()];
            parser.parse((TextVector) args[0], out, (row, code) -> wrong[row] = true);
            for (int row = 0; row < wrong.length; row++) {
                if (wrong[row]) {
                    out.setValid(row);
                    onFailure.fail(frame, out, row);
                }
            }
        };
    }
}
