package io.tamiz.expression;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnType.Kind;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.TextVector;
import io.tamiz.column.ValueFormat;
import io.tamiz.column.ValueParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what type two operands have in common, and brings each to it. */
final class Types {
    /** Digits of the widest int32. */
    private static final int INT32_DIGITS = 10;

    private Types() {}

    /** Whether it is {@code null} written out (or folded), which takes any type. */
    static boolean isNull(Node node) {
        return node instanceof Constant constant && constant.isNull();
    }

    static Node toLong(Node node) {
        return node.type().kind() == Kind.INT64 || node.type().kind() == Kind.TIMESTAMP
                ? node
                : Strict.of(ColumnType.INT64, LongKernels::widen, node);
    }

    static Node toDouble(Node node) {
        return switch (node.type().kind()) {
            case FLOAT64 -> node;
            case DECIMAL ->
                Strict.of(
                        ColumnType.FLOAT64,
                        DoubleKernels.fromDecimals(node.type().scale()),
                        node);
            case BOOL, INT32, INT64, STRING, DATE, TIMESTAMP ->
                Strict.of(ColumnType.FLOAT64, DoubleKernels::fromLongs, node);
        };
    }

    /** The decimal type of a number, or null where it needs more digits than there are. */
    static @Nullable ColumnType decimalOf(Node node) {
        return switch (node.type().kind()) {
            case DECIMAL -> node.type();
            case INT32 -> ColumnType.decimal(INT32_DIGITS, 0);
            case INT64 -> node instanceof Constant constant && !constant.isNull() ? digitsOf(constant) : null;
            case BOOL, FLOAT64, STRING, DATE, TIMESTAMP -> null;
        };
    }

    private static @Nullable ColumnType digitsOf(Constant constant) {
        long value = ((LongVector) constant.value()).get(0);
        int digits = Long.toString(value).length() - (value < 0 ? 1 : 0);
        return digits > ColumnType.MAX_PRECISION ? null : ColumnType.decimal(digits, 0);
    }

    /** The smallest decimal type that holds both, or null where that is too wide. */
    static @Nullable ColumnType union(ColumnType a, ColumnType b) {
        int scale = Math.max(a.scale(), b.scale());
        int whole = Math.max(a.precision() - a.scale(), b.precision() - b.scale());
        return whole + scale > ColumnType.MAX_PRECISION ? null : ColumnType.decimal(whole + scale, scale);
    }

    /** Brings a number to a decimal type with room for it. */
    static Node toDecimal(Node node, ColumnType type) {
        Node whole = node.type().kind() == Kind.INT32 ? toLong(node) : node;
        long factor = 1;
        for (int i = whole.type().scale(); i < type.scale(); i++) {
            factor *= 10;
        }
        return whole.type().equals(type) ? whole : Strict.of(type, LongKernels.times(factor), whole);
    }

    /** A type that both have, or null. */
    static @Nullable ColumnType common(Node a, Node b) {
        ColumnType left = a.type();
        ColumnType right = b.type();
        if (isNull(a) || isNull(b)) {
            return isNull(a) ? right : left;
        }
        if (left.isNumeric() && right.isNumeric()) {
            return commonNumber(a, b);
        }
        if (left.kind() == right.kind()) {
            return isWritten(a) ? right : left;
        }
        if (isText(a) && isTime(right)) {
            return right;
        }
        return isText(b) && isTime(left) ? left : null;
    }

    private static @Nullable ColumnType commonNumber(Node a, Node b) {
        Kind left = a.type().kind();
        Kind right = b.type().kind();
        if (left == Kind.FLOAT64 || right == Kind.FLOAT64) {
            return ColumnType.FLOAT64;
        }
        if (left == Kind.DECIMAL || right == Kind.DECIMAL) {
            ColumnType one = decimalOf(a);
            ColumnType other = decimalOf(b);
            return one == null || other == null ? null : union(one, other);
        }
        return left == Kind.INT32 && right == Kind.INT32 ? ColumnType.INT32 : ColumnType.INT64;
    }

    static boolean isText(Node node) {
        return node.type().kind() == Kind.STRING && isWritten(node);
    }

    private static boolean isWritten(Node node) {
        return node instanceof Constant constant && constant.written() != null;
    }

    private static boolean isTime(ColumnType type) {
        return type.kind() == Kind.DATE || type.kind() == Kind.TIMESTAMP;
    }

    /** Brings a node to a type that {@link #common} gave for it. */
    static Node to(Node node, ColumnType type, int offset) {
        if (node.type().equals(type)) {
            return node;
        }
        if (isNull(node)) {
            return Constant.ofNull(type);
        }
        if (isTime(type) && node instanceof Constant constant && constant.written() != null) {
            return literal(type, constant.written(), offset);
        }
        return switch (type.kind()) {
            case INT64 -> toLong(node);
            case FLOAT64 -> toDouble(node);
            case DECIMAL -> toDecimal(node, type);
            case BOOL, INT32, STRING, DATE, TIMESTAMP -> node;
        };
    }

    /** A constant of a type, parsed from its text. */
    static Constant literal(ColumnType type, String text, int offset) {
        TextVector source = (TextVector) ColumnVector.of(ColumnType.STRING);
        source.reset(1);
        source.set(0, text);
        ColumnVector value = ColumnVector.of(type);
        List<String> wrong = new ArrayList<>();
        ValueParser.of(type, ValueFormat.DEFAULT).parse(source, value, (row, code) -> wrong.add(code.meaning()));
        if (!wrong.isEmpty()) {
            String form = type.kind() == Kind.DATE ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
            throw new ExpressionException(
                    offset,
                    isTime(type)
                            ? "expected a " + type + " as " + form + ", found '" + text + "'"
                            : wrong.get(0) + ": " + text);
        }
        return new Constant(value, text);
    }
}
