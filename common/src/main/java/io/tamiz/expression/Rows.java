package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnVector;

/** Sets of rows as bitmaps; no bit is set beyond the last row. */
final class Rows {
    private Rows() {}

    static boolean any(long[] rows) {
        for (long word : rows) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    static long[] without(long[] rows, long[] others) {
        long[] left = rows.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] &= ~others[i];
        }
        return left;
    }

    static long[] whereValid(ColumnVector value, long[] rows) {
        long[] valid = rows.clone();
        for (int i = 0; i < valid.length; i++) {
            valid[i] &= value.validity()[i];
        }
        return valid;
    }

    static long[] whereTrue(BoolVector condition, long[] rows) {
        long[] found = whereValid(condition, rows);
        byte[] values = condition.values();
        for (int row = 0; row < condition.size(); row++) {
            if (values[row] == 0) {
                found[row >> 6] &= ~(1L << row);
            }
        }
        return found;
    }

    /** Rows that nobody asks for hold no value, so that nothing undefined is read from them. */
    static void nullWhereInactive(Frame frame, ColumnVector out) {
        long[] active = frame.active();
        if (active != null) {
            for (int row = 0; row < frame.rows(); row++) {
                if ((active[row >> 6] & (1L << row)) == 0) {
                    out.setNull(row);
                }
            }
        }
    }
}
