package io.tamiz.column;

import java.math.BigInteger;

/**
 * The double nearest to digits times a power of ten, by the method of Eisel and Lemire: the digits are multiplied with 128
 * bits of the power of five, which Mushtak and Lemire have shown to be enough ("Fast Number Parsing Without Fallback",
 * 2023). Kept to exponents where the result is neither subnormal nor too large.
 */
final class NearestDouble {
    /** Of ten, up and down. */
    static final int MAX_EXPONENT = 100;

    /** Bits of a double's mantissa that are stored. */
    private static final int STORED = 52;
    /** Below this power, digits of 64 bits cannot lie halfway between two doubles. */
    private static final int FIRST_HALFWAY = -4;
    /** Above this power likewise. */
    private static final int LAST_HALFWAY = 23;

    private NearestDouble() {}

    /**
     * Rounds half to even.
     *
     * @param digits unsigned
     * @param exponent of ten, at most {@link #MAX_EXPONENT} up or down
     */
    static double of(long digits, int exponent) {
        if (digits == 0) {
            return 0;
        }
        int shift = Long.numberOfLeadingZeros(digits);
        long factor = digits << shift;
        int power = exponent + MAX_EXPONENT;
        long high = multiplyHigh(factor, PowersOfFive.HIGH[power]);
        long low = factor * PowersOfFive.HIGH[power];
        if ((high & 0x1ff) == 0x1ff) {
            long more = multiplyHigh(factor, PowersOfFive.LOW[power]);
            low += more;
            high += Long.compareUnsigned(low, more) < 0 ? 1 : 0;
        }
        int upper = (int) (high >>> 63);
        int cut = upper + 64 - STORED - 3;
        long mantissa = high >>> cut;
        int binary = ((217_706 * exponent) >> 16) + 63 + upper - shift + Double.MAX_EXPONENT;
        boolean halfway = Long.compareUnsigned(low, 1) <= 0
                && exponent >= FIRST_HALFWAY
                && exponent <= LAST_HALFWAY
                && (mantissa & 3) == 1
                && (mantissa << cut) == high;
        mantissa = halfway ? mantissa >>> 1 : (mantissa + (mantissa & 1)) >>> 1;
        // A mantissa that rounding makes one bit longer adds the one to the exponent, as it should.
        return Double.longBitsToDouble(((long) binary << STORED) + (mantissa - (1L << STORED)));
    }

    /** {@link Math#multiplyHigh} of unsigned factors of which the second has its highest bit set. */
    private static long multiplyHigh(long factor, long power) {
        return Math.multiplyHigh(factor, power) + (factor >> 63 & power) + (power >> 63 & factor);
    }

    /**
     * The first 128 bits of the powers, cut off; of those of {@link #LAST_EXACT} to -1, whose products can be exact, rounded up.
     * Computed when the first such number comes.
     */
    private static final class PowersOfFive {
        /** Five to the 27th is the last that fits a factor of 64 bits. */
        private static final int LAST_EXACT = -27;

        static final long[] HIGH = new long[2 * MAX_EXPONENT + 1];
        static final long[] LOW = new long[2 * MAX_EXPONENT + 1];

        static {
            BigInteger power = BigInteger.ONE;
            BigInteger five = BigInteger.valueOf(5);
            for (int exponent = 0; exponent <= MAX_EXPONENT; exponent++) {
                put(exponent, power);
                if (exponent > 0) {
                    int more = -exponent < LAST_EXACT ? power.bitLength() + 128 : 127;
                    BigInteger one = BigInteger.ONE.shiftLeft(power.bitLength() + more);
                    put(-exponent, one.divide(power).add(BigInteger.ONE));
                }
                power = power.multiply(five);
            }
        }

        private static void put(int exponent, BigInteger number) {
            BigInteger bits = number.shiftLeft(128).shiftRight(number.bitLength());
            HIGH[exponent + MAX_EXPONENT] = bits.shiftRight(64).longValue();
            LOW[exponent + MAX_EXPONENT] = bits.longValue();
        }
    }
}
