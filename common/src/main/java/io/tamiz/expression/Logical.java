package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import java.util.Arrays;
import java.util.List;

/** {@code and} and {@code or} of three-valued logic; all operands are evaluated for all rows. */
final class Logical extends Node {
    /** Which of the two, and the value that decides whatever the others are. */
    enum Operator {
        AND((byte) 0),
        OR((byte) 1);

        private final byte deciding;

        Operator(byte deciding) {
            this.deciding = deciding;
        }
    }

    private static final byte UNKNOWN = 2;

    private final Operator operator;
    private final Node[] operands;
    private final BoolVector out = (BoolVector) ColumnVector.of(ColumnType.BOOL);

    private Logical(Operator operator, List<Node> operands) {
        super(ColumnType.BOOL);
        this.operator = operator;
        this.operands = operands.toArray(new Node[0]);
    }

    static Node of(Operator operator, List<Node> operands) {
        return Constant.folded(new Logical(operator, operands), operands);
    }

    @Override
    ColumnVector evaluate(Frame frame) {
        int rows = frame.rows();
        out.reset(rows);
        byte deciding = operator.deciding;
        Arrays.fill(out.values(), 0, rows, (byte) (1 - deciding));
        boolean nulls = false;
        for (Node operand : operands) {
            BoolVector value = (BoolVector) operand.evaluate(frame);
            nulls |= value.hasNulls();
            combine(value, deciding, out.values(), rows);
        }
        for (int row = 0; nulls && row < rows; row++) {
            if (out.values()[row] == UNKNOWN) {
                out.setNull(row);
            }
        }
        return out;
    }

    private static void combine(BoolVector operand, byte deciding, byte[] out, int rows) {
        byte[] values = operand.values();
        boolean nulls = operand.hasNulls();
        for (int row = 0; row < rows; row++) {
            byte value = nulls && operand.isNull(row) ? UNKNOWN : values[row];
            if (out[row] != deciding && (value == deciding || value == UNKNOWN)) {
                out[row] = value;
            }
        }
    }
}
