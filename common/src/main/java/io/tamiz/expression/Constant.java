package io.tamiz.expression;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.Schema;
import io.tamiz.column.TextVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same value for every row. */
final class Constant extends Node {
    private final ColumnVector value;
    private final ColumnVector out;
    private final @Nullable String written;
    private int[] zeros = new int[0];

    /** @param written the literal's text where its type may still be decided by what it meets, else null */
    Constant(ColumnVector value, @Nullable String written) {
        super(value.type());
        this.value = value;
        this.out = ColumnVector.of(value.type());
        this.written = written;
    }

    static Constant ofNull(ColumnType type) {
        ColumnVector value = ColumnVector.of(type);
        value.reset(1);
        value.setNull(0);
        return new Constant(value, null);
    }

    static Constant ofLong(long number) {
        LongVector value = (LongVector) ColumnVector.of(ColumnType.INT64);
        value.reset(1);
        value.set(0, number);
        return new Constant(value, null);
    }

    static Constant ofText(String text) {
        TextVector value = (TextVector) ColumnVector.of(ColumnType.STRING);
        value.reset(1);
        value.set(0, text);
        return new Constant(value, text);
    }

    /** The node's value if all operands are constants and nothing goes wrong; else the node, to complain per row. */
    static Node folded(Node node, List<? extends Node> operands) {
        if (!operands.stream().allMatch(Constant.class::isInstance)) {
            return node;
        }
        ColumnBatch row = new ColumnBatch(new Schema(List.of()), 1, List.of());
        Frame frame = new Frame(row, row);
        ColumnVector result = node.evaluate(frame);
        if (frame.failed()) {
            return node;
        }
        ColumnVector value = ColumnVector.of(node.type());
        result.gather(new int[1], 1, value);
        return new Constant(value, null);
    }

    ColumnVector value() {
        return value;
    }

    @Nullable
    String written() {
        return written;
    }

    boolean isNull() {
        return value.isNull(0);
    }

    @Override
    ColumnVector evaluate(Frame frame) {
        int rows = frame.rows();
        if (out.size() != rows) {
            zeros = zeros.length < rows ? new int[rows] : zeros;
            value.gather(zeros, rows, out);
        }
        return out;
    }
}
