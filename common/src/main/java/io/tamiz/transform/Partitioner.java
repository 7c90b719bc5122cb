package io.tamiz.transform;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.Schema;
import java.util.List;

/** Splits batches by the values of the partition columns, which leave the batch and become a path in Hive's form. */
public final class Partitioner {
    /**
     * @param schema of the batches to split
     * @param partitionBy names of columns of the schema; empty puts every row into one part with the path {@code ""}
     * @param maxPartitions how many different parts there may be
     * @throws IllegalArgumentException if a name is not in the schema
     */
    public Partitioner(Schema schema, List<String> partitionBy, int maxPartitions) {
        throw new UnsupportedOperationException();
    }

    /** The schema of each part: without the partition columns. */
    public Schema partSchema() {
        throw new UnsupportedOperationException();
    }

    /**
     * The batch's rows by partition, in order of first appearance; rows keep their order within a part.
     *
     * @throws io.tamiz.quality.ObjectFailedException {@code TOO_MANY_PARTITIONS}
     */
    public List<Part> split(ColumnBatch batch) {
        throw new UnsupportedOperationException();
    }

    /**
     * The rows of one partition.
     *
     * @param path for instance {@code pickup_date=2024-01-31/zone=a%2Fb}; empty where nothing partitions
     * @param rows at least one row
     */
    public record Part(String path, ColumnBatch rows) {}
}
