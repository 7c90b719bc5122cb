package io.tamiz.expression;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnType.Kind;
import org.jspecify.annotations.Nullable;

/** Types and kernels of the arithmetic operators: int64, decimals that widen, else float64. */
final class Arithmetic {
    private Arithmetic() {}

    static Node of(String operator, Operand left, Operand right) {
        String who = "'" + operator + "'";
        Node a = left.number(who);
        Node b = right.number(who);
        if (operator.equals("/") || kind(a) == Kind.FLOAT64 || kind(b) == Kind.FLOAT64) {
            return Strict.of(ColumnType.FLOAT64, doubles(operator), Types.toDouble(a), Types.toDouble(b));
        }
        if (kind(a) == Kind.DECIMAL || kind(b) == Kind.DECIMAL) {
            return decimals(operator, a, b, left.offset());
        }
        return Strict.of(ColumnType.INT64, longs(operator), Types.toLong(a), Types.toLong(b));
    }

    private static Kind kind(Node node) {
        return node.type().kind();
    }

    private static Node decimals(String operator, Node a, Node b, int offset) {
        if (Types.isNull(a) || Types.isNull(b)) {
            return Constant.ofNull(Types.isNull(a) ? b.type() : a.type());
        }
        ColumnType left = Types.decimalOf(a);
        ColumnType right = Types.decimalOf(b);
        if (left == null || right == null) {
            throw tooWide(operator, a.type(), b.type(), offset);
        }
        if (operator.equals("*")) {
            ColumnType product = decimal(left.precision() + right.precision(), left.scale() + right.scale());
            if (product == null) {
                throw tooWide(operator, left, right, offset);
            }
            return Strict.of(product, LongKernels::multiply, Types.toDecimal(a, left), Types.toDecimal(b, right));
        }
        ColumnType same = Types.union(left, right);
        int carry = operator.equals("%") ? 0 : 1;
        ColumnType result = same == null ? null : decimal(same.precision() + carry, same.scale());
        if (same == null || result == null) {
            throw tooWide(operator, left, right, offset);
        }
        return Strict.of(result, longs(operator), Types.toDecimal(a, same), Types.toDecimal(b, same));
    }

    private static @Nullable ColumnType decimal(int precision, int scale) {
        return precision > ColumnType.MAX_PRECISION ? null : ColumnType.decimal(precision, scale);
    }

    private static ExpressionException tooWide(String operator, ColumnType a, ColumnType b, int offset) {
        return new ExpressionException(
                offset,
                "'" + operator + "' of " + a + " and " + b + " may need more than " + ColumnType.MAX_PRECISION
                        + " digits: cast an operand to a narrower decimal or to float64");
    }

    static Node negate(Operand operand) {
        Node node = operand.number("'-'");
        return switch (kind(node)) {
            case FLOAT64 -> Strict.of(ColumnType.FLOAT64, DoubleKernels::negate, node);
            case DECIMAL -> Strict.of(node.type(), LongKernels::negate, node);
            case BOOL, INT32, INT64, STRING, DATE, TIMESTAMP ->
                Strict.of(ColumnType.INT64, LongKernels::negate, Types.toLong(node));
        };
    }

    private static Kernel longs(String operator) {
        return switch (operator) {
            case "+" -> LongKernels::add;
            case "-" -> LongKernels::subtract;
            case "*" -> LongKernels::multiply;
            default -> LongKernels::remainder;
        };
    }

    private static Kernel doubles(String operator) {
        return switch (operator) {
            case "+" -> DoubleKernels::add;
            case "-" -> DoubleKernels::subtract;
            case "*" -> DoubleKernels::multiply;
            case "/" -> DoubleKernels::divide;
            default -> DoubleKernels::remainder;
        };
    }
}
