package io.tamiz.expression;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.quality.ReasonCode;
import java.math.BigDecimal;

/** Arithmetic and functions of float64. What is not a finite number is told after the loop. */
final class DoubleKernels {
    /** Longs up to this one are exact doubles. */
    private static final long MAX_EXACT = 1L << 53;

    private DoubleKernels() {}

    private static double[] doubles(ColumnVector vector) {
        return ((DoubleVector) vector).values();
    }

    /** Not a number is a domain error, infinity an overflow. */
    private static void check(ColumnVector out, Frame frame) {
        check(out, frame, ReasonCode.EXPRESSION_OVERFLOW);
    }

    private static void check(ColumnVector out, Frame frame, ReasonCode infinite) {
        double[] values = doubles(out);
        int rows = frame.rows();
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += values[i] * 0;
        }
        for (int i = 0; sum != 0 && i < rows; i++) {
            if (Double.isNaN(values[i])) {
                frame.fail(out, i, ReasonCode.EXPRESSION_DOMAIN);
            } else if (Double.isInfinite(values[i])) {
                frame.fail(out, i, infinite);
            }
        }
    }

    static void fromLongs(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] to = doubles(out);
        int rows = frame.rows();
        if (args[0] instanceof IntVector ints) {
            int[] from = ints.values();
            for (int i = 0; i < rows; i++) {
                to[i] = from[i];
            }
        } else {
            long[] from = ((LongVector) args[0]).values();
            for (int i = 0; i < rows; i++) {
                to[i] = (double) from[i];
            }
        }
    }

    /** Two exact doubles divide to the nearest one; where they are not exact, the class library does it. */
    static Kernel fromDecimals(int scale) {
        double divisor = Double.parseDouble("1e" + scale);
        return (args, out, frame) -> {
            long[] from = ((LongVector) args[0]).values();
            double[] to = doubles(out);
            for (int i = 0; i < frame.rows(); i++) {
                to[i] = Math.abs(from[i]) <= MAX_EXACT
                        ? from[i] / divisor
                        : BigDecimal.valueOf(from[i], scale).doubleValue();
            }
        };
    }

    static void add(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] b = doubles(args[1]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = a[i] + b[i];
        }
        check(out, frame);
    }

    static void subtract(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] b = doubles(args[1]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = a[i] - b[i];
        }
        check(out, frame);
    }

    static void multiply(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] b = doubles(args[1]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = a[i] * b[i];
        }
        check(out, frame);
    }

    /** By zero it is null. */
    static void divide(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] b = doubles(args[1]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = a[i] / b[i];
        }
        nullWhereZero(b, out, rows);
        check(out, frame);
    }

    /** By zero it is null. */
    static void remainder(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] b = doubles(args[1]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = a[i] % b[i];
        }
        nullWhereZero(b, out, rows);
        check(out, frame);
    }

    private static void nullWhereZero(double[] divisor, ColumnVector out, int rows) {
        for (int i = 0; i < rows; i++) {
            if (divisor[i] == 0) {
                out.setNull(i);
            }
        }
    }

    static void power(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] b = doubles(args[1]);
        double[] to = doubles(out);
        for (int i = 0; i < frame.rows(); i++) {
            to[i] = a[i] == 0 && b[i] < 0 ? Double.NaN : StrictMath.pow(a[i], b[i]);
        }
        check(out, frame);
    }

    static void negate(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = -a[i];
        }
    }

    static void abs(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = Math.abs(a[i]);
        }
    }

    static void sign(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        int[] to = ((IntVector) out).values();
        for (int i = 0; i < frame.rows(); i++) {
            to[i] = (int) Math.signum(a[i]);
        }
    }

    static void sqrt(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = Math.sqrt(a[i]);
        }
        check(out, frame);
    }

    static void exp(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = StrictMath.exp(a[i]);
        }
        check(out, frame);
    }

    static void ln(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = StrictMath.log(a[i]);
        }
        check(out, frame, ReasonCode.EXPRESSION_DOMAIN);
    }

    static void log10(ColumnVector[] args, ColumnVector out, Frame frame) {
        double[] a = doubles(args[0]);
        double[] to = doubles(out);
        int rows = frame.rows();
        for (int i = 0; i < rows; i++) {
            to[i] = StrictMath.log10(a[i]);
        }
        check(out, frame, ReasonCode.EXPRESSION_DOMAIN);
    }

    /** Rounds {@code value * 10^digits}; beyond what a double can tell apart the value stays as it is. */
    static Kernel round(Rounding rounding, int digits) {
        double power = Double.parseDouble("1e" + Math.abs(digits));
        return (args, out, frame) -> {
            double[] a = doubles(args[0]);
            double[] to = doubles(out);
            for (int i = 0; i < frame.rows(); i++) {
                double scaled = digits < 0 ? a[i] / power : a[i] * power;
                double rounded = rounding.apply(scaled);
                boolean same = rounded == scaled || !Double.isFinite(scaled);
                to[i] = same ? a[i] : digits < 0 ? rounded * power : rounded / power;
            }
            check(out, frame);
        };
    }
}
