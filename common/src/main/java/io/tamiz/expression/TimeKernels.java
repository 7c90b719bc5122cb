package io.tamiz.expression;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.ZoneOffsets;
import java.time.ZoneId;
import java.util.function.IntUnaryOperator;

/** Functions of dates and timestamps; a timestamp answers by the clocks of its zone. */
final class TimeKernels {
    private static final long MICROS = 1_000_000;
    private static final int DAY_SECONDS = 86_400;

    private TimeKernels() {}

    /** The day that the clocks show. */
    static Kernel date(ZoneId zone) {
        ZoneOffsets offsets = new ZoneOffsets(zone);
        return (args, out, frame) -> {
            long[] from = ((LongVector) args[0]).values();
            int[] to = ((IntVector) out).values();
            for (int row = 0; row < frame.rows(); row++) {
                if (!out.isNull(row)) {
                    to[row] = (int) Math.floorDiv(offsets.toLocal(Math.floorDiv(from[row], MICROS)), DAY_SECONDS);
                }
            }
        };
    }

    /** A part of the second of the day that the clocks show: {@code second / divisor % modulus}. */
    static Kernel partOfDay(ZoneId zone, int divisor, int modulus) {
        ZoneOffsets offsets = new ZoneOffsets(zone);
        return (args, out, frame) -> {
            long[] from = ((LongVector) args[0]).values();
            int[] to = ((IntVector) out).values();
            for (int row = 0; row < frame.rows(); row++) {
                if (!out.isNull(row)) {
                    long local = offsets.toLocal(Math.floorDiv(from[row], MICROS));
                    to[row] = Math.floorMod(local, DAY_SECONDS) / divisor % modulus;
                }
            }
        };
    }

    /** Monday is 1. */
    static void dayOfWeek(ColumnVector[] args, ColumnVector out, Frame frame) {
        int[] days = ((IntVector) args[0]).values();
        int[] to = ((IntVector) out).values();
        for (int row = 0; row < frame.rows(); row++) {
            to[row] = Math.floorMod(days[row] + 3L, 7) + 1;
        }
    }

    static Kernel partOfDate(IntUnaryOperator part) {
        return (args, out, frame) -> {
            int[] days = ((IntVector) args[0]).values();
            int[] to = ((IntVector) out).values();
            for (int row = 0; row < frame.rows(); row++) {
                if (!out.isNull(row)) {
                    to[row] = part.applyAsInt(days[row]);
                }
            }
        };
    }

    /** The second timestamp minus the first, in units of so many microseconds. */
    static Kernel between(long unitMicros) {
        return (args, out, frame) -> {
            long[] from = ((LongVector) args[0]).values();
            long[] until = ((LongVector) args[1]).values();
            double[] to = ((DoubleVector) out).values();
            int rows = frame.rows();
            for (int row = 0; row < rows; row++) {
                to[row] = (double) (until[row] - from[row]) / unitMicros;
            }
        };
    }

    static void daysBetween(ColumnVector[] args, ColumnVector out, Frame frame) {
        int[] from = ((IntVector) args[0]).values();
        int[] until = ((IntVector) args[1]).values();
        int[] to = ((IntVector) out).values();
        int rows = frame.rows();
        for (int row = 0; row < rows; row++) {
            to[row] = until[row] - from[row];
        }
    }
}
