package io.tamiz.infer;

import java.util.Arrays;

/** How long the runs of values of one loose shape are. */
final class RunLengths {
    private final int[] least;
    private final int[] most;

    /** Those of the first value, so many of them. */
    RunLengths(int[] runs, int count) {
        least = Arrays.copyOf(runs, count);
        most = Arrays.copyOf(runs, count);
    }

    void add(int[] runs) {
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(least[i], runs[i]);
            most[i] = Math.max(most[i], runs[i]);
        }
    }

    /** Whether every run is as long as those seen; where lengths vary it may be longer or shorter by one. */
    boolean admit(int[] runs) {
        for (int i = 0; i < least.length; i++) {
            int more = least[i] == most[i] ? 0 : 1;
            if (runs[i] < least[i] - more || runs[i] > most[i] + more) {
                return false;
            }
        }
        return true;
    }
}
