package io.tamiz.expression;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.InvalidSink;
import io.tamiz.quality.ReasonCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What all nodes see while one batch is evaluated: the rows, which of them the branch at hand is for, and what went wrong.
 * Nodes compute every row and complain about active ones only, so that a branch not taken raises nothing.
 */
final class Frame {
    private final ColumnBatch batch;
    private final ColumnBatch rowsOf;
    private @Nullable ReasonCode @Nullable [] complaints;
    private long @Nullable [] active;

    /** @param rowsOf stands for the rows: what was computed for the same object before, is so still */
    Frame(ColumnBatch batch, ColumnBatch rowsOf) {
        this.batch = batch;
        this.rowsOf = rowsOf;
    }

    /** A frame of its own for what is computed for all rows, whichever are active here. */
    Frame ofAllRows() {
        return new Frame(batch, rowsOf);
    }

    ColumnBatch rowsOf() {
        return rowsOf;
    }

    ColumnBatch batch() {
        return batch;
    }

    int rows() {
        return batch.rows();
    }

    /** Bits of the rows that count, or null where all do. */
    long @Nullable [] active() {
        return active;
    }

    void activate(long @Nullable [] rows) {
        active = rows;
    }

    /** Makes the row null and, where it is active, remembers the first reason. */
    void fail(ColumnVector out, int row, ReasonCode code) {
        if (!out.isNull(row)) {
            out.setNull(row);
            long[] rows = active;
            if (rows == null || (rows[row >> 6] & (1L << row)) != 0) {
                remember(row, code);
            }
        }
    }

    private void remember(int row, ReasonCode code) {
        @Nullable ReasonCode[] known = complaints == null ? new ReasonCode[rows()] : complaints;
        known[row] = known[row] == null ? code : known[row];
        complaints = known;
    }

    /** By row what went wrong first, or null where nothing did. */
    @Nullable
    ReasonCode @Nullable [] complaints() {
        return complaints;
    }

    /** Remembers the complaints of another frame about rows that are active. */
    void complainOf(@Nullable ReasonCode @Nullable [] others) {
        long[] rows = active;
        for (int row = 0; others != null && row < others.length; row++) {
            ReasonCode code = others[row];
            if (code != null && (rows == null || (rows[row >> 6] & (1L << row)) != 0)) {
                remember(row, code);
            }
        }
    }

    boolean failed() {
        return complaints != null;
    }

    /** Makes every row that failed null, whatever became of it further up, and tells of it. */
    void tell(ColumnVector out, InvalidSink invalid) {
        @Nullable ReasonCode[] known = complaints;
        for (int row = 0; known != null && row < known.length; row++) {
            ReasonCode code = known[row];
            if (code != null) {
                out.setNull(row);
                invalid.invalid(row, code);
            }
        }
    }

    /** A copy of the active rows' bits, one word for 64 rows. */
    long[] activeRows() {
        int words = (rows() + 63) >> 6;
        long[] bits = new long[words];
        long[] rows = active;
        if (rows == null) {
            Arrays.fill(bits, -1L);
            if ((rows() & 63) != 0) {
                bits[words - 1] = -1L >>> -rows();
            }
        } else {
            System.arraycopy(rows, 0, bits, 0, words);
        }
        return bits;
    }
}
