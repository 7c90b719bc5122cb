package io.tamiz.expression;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import java.util.List;

/** The first value that is not null; later operands are asked only for the rows that reach them. */
final class Coalesce extends Node {
    private final List<Node> operands;
    private final ColumnVector out;

    Coalesce(ColumnType type, List<Node> operands) {
        super(type);
        this.operands = List.copyOf(operands);
        this.out = ColumnVector.of(type);
    }

    @Override
    ColumnVector evaluate(Frame frame) {
        long[] outer = frame.active();
        out.reset(frame.rows());
        Rows.nullWhereInactive(frame, out);
        long[] remaining = frame.activeRows();
        for (int i = 0; i < operands.size() && Rows.any(remaining); i++) {
            frame.activate(remaining);
            ColumnVector value = operands.get(i).evaluate(frame);
            long[] found = Rows.whereValid(value, remaining);
            Copy.rows(found, value, out);
            remaining = Rows.without(remaining, found);
        }
        Copy.nulls(remaining, out);
        frame.activate(outer);
        return out;
    }
}
