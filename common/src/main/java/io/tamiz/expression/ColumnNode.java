package io.tamiz.expression;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;

/** A column of the batch. */
final class ColumnNode extends Node {
    private final int index;

    ColumnNode(int index, ColumnType type) {
        super(type);
        this.index = index;
    }

    @Override
    ColumnVector evaluate(Frame frame) {
        return frame.batch().column(index);
    }
}
