package io.tamiz.expression;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnType.Kind;
import io.tamiz.expression.CompareKernels.Comparison;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Types and kernels of the comparisons. Whole numbers and decimals compare exactly, also with float64, except that a
 * decimal column stands for its nearest float64 there, so that {@code 0.10} equals 0.1; a number written with a point
 * compares with decimals by its digits.
 */
final class Comparisons {
    private Comparisons() {}

    static Node of(String operator, Operand left, Operand right) {
        return switch (operator) {
            case "=" -> compare(Comparison.EQUAL, operator, left, right);
            case "<" -> compare(Comparison.LESS, operator, left, right);
            case "<=" -> compare(Comparison.LESS_OR_EQUAL, operator, left, right);
            case ">" -> compare(Comparison.LESS, operator, right, left);
            case ">=" -> compare(Comparison.LESS_OR_EQUAL, operator, right, left);
            case "<>" ->
                Strict.of(ColumnType.BOOL, CompareKernels::not, compare(Comparison.EQUAL, operator, left, right));
            default -> throw new IllegalArgumentException("no operator " + operator);
        };
    }

    private static Node compare(Comparison comparison, String operator, Operand left, Operand right) {
        Node a = byDigits(left.node(), right.node());
        Node b = byDigits(right.node(), left.node());
        if (a.type().isNumeric() && b.type().isNumeric()) {
            return numbers(comparison, a, b);
        }
        ColumnType type = Types.common(a, b);
        if (type == null) {
            int offset = Math.max(left.offset(), right.offset());
            Operand first = left.offset() == offset ? right : left;
            Operand second = left.offset() == offset ? left : right;
            throw new ExpressionException(
                    offset, "'" + operator + "' cannot compare " + first.type() + " with " + second.type());
        }
        Node one = Types.to(a, type, left.offset());
        Node other = Types.to(b, type, right.offset());
        return switch (type.kind()) {
            case STRING -> Strict.of(ColumnType.BOOL, CompareKernels.texts(comparison), one, other);
            case BOOL, DATE, TIMESTAMP, INT32, INT64, DECIMAL -> longs(comparison, wide(one), wide(other));
            case FLOAT64 -> Strict.of(ColumnType.BOOL, CompareKernels.doubles(comparison), one, other);
        };
    }

    private static Node wide(Node node) {
        return node.type().kind() == Kind.DECIMAL ? node : Types.toLong(node);
    }

    private static Node longs(Comparison comparison, Node a, Node b) {
        return Strict.of(ColumnType.BOOL, CompareKernels.longs(comparison), a, b);
    }

    private static Node numbers(Comparison comparison, Node a, Node b) {
        Kind left = a.type().kind();
        Kind right = b.type().kind();
        if (left == Kind.INT64 && right == Kind.FLOAT64) {
            return Strict.of(ColumnType.BOOL, CompareKernels.longWithDouble(comparison), a, b);
        }
        if (left == Kind.FLOAT64 && right == Kind.INT64) {
            return Strict.of(ColumnType.BOOL, CompareKernels.doubleWithLong(comparison), a, b);
        }
        if (left == Kind.FLOAT64 || right == Kind.FLOAT64) {
            return Strict.of(ColumnType.BOOL, CompareKernels.doubles(comparison), Types.toDouble(a), Types.toDouble(b));
        }
        return left == Kind.DECIMAL || right == Kind.DECIMAL
                ? decimals(comparison, a, b)
                : longs(comparison, Types.toLong(a), Types.toLong(b));
    }

    private static Node decimals(Comparison comparison, Node a, Node b) {
        ColumnType left = Types.decimalOf(a);
        ColumnType right = Types.decimalOf(b);
        ColumnType same = left == null || right == null ? null : Types.union(left, right);
        if (same != null) {
            return longs(comparison, Types.toDecimal(a, same), Types.toDecimal(b, same));
        }
        Kernel kernel = CompareKernels.wideDecimals(
                comparison, a.type().scale(), b.type().scale());
        return Strict.of(ColumnType.BOOL, kernel, wide(a), wide(b));
    }

    /** A float64 literal beside a decimal becomes the decimal that was written, where it fits. */
    private static Node byDigits(Node node, Node other) {
        boolean literal = node.type().kind() == Kind.FLOAT64 && other.type().kind() == Kind.DECIMAL;
        if (!literal || !(node instanceof Constant constant) || constant.written() == null) {
            return node;
        }
        BigDecimal value = digits(constant.written());
        if (value == null) {
            return node;
        }
        int scale = Math.max(value.scale(), 0);
        int precision = Math.max(scale, value.precision() - value.scale() + scale);
        return precision > ColumnType.MAX_PRECISION
                ? node
                : Types.literal(ColumnType.decimal(Math.max(precision, 1), scale), constant.written(), 0);
    }

    /** Null where the exponent is beyond what {@link BigDecimal} reads, and so beyond every decimal type. */
    private static @Nullable BigDecimal digits(String written) {
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
