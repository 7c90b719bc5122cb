package io.tamiz.transform;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnVector;
import io.tamiz.csv.RecordBatch;
import io.tamiz.expression.Expression;
import io.tamiz.quality.OneLine;
import io.tamiz.quality.ReasonCode;
import io.tamiz.recipe.Feature;
import io.tamiz.recipe.OnInvalid;
import org.jspecify.annotations.Nullable;

/** One feature: an expression over the columns and the features before it. */
final class ComputedColumn implements RowErrors.ErrorSource {
    private final Feature feature;
    private final Expression expression;

    ComputedColumn(Feature feature, Expression expression) {
        this.feature = feature;
        this.expression = expression;
    }

    Column toColumn() {
        return Column.of(feature.name(), expression.type());
    }

    /**
     * @param first the batch before the first feature was computed
     * @param recordOf for each row of the batch the row of the records, which errors name
     */
    ColumnVector apply(ColumnBatch batch, ColumnBatch first, int[] recordOf, RowErrors errors) {
        return expression.evaluate(batch, first, (row, code) -> errors.add(recordOf[row], code, this));
    }

    @Override
    public String column() {
        return feature.name();
    }

    @Override
    public OnInvalid onInvalid() {
        return feature.onInvalid();
    }

    @Override
    public @Nullable String value(RecordBatch records, int row) {
        return null;
    }

    @Override
    public String message(ReasonCode code, @Nullable String value) {
        return "'" + OneLine.collapsed(feature.formula().text()) + "': " + code.meaning();
    }
}
