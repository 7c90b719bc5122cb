package io.tamiz.expression;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.InvalidSink;
import io.tamiz.column.Schema;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An expression compiled against a schema, a pure function of a row. Not thread-safe: it owns the vectors it computes
 * into.
 *
 * <p>Integer arithmetic is int64, decimal arithmetic widens, {@code /} gives float64. {@code and} and {@code or} look at
 * both sides; what {@code case} and {@code coalesce} do not reach raises no error.
 */
public final class Expression {
    private final Node root;
    private final Set<String> columns;

    private Expression(Node root, Set<String> columns) {
        this.root = root;
        this.columns = columns;
    }

    /**
     * Parses and type-checks.
     *
     * @param text for instance {@code ln(1 + fare)}
     * @param schema the columns it may use
     * @throws ExpressionException with the offset of the offending character
     */
    public static Expression compile(String text, Schema schema) {
        return new CommonParts().compile(text, schema);
    }

    static Expression compile(String text, Checker checker) {
        Node root = checker.check(Parser.parse(text));
        return new Expression(root, Collections.unmodifiableSet(new LinkedHashSet<>(checker.columns())));
    }

    /** The type of its value. */
    public ColumnType type() {
        return root.type();
    }

    /** The names of the columns it uses. */
    public Set<String> columns() {
        return columns;
    }

    /**
     * Its value for every row of the batch, valid until the next call or until the batch is gone.
     *
     * @param batch rows of the schema it was compiled against
     * @param invalid is told of each row whose value overflowed or is not defined; it is null there. A row is told once
     */
    public ColumnVector evaluate(ColumnBatch batch, InvalidSink invalid) {
        return evaluate(batch, batch, invalid);
    }

    /**
     * As the other method, for expressions that are evaluated one after the other while the batch grows.
     *
     * @param first the batch as it was for the first of them, with the same rows in fewer columns
     */
    public ColumnVector evaluate(ColumnBatch batch, ColumnBatch first, InvalidSink invalid) {
        Frame frame = new Frame(batch, first);
        ColumnVector value = root.evaluate(frame);
        frame.tell(value, invalid);
        return value;
    }
}
