package io.tamiz.parquet;

import java.util.Arrays;

/** Numbers that wait for their page to end. They take the memory that they need, rounded up to a block. */
final class NumberBlocks {
    private final BlockPool pool;
    private long[][] blocks = new long[1][];
    private int used;
    private int size;

    NumberBlocks(BlockPool pool) {
        this.pool = pool;
    }

    int size() {
        return size;
    }

    /** How many blocks hold a number. */
    int count() {
        return (size + BlockPool.BLOCK - 1) / BlockPool.BLOCK;
    }

    /** The block that holds the numbers from {@code index *} {@value BlockPool#BLOCK} on. */
    long[] block(int index) {
        return blocks[index];
    }

    /** How many numbers the block holds. */
    int length(int index) {
        return Math.min(BlockPool.BLOCK, size - index * BlockPool.BLOCK);
    }

    /** The block that the next number goes to, at {@link #nextPosition}. */
    long[] next() {
        if (used * BlockPool.BLOCK == size) {
            if (used == blocks.length) {
                blocks = Arrays.copyOf(blocks, used * 2);
            }
            blocks[used++] = pool.take();
        }
        return blocks[used - 1];
    }

    int nextPosition() {
        return size % BlockPool.BLOCK;
    }

    /** How many numbers fit the block of {@link #next}. */
    int room() {
        return BlockPool.BLOCK - nextPosition();
    }

    /** Counts numbers that were written to the block of {@link #next}. */
    void added(int count) {
        size += count;
    }

    void add(long number) {
        next()[nextPosition()] = number;
        size++;
    }

    long get(int index) {
        return blocks[index / BlockPool.BLOCK][index % BlockPool.BLOCK];
    }

    /** What the numbers take in memory. */
    long bytes() {
        return (long) size * Long.BYTES;
    }

    /** Gives the blocks back. */
    void clear() {
        for (int i = 0; i < used; i++) {
            pool.give(blocks[i]);
        }
        used = 0;
        size = 0;
    }
}
