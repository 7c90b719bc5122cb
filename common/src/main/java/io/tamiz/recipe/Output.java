package io.tamiz.recipe;

import java.util.List;

/**
 * How the Parquet files are laid out.
 *
 * @param partitionBy output columns whose values become folders, Hive form
 * @param partitionsAt where the recipe names each of them
 * @param maxPartitions partitions that one object may have
 * @param compression the codec of the pages
 */
public record Output(
        List<String> partitionBy, List<Position> partitionsAt, int maxPartitions, Compression compression) {
    public static final int DEFAULT_MAX_PARTITIONS = 100;
    public static final Output DEFAULT = new Output(List.of(), List.of(), DEFAULT_MAX_PARTITIONS, Compression.ZSTD);

    public Output {
        partitionBy = List.copyOf(partitionBy);
        partitionsAt = List.copyOf(partitionsAt);
        if (partitionBy.size() != partitionsAt.size()) {
            throw new IllegalArgumentException(
                    "expected a position for each of " + partitionBy + ", found " + partitionsAt);
        }
    }

    /** Codecs of Parquet pages. */
    public enum Compression {
        ZSTD,
        SNAPPY,
        NONE
    }
}
