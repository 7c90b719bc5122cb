package io.tamiz.parquet;

/** Reads the validity bitmap of a vector. */
final class Validity {
    private Validity() {}

    /** The first null row from {@code from} to before {@code to}, or {@code to} if there is none. */
    static int nextNull(long[] validity, int from, int to) {
        return next(validity, from, to, -1L);
    }

    /** The first row that is not null, from {@code from} to before {@code to}, or {@code to} if there is none. */
    static int nextValid(long[] validity, int from, int to) {
        return next(validity, from, to, 0);
    }

    private static int next(long[] validity, int from, int to, long flip) {
        int word = from >> 6;
        long bits = (validity[word] ^ flip) & (-1L << from);
        while (bits == 0) {
            word++;
            if (word << 6 >= to) {
                return to;
            }
            bits = validity[word] ^ flip;
        }
        return Math.min(to, (word << 6) + Long.numberOfTrailingZeros(bits));
    }
}
