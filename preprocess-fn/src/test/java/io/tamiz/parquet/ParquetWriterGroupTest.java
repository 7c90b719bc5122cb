package io.tamiz.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.ColumnBatch;
import io.tamiz.parquet.Batches.Nulls;
import io.tamiz.parquet.Batches.Values;
import io.tamiz.recipe.Output.Compression;
import io.tamiz.transform.Partitioner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are written by turns in little memory. */
class ParquetWriterGroupTest {
    private static final int ROWS = 30_000;
    private static final long SMALL_MEMORY = 100_000;
    private static final Values VALUES = new Values(7, Nulls.SOME, 9, 30);

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 999, 1024})
    void theSameRowsGiveTheSameFilesHoweverTheyComeInBatches(int batchRows) {
        Map<String, byte[]> expected = files(500, SMALL_MEMORY);
        Map<String, byte[]> found = files(batchRows, SMALL_MEMORY);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((path, bytes) ->
                assertThat(Arrays.equals(bytes, expected.get(path))).as(path).isTrue());
    }

    @Test
    void rowGroupsThatEndEarlyHoldTheSameRowsAsThoseThatDoNot(@TempDir Path folder) throws IOException {
        Map<String, byte[]> roomy = files(1024, Long.MAX_VALUE);
        int number = 0;
        int rowGroups = 0;
        for (Map.Entry<String, byte[]> file : files(1024, SMALL_MEMORY).entrySet()) {
            Path small = Files.write(folder.resolve("small-" + number), file.getValue());
            Path large = Files.write(folder.resolve("large-" + number++), roomy.get(file.getKey()));
            assertThat(ParquetFiles.readWithAvro(small)).isEqualTo(ParquetFiles.readWithAvro(large));
            assertThat(rowGroups(large)).isEqualTo(1);
            rowGroups += rowGroups(small);
        }
        assertThat(rowGroups).isGreaterThan(2 * number);
        assertThat(number).isGreaterThan(5);
    }

    @Test
    void aWriterThatEndedItsRowGroupHoldsNothing() throws IOException {
        ColumnBatch batch = Batches.batch(Batches.ALL_TYPES, 0, 1000, VALUES);
        try (ParquetWriterGroup group =
                ParquetWriterGroup.of(batch.schema(), Compression.ZSTD, Map.of(), SMALL_MEMORY)) {
            ParquetBatchWriter writer = group.begin(new ByteArrayOutputStream());
            writer.write(batch);
            assertThat(writer.bufferedBytes()).isGreaterThan(10_000);
            writer.endRowGroup();
            assertThat(writer.bufferedBytes()).isZero();
            writer.close();
        }
    }

    private static Map<String, byte[]> files(int batchRows, long memoryBytes) {
        Partitioner partitioner = new Partitioner(Batches.ALL_TYPES, List.of("count"), 100);
        Map<String, ByteArrayOutputStream> outs = new LinkedHashMap<>();
        Map<String, ParquetBatchWriter> writers = new LinkedHashMap<>();
        Map<String, byte[]> files = new TreeMap<>();
        try (ParquetWriterGroup group =
                ParquetWriterGroup.of(partitioner.partSchema(), Compression.ZSTD, Map.of(), memoryBytes)) {
            for (ColumnBatch batch : Batches.of(Batches.ALL_TYPES, ROWS, batchRows, VALUES)) {
                group.write(batch, rows -> {
                    for (Partitioner.Part part : partitioner.split(rows)) {
                        ParquetBatchWriter writer = writers.get(part.path());
                        if (writer == null) {
                            ByteArrayOutputStream out = new ByteArrayOutputStream();
                            outs.put(part.path(), out);
                            writer = group.begin(out);
                            writers.put(part.path(), writer);
                        }
                        writer.write(part.rows());
                    }
                });
            }
            for (Map.Entry<String, ParquetBatchWriter> writer : writers.entrySet()) {
                writer.getValue().commit();
                writer.getValue().close();
                files.put(writer.getKey(), outs.get(writer.getKey()).toByteArray());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    private static int rowGroups(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFiles.footer(file)) {
            return reader.getRowGroups().size();
        }
    }
}
