package io.tamiz.expression;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;

/** A typed part of an expression. It owns the vector that it computes into. */
abstract sealed class Node permits Constant, ColumnNode, Strict, Logical, IsNull, Choice, Coalesce, Extreme, Shared {
    private final ColumnType type;

    Node(ColumnType type) {
        this.type = type;
    }

    final ColumnType type() {
        return type;
    }

    /** The value for every row of the frame, valid until the next call. */
    abstract ColumnVector evaluate(Frame frame);
}
