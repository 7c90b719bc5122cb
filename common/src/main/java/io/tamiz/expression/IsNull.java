package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import java.util.List;

/** Whether a value is null; never null itself. */
final class IsNull extends Node {
    private final Node operand;
    private final BoolVector out = (BoolVector) ColumnVector.of(ColumnType.BOOL);

    private IsNull(Node operand) {
        super(ColumnType.BOOL);
        this.operand = operand;
    }

    static Node of(Node operand) {
        return Constant.folded(new IsNull(operand), List.of(operand));
    }

    @Override
    ColumnVector evaluate(Frame frame) {
        ColumnVector value = operand.evaluate(frame);
        out.reset(frame.rows());
        for (int row = 0; row < frame.rows(); row++) {
            out.set(row, (byte) (value.isNull(row) ? 1 : 0));
        }
        return out;
    }
}
