package io.tamiz.column;

import java.util.List;

/**
 * Some thousand rows, column by column. A batch belongs to whoever produced it and is valid until its producer is asked
 * for the next one.
 */
public final class ColumnBatch {
    /** Rows that a producer puts into one batch at most: few enough that a column stays in the cache. */
    public static final int MAX_ROWS = 1024;

    private final Schema schema;
    private final int rows;
    private final List<ColumnVector> vectors;

    /** @throws IllegalArgumentException if a vector's type or size is not what schema and rows say */
    public ColumnBatch(Schema schema, int rows, List<? extends ColumnVector> vectors) {
        if (vectors.size() != schema.size()) {
            throw new IllegalArgumentException(vectors.size() + " vectors for " + schema.size() + " columns");
        }
        for (int i = 0; i < schema.size(); i++) {
            ColumnVector vector = vectors.get(i);
            if (vector.size() != rows || !vector.type().equals(schema.column(i).type())) {
                throw new IllegalArgumentException("column '" + schema.column(i).name() + "': expected " + rows
                        + " rows of " + schema.column(i).type() + ", found " + vector.size() + " of " + vector.type());
            }
        }
        this.schema = schema;
        this.rows = rows;
        this.vectors = List.copyOf(vectors);
    }

    public Schema schema() {
        return schema;
    }

    public int rows() {
        return rows;
    }

    public ColumnVector column(int index) {
        return vectors.get(index);
    }

    /** The column of this name. */
    public ColumnVector column(String name) {
        int index = schema.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column '" + name + "'");
        }
        return vectors.get(index);
    }

    /** A batch of the {@code count} rows named by {@code selected}, in that order; strings share this batch's buffers. */
    public ColumnBatch select(int[] selected, int count) {
        List<ColumnVector> picked = vectors.stream()
                .map(vector -> {
                    ColumnVector target = ColumnVector.of(vector.type());
                    vector.gather(selected, count, target);
                    return target;
                })
                .toList();
        return new ColumnBatch(schema, count, picked);
    }
}
