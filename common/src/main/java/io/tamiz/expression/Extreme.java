package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.TextVector;
import java.util.Arrays;
import java.util.List;

/** The least or greatest of some values of one type, nulls left out; texts go by their code points. */
final class Extreme extends Node {
    /** Which of the values is kept. */
    enum Which {
        LEAST,
        GREATEST
    }

    private final Which which;
    private final List<Node> operands;
    private final ColumnVector out;

    private Extreme(Which which, List<Node> operands) {
        super(operands.get(0).type());
        this.which = which;
        this.operands = List.copyOf(operands);
        this.out = ColumnVector.of(type());
    }

    /** @param operands at least one, all of one type */
    static Node of(Which which, List<Node> operands) {
        return Constant.folded(new Extreme(which, operands), operands);
    }

    @Override
    ColumnVector evaluate(Frame frame) {
        out.reset(frame.rows());
        long[] active = frame.activeRows();
        long[] without = active;
        for (Node operand : operands) {
            ColumnVector value = operand.evaluate(frame);
            long[] valid = Rows.whereValid(value, active);
            Copy.rows(better(value, valid, without), value, out);
            without = Rows.without(without, valid);
        }
        Copy.nulls(without, out);
        Rows.nullWhereInactive(frame, out);
        return out;
    }

    /** Of the valid rows those that have no value yet, or one that this value surpasses. */
    private long[] better(ColumnVector value, long[] valid, long[] without) {
        long[] better = new long[valid.length];
        for (int word = 0; word < valid.length; word++) {
            for (long bits = valid[word]; bits != 0; bits &= bits - 1) {
                long bit = Long.lowestOneBit(bits);
                int row = (word << 6) + Long.numberOfTrailingZeros(bits);
                if ((without[word] & bit) != 0 || surpasses(value, row)) {
                    better[word] |= bit;
                }
            }
        }
        return better;
    }

    private boolean surpasses(ColumnVector value, int row) {
        int order = order(value, out, row);
        return which == Which.LEAST ? order < 0 : order > 0;
    }

    private static int order(ColumnVector a, ColumnVector b, int row) {
        if (a instanceof LongVector longs) {
            return Long.compare(longs.get(row), ((LongVector) b).get(row));
        }
        if (a instanceof DoubleVector doubles) {
            return Double.compare(doubles.get(row), ((DoubleVector) b).get(row));
        }
        if (a instanceof IntVector ints) {
            return Integer.compare(ints.get(row), ((IntVector) b).get(row));
        }
        if (a instanceof BoolVector bools) {
            return Byte.compare(bools.get(row), ((BoolVector) b).get(row));
        }
        TextVector text = (TextVector) a;
        TextVector other = (TextVector) b;
        return Arrays.compareUnsigned(
                text.bytes(),
                text.starts()[row],
                text.ends()[row],
                other.bytes(),
                other.starts()[row],
                other.ends()[row]);
    }
}
