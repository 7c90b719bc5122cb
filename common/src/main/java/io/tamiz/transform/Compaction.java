package io.tamiz.transform;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.Schema;
import java.util.List;

/** Closes the gaps that rejected and dropped rows leave, into vectors that it uses again. */
final class Compaction {
    private final Schema schema;
    private final List<ColumnVector> targets;

    Compaction(Schema schema) {
        this.schema = schema;
        this.targets = schema.columns().stream()
                .map(column -> ColumnVector.of(column.type()))
                .toList();
    }

    /** The {@code count} rows that {@code rows} names, in that order; valid until the next call. */
    ColumnBatch apply(ColumnBatch batch, int[] rows, int count) {
        for (int column = 0; column < targets.size(); column++) {
            batch.column(column).gather(rows, count, targets.get(column));
        }
        return new ColumnBatch(schema, count, targets);
    }
}
