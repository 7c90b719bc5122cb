package io.tamiz.expression;

import io.tamiz.column.ColumnVector;

/** The loop of one operator or function over a batch. */
@FunctionalInterface
interface Kernel {
    /**
     * Computes every row.
     *
     * @param args the operands, all of the frame's size
     * @param out to fill; null already wherever an operand is
     * @param frame to complain to
     */
    void compute(ColumnVector[] args, ColumnVector out, Frame frame);
}
