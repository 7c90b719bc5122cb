package io.tamiz.expression;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.InvalidSink;
import io.tamiz.column.Schema;
import java.util.Set;

/** An expression compiled against a schema. Not thread-safe: it owns the vectors it computes into. */
public final class Expression {
    /**
     * Parses and type-checks.
     *
     * @param text for instance {@code ln(1 + fare)}
     * @param schema the columns it may use
     * @throws ExpressionException with the offset of the offending character
     */
    public static Expression compile(String text, Schema schema) {
        throw new UnsupportedOperationException();
    }

    /** The type of its value. */
    public ColumnType type() {
        throw new UnsupportedOperationException();
    }

    /** The names of the columns it uses. */
    public Set<String> columns() {
        throw new UnsupportedOperationException();
    }

    /**
     * Its value for every row of the batch, valid until the next call or until the batch is gone.
     *
     * @param batch rows of the schema it was compiled against
     * @param invalid is told of each row whose value overflowed or is not defined; it is null there. A row is told once
     */
    public ColumnVector evaluate(ColumnBatch batch, InvalidSink invalid) {
        throw new UnsupportedOperationException();
    }
}
