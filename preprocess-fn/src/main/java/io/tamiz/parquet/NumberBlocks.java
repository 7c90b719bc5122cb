package io.tamiz.parquet;

import java.util.Arrays;

/**
 * Numbers that wait for their page to end. They take the memory that they need, rounded up to a block; where full blocks
 * of doubles are {@linkplain #shrinkDecimals shrunk}, less than that.
 */
final class NumberBlocks {
    private static final int FIRST_LENGTH = 64;
    /** A whole block is reached in two steps. */
    private static final int FIRST_GROWTH = 4;

    private final BlockPool pool;
    private final ShortDecimals decimals;
    private long[][] blocks = new long[1][];
    /** What turns the whole numbers of a shrunk block into doubles; 0 for a block that is as it was. */
    private double[] divisors = new double[1];

    private int[] least = new int[1];
    private int[] greatest = new int[1];
    private int used;
    private int size;
    private long words;

    NumberBlocks(Scratch scratch) {
        pool = scratch.blocks();
        decimals = scratch.decimals();
    }

    int size() {
        return size;
    }

    /** How many blocks hold a number. */
    int count() {
        return (size + BlockPool.BLOCK - 1) / BlockPool.BLOCK;
    }

    /** The numbers from {@code index *} {@value BlockPool#BLOCK} on. Valid until the next call. */
    long[] block(int index) {
        return isShrunk(index) ? decimals.expand(blocks[index], least[index], divisors[index]) : blocks[index];
    }

    /** How many numbers the block holds. */
    int length(int index) {
        return Math.min(BlockPool.BLOCK, size - index * BlockPool.BLOCK);
    }

    boolean isShrunk(int index) {
        return divisors[index] != 0;
    }

    /** The least double of a shrunk block. */
    double least(int index) {
        return least[index] / divisors[index];
    }

    /** The greatest double of a shrunk block. */
    double greatest(int index) {
        return greatest[index] / divisors[index];
    }

    /** Whether all full blocks are shrunk, and their whole numbers with so many digits have a range for a table of places. */
    boolean isNarrow(int digits) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int i = 0; i < size / BlockPool.BLOCK; i++) {
            if (!isShrunk(i)) {
                return false;
            }
            long factor = factor(i, digits);
            min = Math.min(min, least[i] * factor);
            max = Math.max(max, greatest[i] * factor);
        }
        return max < min || (max - min < DecimalDictionary.MAX_RANGE && min == (int) min && max == (int) max);
    }

    /** The least whole number of the full blocks, or 0 if there is none. */
    int leastWhole(int digits) {
        int min = size < BlockPool.BLOCK ? 0 : Integer.MAX_VALUE;
        for (int i = 0; i < size / BlockPool.BLOCK; i++) {
            min = Math.min(min, least[i] * (int) factor(i, digits));
        }
        return min;
    }

    private long factor(int index, int digits) {
        return (long) (ShortDecimals.divisor(digits) / divisors[index]);
    }

    /** Makes the whole numbers of a block the decimals' {@link ShortDecimals#numbers}; false if they are none. */
    boolean wholeNumbers(int index, int digits, ShortDecimals target) {
        if (isShrunk(index)) {
            target.unpack(blocks[index], least[index], (int) factor(index, digits));
            return true;
        }
        return target.hold(blocks[index], length(index), digits);
    }

    long get(int index) {
        return blocks[index / BlockPool.BLOCK][index % BlockPool.BLOCK];
    }

    /** The block that the next number goes to, at {@link #nextPosition}. */
    long[] next() {
        if (used * BlockPool.BLOCK == size) {
            addBlock();
        } else if (nextPosition() == blocks[used - 1].length) {
            lengthenBlock();
        }
        return blocks[used - 1];
    }

    /** The first one begins short, for of many files and columns most may have few rows. */
    private void addBlock() {
        if (used == blocks.length) {
            grow();
        }
        int length = used == 0 ? FIRST_LENGTH : BlockPool.BLOCK;
        blocks[used++] = pool.take(length);
        words += length;
    }

    private void lengthenBlock() {
        long[] old = blocks[used - 1];
        long[] longer = pool.take(old.length * FIRST_GROWTH);
        System.arraycopy(old, 0, longer, 0, old.length);
        pool.give(old);
        blocks[used - 1] = longer;
        words += longer.length - old.length;
    }

    private void grow() {
        blocks = Arrays.copyOf(blocks, used * 2);
        divisors = Arrays.copyOf(divisors, used * 2);
        least = Arrays.copyOf(least, used * 2);
        greatest = Arrays.copyOf(greatest, used * 2);
    }

    int nextPosition() {
        return size % BlockPool.BLOCK;
    }

    /** How many numbers fit the block of {@link #next}. */
    int room() {
        return blocks[used - 1].length - nextPosition();
    }

    /** Counts numbers that were written to the block of {@link #next}. */
    void added(int count) {
        size += count;
    }

    void add(long number) {
        next()[nextPosition()] = number;
        size++;
    }

    /** Whether the block begun is full. */
    boolean isBlockFull() {
        return size > 0 && used * BlockPool.BLOCK == size;
    }

    /**
     * Keeps the full block at the end as whole numbers and their common divisor, if its doubles are decimals of few digits.
     *
     * @param digits to try first
     * @return the digits behind the point, or -1 if the block stays as it is
     */
    int shrinkDecimals(int digits) {
        int last = used - 1;
        int found = decimals.digits(blocks[last], digits);
        if (found >= 0) {
            long[] shrunk = decimals.shrink(pool);
            pool.give(blocks[last]);
            blocks[last] = shrunk;
            divisors[last] = ShortDecimals.divisor(found);
            least[last] = decimals.least();
            greatest[last] = decimals.greatest();
            words += shrunk.length - BlockPool.BLOCK;
        }
        return found;
    }

    /** What the numbers take in memory. */
    long bytes() {
        return words * Long.BYTES;
    }

    /** Gives the blocks back. */
    void clear() {
        for (int i = 0; i < used; i++) {
            pool.give(blocks[i]);
        }
        Arrays.fill(divisors, 0, used, 0);
        used = 0;
        size = 0;
        words = 0;
    }
}
