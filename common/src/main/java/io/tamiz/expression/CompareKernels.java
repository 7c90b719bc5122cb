package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.TextVector;
import java.math.BigDecimal;
import java.util.Arrays;

/** Comparisons. Greater is less with its operands swapped, unequal is the negation of equal. */
final class CompareKernels {
    /** The comparisons that have loops of their own. */
    enum Comparison {
        EQUAL,
        LESS,
        LESS_OR_EQUAL;

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
            };
        }
    }

    /** Compares one row; for what is too rare for a loop of its own. */
    private interface RowOrder {
        int of(ColumnVector a, ColumnVector b, int row);
    }

    private CompareKernels() {}

    private static byte[] bools(ColumnVector vector) {
        return ((BoolVector) vector).values();
    }

    static Kernel longs(Comparison comparison) {
        return switch (comparison) {
            case EQUAL ->
                (args, out, frame) -> {
                    long[] a = ((LongVector) args[0]).values();
                    long[] b = ((LongVector) args[1]).values();
                    byte[] to = bools(out);
                    int rows = frame.rows();
                    for (int i = 0; i < rows; i++) {
                        to[i] = (byte) (a[i] == b[i] ? 1 : 0);
                    }
                };
            case LESS ->
                (args, out, frame) -> {
                    long[] a = ((LongVector) args[0]).values();
                    long[] b = ((LongVector) args[1]).values();
                    byte[] to = bools(out);
                    int rows = frame.rows();
                    for (int i = 0; i < rows; i++) {
                        to[i] = (byte) (a[i] < b[i] ? 1 : 0);
                    }
                };
            case LESS_OR_EQUAL ->
                (args, out, frame) -> {
                    long[] a = ((LongVector) args[0]).values();
                    long[] b = ((LongVector) args[1]).values();
                    byte[] to = bools(out);
                    int rows = frame.rows();
                    for (int i = 0; i < rows; i++) {
                        to[i] = (byte) (a[i] <= b[i] ? 1 : 0);
                    }
                };
        };
    }

    static Kernel doubles(Comparison comparison) {
        return switch (comparison) {
            case EQUAL ->
                (args, out, frame) -> {
                    double[] a = ((DoubleVector) args[0]).values();
                    double[] b = ((DoubleVector) args[1]).values();
                    byte[] to = bools(out);
                    int rows = frame.rows();
                    for (int i = 0; i < rows; i++) {
                        to[i] = (byte) (a[i] == b[i] ? 1 : 0);
                    }
                };
            case LESS ->
                (args, out, frame) -> {
                    double[] a = ((DoubleVector) args[0]).values();
                    double[] b = ((DoubleVector) args[1]).values();
                    byte[] to = bools(out);
                    int rows = frame.rows();
                    for (int i = 0; i < rows; i++) {
                        to[i] = (byte) (a[i] < b[i] ? 1 : 0);
                    }
                };
            case LESS_OR_EQUAL ->
                (args, out, frame) -> {
                    double[] a = ((DoubleVector) args[0]).values();
                    double[] b = ((DoubleVector) args[1]).values();
                    byte[] to = bools(out);
                    int rows = frame.rows();
                    for (int i = 0; i < rows; i++) {
                        to[i] = (byte) (a[i] <= b[i] ? 1 : 0);
                    }
                };
        };
    }

    /** Compares by bytes, which for UTF-8 is the order of code points. */
    static Kernel texts(Comparison comparison) {
        return (args, out, frame) -> {
            TextVector a = (TextVector) args[0];
            TextVector b = (TextVector) args[1];
            byte[] to = bools(out);
            for (int i = 0; i < frame.rows(); i++) {
                if (!out.isNull(i)) {
                    int order = Arrays.compareUnsigned(
                            a.bytes(), a.starts()[i], a.ends()[i], b.bytes(), b.starts()[i], b.ends()[i]);
                    to[i] = (byte) (comparison.holds(order) ? 1 : 0);
                }
            }
        };
    }

    /** Compares whole numbers or decimals whose common type would be wider than a long. */
    static Kernel wideDecimals(Comparison comparison, int leftScale, int rightScale) {
        return byRow(
                comparison,
                (a, b, row) -> BigDecimal.valueOf(((LongVector) a).get(row), leftScale)
                        .compareTo(BigDecimal.valueOf(((LongVector) b).get(row), rightScale)));
    }

    /** Compares a whole number with a double, exactly. */
    static Kernel longWithDouble(Comparison comparison) {
        return byRow(comparison, (a, b, row) -> order(((LongVector) a).get(row), ((DoubleVector) b).get(row)));
    }

    static Kernel doubleWithLong(Comparison comparison) {
        return byRow(comparison, (a, b, row) -> -order(((LongVector) b).get(row), ((DoubleVector) a).get(row)));
    }

    /** Near the ends of the long range the nearest double decides; inside, the whole part and then the rest. */
    private static int order(long whole, double number) {
        if (number >= 0x1p63) {
            return -1;
        }
        if (number < -0x1p63) {
            return 1;
        }
        int order = Long.compare(whole, (long) number);
        return order == 0 ? Double.compare(0.0, number - (double) (long) number + 0.0) : order;
    }

    private static Kernel byRow(Comparison comparison, RowOrder order) {
        return (args, out, frame) -> {
            byte[] to = bools(out);
            for (int i = 0; i < frame.rows(); i++) {
                if (!out.isNull(i)) {
                    to[i] = (byte) (comparison.holds(order.of(args[0], args[1], i)) ? 1 : 0);
                }
            }
        };
    }

    static void not(ColumnVector[] args, ColumnVector out, Frame frame) {
        byte[] from = bools(args[0]);
        byte[] to = bools(out);
        for (int i = 0; i < frame.rows(); i++) {
            to[i] = (byte) (1 - from[i]);
        }
    }
}
