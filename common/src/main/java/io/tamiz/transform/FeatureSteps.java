package io.tamiz.transform;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.Schema;
import java.util.ArrayList;
import java.util.List;

/** The features of a plan, each of which may use those before it. */
final class FeatureSteps {
    private final List<ComputedColumn> features;
    /** Before each feature the schema it sees, and at last the schema of all. */
    private final List<Schema> schemas = new ArrayList<>();

    private final Compaction compaction;
    private int[] kept = new int[0];

    FeatureSteps(Schema columns, List<ComputedColumn> features) {
        this.features = features;
        List<Column> known = new ArrayList<>(columns.columns());
        schemas.add(columns);
        for (ComputedColumn feature : features) {
            known.add(feature.toColumn());
            schemas.add(new Schema(known));
        }
        this.compaction = new Compaction(schema());
    }

    Schema schema() {
        return schemas.get(features.size());
    }

    /**
     * The batch with the features behind its columns, without the rows that they reject.
     *
     * @param recordOf for each row of the batch the row of the records
     */
    ColumnBatch apply(ColumnBatch batch, int[] recordOf, RowErrors errors) {
        if (features.isEmpty()) {
            return batch;
        }
        int rejectedBefore = errors.rejectedRows();
        List<ColumnVector> vectors = new ArrayList<>(schema().size());
        for (int column = 0; column < batch.schema().size(); column++) {
            vectors.add(batch.column(column));
        }
        ColumnBatch derived = batch;
        for (int i = 0; i < features.size(); i++) {
            vectors.add(features.get(i).apply(derived, batch, recordOf, errors));
            derived = new ColumnBatch(schemas.get(i + 1), batch.rows(), vectors);
        }
        return errors.rejectedRows() == rejectedBefore ? derived : withoutRejected(derived, recordOf, errors);
    }

    private ColumnBatch withoutRejected(ColumnBatch batch, int[] recordOf, RowErrors errors) {
        if (kept.length < batch.rows()) {
            kept = new int[batch.rows()];
        }
        int count = 0;
        for (int row = 0; row < batch.rows(); row++) {
            kept[count] = row;
            count += errors.isRejected(recordOf[row]) ? 0 : 1;
        }
        return compaction.apply(batch, kept, count);
    }
}
