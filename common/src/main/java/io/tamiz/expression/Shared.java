package io.tamiz.expression;

import io.tamiz.column.ColumnVector;
import org.jspecify.annotations.Nullable;

/** An operand that is used more than once and computed once per batch; the first use must be for all rows of the later. */
final class Shared extends Node {
    private final Node node;
    private @Nullable Frame frame;
    private @Nullable ColumnVector value;

    private Shared(Node node) {
        super(node.type());
        this.node = node;
    }

    static Node of(Node node) {
        return node instanceof Constant || node instanceof ColumnNode || node instanceof Shared
                ? node
                : new Shared(node);
    }

    @Override
    ColumnVector evaluate(Frame current) {
        ColumnVector known = value;
        if (known == null || frame != current) {
            frame = current;
            known = node.evaluate(current);
            value = known;
        }
        return known;
    }
}
