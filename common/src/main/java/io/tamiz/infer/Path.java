package io.tamiz.infer;

import org.jspecify.annotations.Nullable;

/** A reading of the first bytes of a piece: its last field, and the path before that. */
final class Path {
    final @Nullable Path before;
    /** Where the next field begins; one byte behind the end where there is none. */
    final int next;
    /** Fields so far. */
    final int columns;
    /** Faults so far. */
    final int faults;

    final double cost;
    /** Of the row: paths to the same position with the same hash are the same row so far. */
    final long hash;
    /** The last field, {@code end} complemented where it is raw; of no meaning where {@link #fault} drops it. */
    final int start;

    final int end;
    /** What is wrong at the last field. */
    final Fault fault;

    private Path(
            @Nullable Path before,
            int next,
            int columns,
            int faults,
            double cost,
            long hash,
            int start,
            int end,
            Fault fault) {
        this.before = before;
        this.next = next;
        this.columns = columns;
        this.faults = faults;
        this.cost = cost;
        this.hash = hash;
        this.start = start;
        this.end = end;
        this.fault = fault;
    }

    static Path at(int start) {
        return new Path(null, start, 0, 0, 0, 1, start, start, Fault.NONE);
    }

    /** This path and one more field, of which {@code end} may be complemented. */
    Path field(int from, int end, int nextField, double fieldCost, Fault what, int times) {
        int to = end < 0 ? ~end : end;
        long value = from == to ? 0x9e3779b97f4a7c15L : (((long) from << 32) | (end & 0xffffffffL));
        long mixed = (hash ^ value) * 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 29;
        return new Path(
                this,
                nextField,
                columns + 1,
                faults + times,
                cost + fieldCost + times * what.cost(),
                mixed,
                from,
                end,
                what);
    }

    /** This path without the empty field that stands here. */
    Path without(int nextField) {
        double more = cost + Fault.EXTRA_DELIMITER.cost();
        return new Path(this, nextField, columns, faults + 1, more, hash, next, next, Fault.EXTRA_DELIMITER);
    }
}
