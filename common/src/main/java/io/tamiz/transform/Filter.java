package io.tamiz.transform;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnBatch;
import io.tamiz.csv.RecordBatch;
import io.tamiz.expression.Expression;
import io.tamiz.quality.OneLine;
import io.tamiz.quality.ReasonCode;
import io.tamiz.recipe.OnInvalid;
import org.jspecify.annotations.Nullable;

/** One filter of {@code clean}: keeps the rows for which it is true. Where it has no value, the row is rejected. */
final class Filter implements RowErrors.ErrorSource {
    private final String text;
    private final Expression expression;
    private long dropped;

    Filter(String text, Expression expression) {
        this.text = OneLine.collapsed(text);
        this.expression = expression;
    }

    /** Why rows are dropped, as counts name it. */
    String reason() {
        return "filter: " + text;
    }

    long dropped() {
        return dropped;
    }

    /** Adds what it drops to {@code out}; rows that are rejected or out already are not looked at. */
    void apply(ColumnBatch batch, RowErrors errors, RowSet out) {
        BoolVector keep = (BoolVector) expression.evaluate(batch, (row, code) -> {
            if (!errors.isRejected(row) && !out.contains(row)) {
                errors.add(row, code, this);
            }
        });
        byte[] values = keep.values();
        for (int row = 0, rows = batch.rows(); row < rows; row++) {
            boolean kept = values[row] != 0 && !keep.isNull(row);
            if (!kept && !errors.isRejected(row) && !out.contains(row)) {
                out.add(row);
                dropped++;
            }
        }
    }

    @Override
    public @Nullable String column() {
        return null;
    }

    @Override
    public OnInvalid onInvalid() {
        return OnInvalid.REJECT;
    }

    @Override
    public @Nullable String value(RecordBatch records, int row) {
        return null;
    }

    @Override
    public String message(ReasonCode code, @Nullable String value) {
        return "filter '" + text + "': " + code.meaning();
    }
}
