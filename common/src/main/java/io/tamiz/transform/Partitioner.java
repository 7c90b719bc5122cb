package io.tamiz.transform;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.Schema;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Splits batches by the values of the partition columns, which leave the batch and become a path in Hive's form. */
public final class Partitioner {
    private final Schema schema;
    private final int[] partIndexes;
    private final Schema partSchema;
    private final List<PartitionLevel> levels = new ArrayList<>();
    private final int maxPartitions;
    /** For each row of the batch the number of its partition. */
    private int[] partitionOf = new int[0];

    /**
     * @param schema of the batches to split
     * @param partitionBy names of columns of the schema; empty puts every row into one part with the path {@code ""}
     * @param maxPartitions how many different parts there may be
     * @throws IllegalArgumentException if a name is not in the schema, or is a {@code float64}, or no column is left
     */
    public Partitioner(Schema schema, List<String> partitionBy, int maxPartitions) {
        this.schema = schema;
        this.maxPartitions = maxPartitions;
        for (String name : partitionBy) {
            levels.add(new PartitionLevel(name, indexOf(name)));
        }
        this.partIndexes = IntStream.range(0, schema.size())
                .filter(i -> !partitionBy.contains(schema.column(i).name()))
                .toArray();
        if (partIndexes.length == 0) {
            throw new IllegalArgumentException("partitioning by every column leaves none for the files");
        }
        this.partSchema =
                new Schema(Arrays.stream(partIndexes).mapToObj(schema::column).toList());
    }

    /** The schema of each part: without the partition columns. */
    public Schema partSchema() {
        return partSchema;
    }

    /**
     * The batch's rows by partition, in order of first appearance; rows keep their order within a part. The parts share
     * the batch's buffers and are valid as long as it is.
     *
     * @throws io.tamiz.quality.ObjectFailedException {@code TOO_MANY_PARTITIONS}
     */
    public List<Part> split(ColumnBatch batch) {
        if (batch.rows() == 0) {
            return List.of();
        }
        ColumnBatch rows = withoutPartitionColumns(batch);
        if (levels.isEmpty()) {
            return List.of(new Part("", rows));
        }
        number(batch);
        return parts(rows);
    }

    /**
     * The rows of one partition.
     *
     * @param path for instance {@code pickup_date=2024-01-31/zone=a%2Fb}; empty where nothing partitions
     * @param rows at least one row
     */
    public record Part(String path, ColumnBatch rows) {}

    private int indexOf(String name) {
        int index = schema.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column '" + name + "' to partition by");
        }
        ColumnType type = schema.column(index).type();
        if (type.equals(ColumnType.FLOAT64)) {
            throw new IllegalArgumentException("column '" + name + "' is float64 and cannot partition");
        }
        return index;
    }

    private ColumnBatch withoutPartitionColumns(ColumnBatch batch) {
        if (levels.isEmpty()) {
            return batch;
        }
        List<ColumnVector> vectors =
                Arrays.stream(partIndexes).mapToObj(batch::column).toList();
        return new ColumnBatch(partSchema, batch.rows(), vectors);
    }

    /** Gives each row the number of its partition. */
    private void number(ColumnBatch batch) {
        if (partitionOf.length < batch.rows()) {
            partitionOf = new int[batch.rows()];
        }
        Arrays.fill(partitionOf, 0, batch.rows(), 0);
        List<String> paths = List.of("");
        for (PartitionLevel level : levels) {
            level.number(batch, partitionOf, paths);
            paths = level.paths();
            if (paths.size() > maxPartitions) {
                throw new ObjectFailedException(
                        FailureCode.TOO_MANY_PARTITIONS,
                        "more than " + maxPartitions + " partitions, the last is '" + paths.get(maxPartitions) + "'");
            }
        }
    }

    private List<Part> parts(ColumnBatch rows) {
        List<String> paths = levels.get(levels.size() - 1).paths();
        int[] counts = new int[paths.size()];
        for (int row = 0; row < rows.rows(); row++) {
            counts[partitionOf[row]]++;
        }
        List<Part> parts = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            int partition = partitionOf[row];
            if (counts[partition] > 0) {
                parts.add(new Part(paths.get(partition), part(rows, partition, counts[partition])));
                counts[partition] = 0;
            }
        }
        return parts;
    }

    private ColumnBatch part(ColumnBatch rows, int partition, int count) {
        if (count == rows.rows()) {
            return rows;
        }
        int[] selected = new int[count];
        for (int row = 0, found = 0; found < count; row++) {
            selected[found] = row;
            found += partitionOf[row] == partition ? 1 : 0;
        }
        return rows.select(selected, count);
    }
}
