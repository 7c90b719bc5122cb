package io.tamiz.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight characters in one long, the first in its lowest byte, so that digits are checked and added up all at once. */
final class EightBytes {
    /** How many characters there are in a long. */
    static final int COUNT = 8;
    /** Taken from a word by exclusive or, it leaves the values of its digits. */
    static final long ZEROS = 0x3030303030303030L;
    /** What is beyond the value of eight digits. */
    static final long BEYOND = 100_000_000;

    /** Bits that the values of digits do not have, and those of minus, point and comma do. */
    static final long NO_DIGIT = 0x1010101010101010L;
    /** Which bit of a byte that is. */
    static final int NO_DIGIT_BIT = 4;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
    /** Lifts a byte above 9 to its highest bit. */
    private static final long ABOVE_NINE = 0x7676767676767676L;

    private EightBytes() {}

    /** The eight characters from {@code at} on. */
    static long word(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at);
    }

    /** What keeps the last characters of a word, 1 to 8 of them. */
    static long lastOf(int count) {
        return -1L << (-8 * count);
    }

    /** 1 for a minus, else 0, without a branch, since the signs of many columns come as they like. */
    static int minus(byte first) {
        return (((first ^ '-') & 0xff) - 1) >>> 31;
    }

    /** Closes the gap of the byte that begins at this bit: what is below moves up. */
    static long without(long values, int bit) {
        long from = -1L << bit;
        return (values & (from << 8)) | ((values & ~from) << 8);
    }

    /** Whether all bytes are values of digits. */
    static boolean areDigits(long values) {
        return fit(values, ABOVE_NINE);
    }

    /** Whether no byte is more than its lift to the highest bit allows: {@code 0x7f} for a zero, {@code 0x76} for a digit. */
    static boolean fit(long values, long lifts) {
        return ((values + lifts | values) & ~LOW) == 0;
    }

    /** In each byte the number that its digit makes with that of the next byte. */
    static long pairs(long values) {
        return values * 10 + (values >>> 8);
    }

    /** The number of eight digits, given their values: adds up neighbours, then pairs, then fours. */
    static int number(long values) {
        long pairs = ((values * (1 + (10 << 8))) >>> 8) & 0x00ff00ff_00ff00ffL;
        long fours = ((pairs * (1 + (100 << 16))) >>> 16) & 0x0000ffff_0000ffffL;
        return (int) ((fours * (1 + (10_000L << 32))) >>> 32);
    }
}
