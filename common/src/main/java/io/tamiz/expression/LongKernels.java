package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.quality.ReasonCode;

/** Arithmetic of int64 and of decimals of one scale. Overflow is looked for in the loop and told after it. */
final class LongKernels {
    private LongKernels() {}

    private static long[] longs(ColumnVector vector) {
        return ((LongVector) vector).values();
    }

    static void widen(ColumnVector[] args, ColumnVector out, Frame frame) {
        long[] to = longs(out);
        int rows = frame.rows();
        if (args[0] instanceof IntVector ints) {
            int[] from = ints.values();
            for (int i = 0; i < rows; i++) {
                to[i] = from[i];
            }
        } else {
            byte[] from = ((BoolVector) args[0]).values();
            for (int i = 0; i < rows; i++) {
                to[i] = from[i];
            }
        }
    }

    static void add(ColumnVector[] args, ColumnVector out, Frame frame) {
        long[] a = longs(args[0]);
        long[] b = longs(args[1]);
        long[] to = longs(out);
        int rows = frame.rows();
        long overflow = 0;
        for (int i = 0; i < rows; i++) {
            long sum = a[i] + b[i];
            overflow |= (a[i] ^ sum) & (b[i] ^ sum);
            to[i] = sum;
        }
        for (int i = 0; overflow < 0 && i < rows; i++) {
            if (((a[i] ^ to[i]) & (b[i] ^ to[i])) < 0) {
                frame.fail(out, i, ReasonCode.EXPRESSION_OVERFLOW);
            }
        }
    }

    static void subtract(ColumnVector[] args, ColumnVector out, Frame frame) {
        long[] a = longs(args[0]);
        long[] b = longs(args[1]);
        long[] to = longs(out);
        int rows = frame.rows();
        long overflow = 0;
        for (int i = 0; i < rows; i++) {
            long difference = a[i] - b[i];
            overflow |= (a[i] ^ b[i]) & (a[i] ^ difference);
            to[i] = difference;
        }
        for (int i = 0; overflow < 0 && i < rows; i++) {
            if (((a[i] ^ b[i]) & (a[i] ^ to[i])) < 0) {
                frame.fail(out, i, ReasonCode.EXPRESSION_OVERFLOW);
            }
        }
    }

    static void multiply(ColumnVector[] args, ColumnVector out, Frame frame) {
        long[] a = longs(args[0]);
        long[] b = longs(args[1]);
        long[] to = longs(out);
        int rows = frame.rows();
        long overflow = 0;
        for (int i = 0; i < rows; i++) {
            to[i] = a[i] * b[i];
            overflow |= Math.multiplyHigh(a[i], b[i]) ^ (to[i] >> 63);
        }
        for (int i = 0; overflow != 0 && i < rows; i++) {
            if (Math.multiplyHigh(a[i], b[i]) != to[i] >> 63) {
                frame.fail(out, i, ReasonCode.EXPRESSION_OVERFLOW);
            }
        }
    }

    /** The remainder has the sign of the dividend; by zero it is null. */
    static void remainder(ColumnVector[] args, ColumnVector out, Frame frame) {
        long[] a = longs(args[0]);
        long[] b = longs(args[1]);
        long[] to = longs(out);
        for (int i = 0; i < frame.rows(); i++) {
            if (b[i] == 0) {
                out.setNull(i);
            } else {
                to[i] = a[i] % b[i];
            }
        }
    }

    static void negate(ColumnVector[] args, ColumnVector out, Frame frame) {
        long[] a = longs(args[0]);
        long[] to = longs(out);
        for (int i = 0; i < frame.rows(); i++) {
            to[i] = -a[i];
            if (a[i] == Long.MIN_VALUE) {
                frame.fail(out, i, ReasonCode.EXPRESSION_OVERFLOW);
            }
        }
    }

    static void abs(ColumnVector[] args, ColumnVector out, Frame frame) {
        long[] a = longs(args[0]);
        long[] to = longs(out);
        for (int i = 0; i < frame.rows(); i++) {
            to[i] = Math.abs(a[i]);
            if (a[i] == Long.MIN_VALUE) {
                frame.fail(out, i, ReasonCode.EXPRESSION_OVERFLOW);
            }
        }
    }

    static void sign(ColumnVector[] args, ColumnVector out, Frame frame) {
        long[] a = longs(args[0]);
        int[] to = ((IntVector) out).values();
        for (int i = 0; i < frame.rows(); i++) {
            to[i] = Long.signum(a[i]);
        }
    }

    /** Multiplies by a factor that the types leave room for. */
    static Kernel times(long factor) {
        return (args, out, frame) -> {
            long[] a = longs(args[0]);
            long[] to = longs(out);
            int rows = frame.rows();
            for (int i = 0; i < rows; i++) {
                to[i] = a[i] * factor;
            }
        };
    }

    /** Divides by a power of ten, bringing the rest to a whole number; then multiplies back by {@code factor}. */
    static Kernel divide(Rounding rounding, long divisor, long factor) {
        return (args, out, frame) -> {
            long[] a = longs(args[0]);
            long[] to = longs(out);
            for (int i = 0; i < frame.rows(); i++) {
                to[i] = rounding.divide(a[i], divisor) * factor;
                if (Math.multiplyHigh(rounding.divide(a[i], divisor), factor) != to[i] >> 63) {
                    frame.fail(out, i, ReasonCode.EXPRESSION_OVERFLOW);
                }
            }
        };
    }
}
