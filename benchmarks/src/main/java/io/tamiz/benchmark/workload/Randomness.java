package io.tamiz.benchmark.workload;

/** Numbers that look random and are the same for the same seed on every machine (SplitMix64). */
final class Randomness {
    private long state;

    Randomness(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to before {@code bound}, which is at most 2<sup>31</sup>; even enough for a workload. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    /** From 0 to before {@code bound}, small ones more often: the product of two even draws. */
    int smallBelow(int bound) {
        return (int) ((long) below(bound) * below(bound) / bound);
    }

    /** A bell around 0 within plus and minus {@code 4 * unit}, with a standard deviation of about {@code unit * 1.15}. */
    int bell(int unit) {
        int sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += below(2 * unit + 1) - unit;
        }
        return sum;
    }
}
