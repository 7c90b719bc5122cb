package io.tamiz.parquet;

/**
 * Doubles that came from decimals of few digits, held as whole numbers of 2 or 4 bytes: {@code 0.3341} as 3341 and the
 * divisor 10000. A division gives back exactly the double that the decimal was read as, for both are the one nearest to
 * the same quotient; that it does is tried for each value.
 */
final class ShortDecimals {
    private static final double[] DIVISORS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    /** Added and taken away again, it leaves a double without fraction. */
    private static final double ROUNDING = 0x1.8p52;

    private static final int BLOCK = BlockPool.BLOCK;
    private static final int HALF = BLOCK / 2;
    private static final int QUARTER = BLOCK / 4;
    /** Values that are tried before all are. */
    private static final int SAMPLE = 16;

    private final int[] numbers = new int[BLOCK];
    private final long[] expanded = new long[BLOCK];
    private int least;
    private int greatest;

    static double divisor(int digits) {
        return DIVISORS[digits];
    }

    int least() {
        return least;
    }

    int greatest() {
        return greatest;
    }

    /** The fewest digits behind the point, from {@code first} on, that hold the doubles of these bits; -1 if none do. */
    int digits(long[] bits, int first) {
        for (int digits = first; digits < DIVISORS.length; digits++) {
            if (convert(bits, SAMPLE, DIVISORS[digits]) && convert(bits, BLOCK, DIVISORS[digits])) {
                return digits;
            }
        }
        return -1;
    }

    private boolean convert(long[] bits, int count, double divisor) {
        long wrong = 0;
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            double value = Double.longBitsToDouble(bits[i]);
            int number = (int) (value * divisor + ROUNDING - ROUNDING);
            wrong |= Double.doubleToRawLongBits(number / divisor) ^ bits[i];
            numbers[i] = number;
            min = Math.min(min, number);
            max = Math.max(max, number);
        }
        least = min;
        greatest = max;
        return wrong == 0;
    }

    /** Whether the first {@code count} doubles have this many digits behind the point at most; then they are the numbers. */
    boolean hold(long[] bits, int count, int digits) {
        return convert(bits, count, DIVISORS[digits]);
    }

    /** The whole numbers of the last block that was looked at. */
    int[] numbers() {
        return numbers;
    }

    /** Makes the whole numbers of a packed block, times a factor, the {@link #numbers}. */
    void unpack(long[] packed, int base, int factor) {
        if (packed.length == HALF) {
            for (int i = 0; i < HALF; i++) {
                numbers[i] = (base + (int) packed[i]) * factor;
                numbers[i + HALF] = (base + (int) (packed[i] >>> 32)) * factor;
            }
        } else {
            for (int i = 0; i < QUARTER; i++) {
                long word = packed[i];
                numbers[i] = (base + ((int) word & 0xFFFF)) * factor;
                numbers[i + QUARTER] = (base + ((int) (word >>> 16) & 0xFFFF)) * factor;
                numbers[i + 2 * QUARTER] = (base + ((int) (word >>> 32) & 0xFFFF)) * factor;
                numbers[i + 3 * QUARTER] = (base + (int) (word >>> 48)) * factor;
            }
        }
    }

    /** Packs what {@link #digits} found. */
    long[] shrink(BlockPool pool) {
        if ((long) greatest - least > 0xFFFF) {
            long[] packed = pool.take(HALF);
            for (int i = 0; i < HALF; i++) {
                packed[i] = Integer.toUnsignedLong(numbers[i] - least) | ((long) (numbers[i + HALF] - least) << 32);
            }
            return packed;
        }
        long[] packed = pool.take(QUARTER);
        for (int i = 0; i < QUARTER; i++) {
            int low = (numbers[i] - least) | ((numbers[i + QUARTER] - least) << 16);
            int high = (numbers[i + 2 * QUARTER] - least) | ((numbers[i + 3 * QUARTER] - least) << 16);
            packed[i] = Integer.toUnsignedLong(low) | ((long) high << 32);
        }
        return packed;
    }

    /** The bits of the doubles. Valid until the next call. */
    long[] expand(long[] packed, int base, double divisor) {
        if (packed.length == HALF) {
            for (int i = 0; i < HALF; i++) {
                expanded[i] = bits(base + (int) packed[i], divisor);
                expanded[i + HALF] = bits(base + (int) (packed[i] >>> 32), divisor);
            }
        } else {
            for (int i = 0; i < QUARTER; i++) {
                long word = packed[i];
                expanded[i] = bits(base + ((int) word & 0xFFFF), divisor);
                expanded[i + QUARTER] = bits(base + ((int) (word >>> 16) & 0xFFFF), divisor);
                expanded[i + 2 * QUARTER] = bits(base + ((int) (word >>> 32) & 0xFFFF), divisor);
                expanded[i + 3 * QUARTER] = bits(base + (int) (word >>> 48), divisor);
            }
        }
        return expanded;
    }

    private static long bits(int number, double divisor) {
        return Double.doubleToRawLongBits(number / divisor);
    }
}
