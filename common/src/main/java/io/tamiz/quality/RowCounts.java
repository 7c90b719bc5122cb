package io.tamiz.quality;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows went where. The conservation law: read = written + rejected + dropped.
 *
 * @param read records of the table, without header, comments and blank lines
 * @param written rows in the output
 * @param rejected rows that could not go on, each counted once however many errors it had
 * @param repaired records that were mended before they went on; they count as written, rejected or dropped too
 * @param dropped rows left out on purpose, by reason, for instance {@code filter: fare > 0}
 */
public record RowCounts(long read, long written, long rejected, long repaired, SortedMap<String, Long> dropped) {
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, new TreeMap<>());

    /** @throws IllegalStateException if the conservation law does not hold: a defect of the program, never of a file */
    public RowCounts {
        dropped = Collections.unmodifiableSortedMap(new TreeMap<>(dropped));
        long droppedRows = dropped.values().stream().mapToLong(Long::longValue).sum();
        if (read != written + rejected + droppedRows) {
            throw new IllegalStateException("rows read " + read + " != written " + written + " + rejected " + rejected
                    + " + dropped " + dropped);
        }
    }

    /** With no record mended. */
    public RowCounts(long read, long written, long rejected, SortedMap<String, Long> dropped) {
        this(read, written, rejected, 0, dropped);
    }

    public long droppedRows() {
        return dropped.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rejected rows as a share of rows read, 0 where nothing was read. */
    public double rejectRate() {
        return read == 0 ? 0 : (double) rejected / read;
    }
}
