package io.tamiz.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

        /** Whether as many fields as are wanted may begin at the position or later, with as many faults. */
        boolean mayFollow(int at, int wanted, int faults);
    }

    private final int start;
    private final int end;
    private final TableProfile table;
    private final int width;
    private final int maxFaults;
    private final double maxCost;
    private final Fields fields;
    private final @Nullable Place[] places;
    private int steps;

    private Lattice(int start, int end, TableProfile table, int maxFaults, double maxCost, Fields fields) {
        this.start = start;
        this.end = end;
        this.table = table;
        this.width = table.width();
        this.maxFaults = maxFaults;
        this.maxCost = maxCost;
        this.fields = fields;
        places = new Place[end - start + 2];
    }

    /**
     * The best, the second best; fewer where there are not as many, or where too many would have to be tried.
     *
     * @param maxCost readings that cost more are not looked for
     */
    static List<Path> readings(int start, int end, TableProfile table, int maxFaults, double maxCost, Fields fields) {
        Lattice lattice = new Lattice(start, end, table, maxFaults, maxCost, fields);
        lattice.add(Path.at(start));
        List<Path> whole = new ArrayList<>();
        for (int at = start; at <= end; at++) {
            if (lattice.places[at - start] != null) {
                lattice.follow(at, whole);
            }
        }
        lattice.follow(end + 1, whole);
        return lattice.steps < MAX_STEPS ? best(whole) : List.of();
    }

    private void follow(int at, List<Path> whole) {
        Place here = places[at - start];
        for (int i = 0; here != null && i < here.size; i++) {
            for (Path path : here.pairs[i].paths()) {
                if (at > end && path.columns == width) {
                    whole.add(path);
                }
                fields.behind(path, this);
            }
        }
        places[at - start] = null;
    }

    private static List<Path> best(List<Path> whole) {
        Pair pair = new Pair();
        whole.forEach(pair::add);
        return pair.paths();
    }

    /**
     * Whether a path with one more field may still become one of the wanted width, with as many faults as allowed and
     * at no more than the greatest cost. To be asked before the cost of the field is reckoned.
     *
     * @param least what the field costs at least
     */
    boolean mayTake(Path path, int next, double least, Fault fault, int times) {
        int faults = path.faults + times;
        return faults <= maxFaults
                && path.cost + least + times * fault.cost() + table.leastFrom(path.columns + 1) <= maxCost
                && fields.mayFollow(next, width - path.columns - 1, maxFaults - faults);
    }

    /** Takes a path, where it may still become one of the wanted width with as many faults as allowed. */
    void add(Path path) {
        boolean hopeless = path.faults > maxFaults || path.cost + table.leastFrom(path.columns) > maxCost;
        if (hopeless || !fields.mayFollow(path.next, width - path.columns, maxFaults - path.faults)) {
            return;
        }
        if (steps++ >= MAX_STEPS) {
            return;
        }
        Place place = places[path.next - start];
        if (place == null) {
            place = new Place();
            places[path.next - start] = place;
        }
        place.pair(path.columns * (MAX_FAULTS + 1) + path.faults).add(path);
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

    /** The paths that stand at one byte, those of few fields and faults first. */
    private static final class Place {
        private int[] keys = new int[4];
        private Pair[] pairs = new Pair[4];
        private int size;

        /** That of the key; a key that is new while the place is followed is greater than those followed. */
        Pair pair(int key) {
            int at = size;
            while (at > 0 && keys[at - 1] >= key) {
                at--;
            }
            if (at < size && keys[at] == key) {
                return pairs[at];
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            System.arraycopy(keys, at, keys, at + 1, size - at);
            System.arraycopy(pairs, at, pairs, at + 1, size - at);
            keys[at] = key;
            pairs[at] = new Pair();
            size++;
            return pairs[at];
        }
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
