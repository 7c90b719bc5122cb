package io.tamiz.parquet;

import io.tamiz.recipe.Output.Compression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a fixed set of rows; a process of its own, so that nothing of ours can lean on hash codes or Hadoop. */
final class WriteSomeRows {
    private WriteSomeRows() {}

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), bytes());
    }

    static byte[] bytes() {
        return ParquetFiles.bytes(
                Batches.ALL_TYPES,
                Batches.of(Batches.ALL_TYPES, 5000, 1000, new Batches.Values(21, Batches.Nulls.SOME, 300, 20)),
                Compression.ZSTD,
                new WriterLimits(500, 5000, 2000, 2000, 50_000));
    }
}
