package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import java.util.List;

/** {@code case when}: conditions and values are asked only for the rows that reach them. */
final class Choice extends Node {
    private final List<Node> conditions;
    private final List<Node> values;
    private final Node otherwise;
    private final ColumnVector out;

    /** Conditions and values by pairs; all values and {@code otherwise} are stored as the type is. */
    Choice(ColumnType type, List<Node> conditions, List<Node> values, Node otherwise) {
        super(type);
        this.conditions = List.copyOf(conditions);
        this.values = List.copyOf(values);
        this.otherwise = otherwise;
        this.out = ColumnVector.of(type);
    }

    @Override
    ColumnVector evaluate(Frame frame) {
        long[] outer = frame.active();
        out.reset(frame.rows());
        Rows.nullWhereInactive(frame, out);
        long[] remaining = frame.activeRows();
        for (int i = 0; i < conditions.size() && Rows.any(remaining); i++) {
            frame.activate(remaining);
            long[] taken = Rows.whereTrue((BoolVector) conditions.get(i).evaluate(frame), remaining);
            take(frame, taken, values.get(i));
            remaining = Rows.without(remaining, taken);
        }
        take(frame, remaining, otherwise);
        frame.activate(outer);
        return out;
    }

    private void take(Frame frame, long[] rows, Node value) {
        if (Rows.any(rows)) {
            frame.activate(rows);
            Copy.rows(rows, value.evaluate(frame), out);
        }
    }
}
