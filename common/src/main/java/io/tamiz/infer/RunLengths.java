package io.tamiz.infer;

/** How long the runs of values of one loose shape are. */
final class RunLengths {
    private final int[] least;
    private final int[] most;
    private int values = 1;

    RunLengths(int[] runs) {
        least = runs.clone();
        most = runs.clone();
    }

    void add(int[] runs) {
        values++;
        for (int i = 0; i < runs.length; i++) {
            least[i] = Math.min(least[i], runs[i]);
            most[i] = Math.max(most[i], runs[i]);
        }
    }

    /** How many values there were. */
    int values() {
        return values;
    }

    /** Whether every run is as long as those seen; where lengths vary it may be longer or shorter by one. */
    boolean admit(int[] runs) {
        for (int i = 0; i < runs.length; i++) {
            int more = least[i] == most[i] ? 0 : 1;
            if (runs[i] < least[i] - more || runs[i] > most[i] + more) {
                return false;
            }
        }
        return true;
    }
}
