package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Puts seconds and micros together, within the years 0001 to 9999. */
final class Timestamps {
    private static final int MAX_DIGITS = 9;

    private Timestamps() {}

    /** Micros of the digits of a fraction, or -1 where there are none, too many, or some finer than a microsecond. */
    static int micros(byte[] bytes, int start, int end) {
        int digits = end - start;
        if (digits < 1 || digits > MAX_DIGITS) {
            return -1;
        }
        int nanos = Digits.read(bytes, start, digits) * (int) PowersOfTen.LONG[MAX_DIGITS - digits];
        return nanos % 1000 == 0 ? nanos / 1000 : -1;
    }

    /** Stores a time told by the clocks of a zone. */
    static @Nullable ReasonCode store(ZoneOffsets zone, long localSecond, int micros, long[] out, int row) {
        long second = zone.toUtc(localSecond);
        return second == ZoneOffsets.NONEXISTENT
                ? ReasonCode.NONEXISTENT_LOCAL_TIME
                : storeUtc(second, micros, out, row);
    }

    /** Stores a time in UTC. */
    static @Nullable ReasonCode storeUtc(long second, int micros, long[] out, int row) {
        long value = second * 1_000_000 + micros;
        out[row] = value;
        return value < CivilDays.MIN_MICROS || value > CivilDays.MAX_MICROS ? ReasonCode.INVALID_TIMESTAMP : null;
    }
}
