package io.tamiz.expression;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import java.util.Arrays;
import java.util.List;

/** An operator or function that is null where an operand is null. */
final class Strict extends Node {
    private final Kernel kernel;
    private final Node[] operands;
    private final ColumnVector[] values;
    private final ColumnVector out;

    private Strict(ColumnType type, Kernel kernel, List<Node> operands) {
        super(type);
        this.kernel = kernel;
        this.operands = operands.toArray(new Node[0]);
        this.values = new ColumnVector[this.operands.length];
        this.out = ColumnVector.of(type);
        Arrays.fill(values, out);
    }

    /** The node, computed already where all operands are constants. */
    static Node of(ColumnType type, Kernel kernel, Node... operands) {
        return of(type, kernel, List.of(operands));
    }

    static Node of(ColumnType type, Kernel kernel, List<Node> operands) {
        return Constant.folded(new Strict(type, kernel, operands), operands);
    }

    @Override
    ColumnVector evaluate(Frame frame) {
        for (int i = 0; i < operands.length; i++) {
            values[i] = operands[i].evaluate(frame);
        }
        out.reset(frame.rows());
        for (ColumnVector value : values) {
            out.nullWhereNull(value);
        }
        kernel.compute(values, out, frame);
        return out;
    }
}
