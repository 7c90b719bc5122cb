package io.tamiz.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the two best readings, of different rows, of a stretch of bytes. Readings that stand at the same byte with as
 * many fields and faults go on alike, so only the two best of them are followed.
 */
final class Lattice {
    static final int MAX_FAULTS = 3;
    /** Fields that are tried for one stretch, at most; beyond it there is no answer. */
    private static final int MAX_STEPS = 200_000;

    /** Tells which fields may stand behind a path. */
    interface Fields {
        /** Adds each to the lattice. */
        void behind(Path path, Lattice lattice);
    }

    private final int start;
    private final int end;
    private final int width;
    private final int maxFaults;
    private final List<@Nullable TreeMap<Integer, Pair>> places;
    private int steps;

    private Lattice(int start, int end, int width, int maxFaults) {
        this.start = start;
        this.end = end;
        this.width = width;
        this.maxFaults = maxFaults;
        places = new ArrayList<>(end - start + 2);
        for (int i = start; i <= end + 1; i++) {
            places.add(null);
        }
    }

    /** The best, the second best; fewer where there are not as many, or where too many would have to be tried. */
    static List<Path> readings(int start, int end, int width, int maxFaults, Fields fields) {
        Lattice lattice = new Lattice(start, end, width, maxFaults);
        lattice.add(Path.at(start));
        for (int at = start; at <= end + 1; at++) {
            TreeMap<Integer, Pair> here = lattice.places.get(at - start);
            List<Path> whole = new ArrayList<>();
            while (here != null && !here.isEmpty()) {
                Pair pair = here.pollFirstEntry().getValue();
                for (Path path : pair.paths()) {
                    if (at > end && path.columns == width) {
                        whole.add(path);
                    }
                    fields.behind(path, lattice);
                }
            }
            lattice.places.set(at - start, null);
            if (at > end && lattice.steps < MAX_STEPS) {
                return best(whole);
            }
        }
        return List.of();
    }

    private static List<Path> best(List<Path> whole) {
        Pair pair = new Pair();
        whole.forEach(pair::add);
        return pair.paths();
    }

    /** Takes a path, where it may still become one of the wanted width with as many faults as allowed. */
    void add(Path path) {
        if (path.columns > width || path.faults > maxFaults || steps++ >= MAX_STEPS) {
            return;
        }
        TreeMap<Integer, Pair> place = places.get(path.next - start);
        if (place == null) {
            place = new TreeMap<>();
            places.set(path.next - start, place);
        }
        place.computeIfAbsent(path.columns * (MAX_FAULTS + 1) + path.faults, key -> new Pair())
                .add(path);
    }

    int end() {
        return end;
    }

    int width() {
        return width;
    }

    /** Whether a path may have one more fault. */
    boolean allows(Path path) {
        return path.faults < maxFaults && steps < MAX_STEPS;
    }

    /** The best two of different rows. */
    static final class Pair {
        private @Nullable Path first;
        private @Nullable Path second;

        void add(Path path) {
            if (first == null || first.hash == path.hash) {
                first = first == null || path.cost < first.cost ? path : first;
            } else if (path.cost < first.cost) {
                second = first;
                first = path;
            } else if (second == null || path.cost < second.cost) {
                second = path;
            }
        }

        List<Path> paths() {
            return first == null ? List.of() : second == null ? List.of(first) : List.of(first, second);
        }
    }
}
