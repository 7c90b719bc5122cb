package io.tamiz.expression;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnVector;
import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * A part that may be used more than once, in one expression or several, and is then computed once for the same rows. Its
 * complaints are kept with its value, and each use makes them its own, for those rows that it asks for.
 */
final class Shared extends Node {
    private final Node node;
    private boolean isUsedAgain;
    private @Nullable ColumnBatch known;
    private @Nullable ColumnVector value;
    private @Nullable ReasonCode @Nullable [] complaints;

    private Shared(Node node) {
        super(node.type());
        this.node = node;
    }

    /** The node, for a first use; values that are there already need not be shared. */
    static Node of(Node node) {
        return node instanceof Constant || node instanceof ColumnNode || node instanceof Shared
                ? node
                : new Shared(node);
    }

    /** The node of {@link #of}, for more than one use. */
    static Node again(Node node) {
        Node shared = of(node);
        if (shared instanceof Shared used) {
            used.isUsedAgain = true;
        }
        return shared;
    }

    @Override
    ColumnVector evaluate(Frame frame) {
        if (!isUsedAgain) {
            return node.evaluate(frame);
        }
        ColumnVector current = value;
        if (current == null || known != frame.rowsOf()) {
            Frame own = frame.ofAllRows();
            current = node.evaluate(own);
            value = current;
            complaints = own.complaints();
            known = frame.rowsOf();
        }
        frame.complainOf(complaints);
        return current;
    }
}
