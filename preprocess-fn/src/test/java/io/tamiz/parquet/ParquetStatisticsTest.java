package io.tamiz.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.Schema;
import io.tamiz.column.TextVector;
import io.tamiz.parquet.Batches.Nulls;
import io.tamiz.parquet.Batches.Values;
import io.tamiz.recipe.Output.Compression;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.column.statistics.DoubleStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetStatisticsTest {
    private static final WriterLimits SMALL = new WriterLimits(100, 800, 300, 100_000, 1 << 20);

    @TempDir
    private Path folder;

    /** Equal in every column: least, greatest, null count, and how many bytes strings take without encoding. */
    @ParameterizedTest
    @EnumSource(Nulls.class)
    void chunkStatisticsAreThoseOfTheReference(Nulls nulls) throws Exception {
        Schema schema = Batches.ALL_TYPES;
        List<ColumnBatch> batches = Batches.of(schema, 2000, 500, new Values(31, nulls, 700, 20));
        Path ours = ParquetFiles.write(folder.resolve("ours"), schema, batches, Compression.ZSTD, SMALL);
        Path reference = folder.resolve("reference");
        ReferenceWriter.write(reference, schema, batches);
        try (ParquetFileReader our = ParquetFiles.footer(ours);
                ParquetFileReader their = ParquetFiles.footer(reference)) {
            for (int i = 0; i < schema.size(); i++) {
                ColumnChunkMetaData ourChunk =
                        our.getRowGroups().get(0).getColumns().get(i);
                ColumnChunkMetaData theirChunk =
                        their.getRowGroups().get(0).getColumns().get(i);
                assertThat(ourChunk.getStatistics()).isEqualTo(theirChunk.getStatistics());
                assertThat(ourChunk.getSizeStatistics().getUnencodedByteArrayDataBytes())
                        .isEqualTo(theirChunk.getSizeStatistics().getUnencodedByteArrayDataBytes());
            }
        }
    }

    @Test
    void everyPageIsInTheColumnIndexAndTheOffsetIndex() throws Exception {
        Schema schema = Batches.ALL_TYPES;
        List<ColumnBatch> batches = Batches.of(schema, 2000, 500, new Values(32, Nulls.RUNS, 700, 20));
        Path file = ParquetFiles.write(folder.resolve("f"), schema, batches, Compression.ZSTD, SMALL);
        try (ParquetFileReader reader = ParquetFiles.footer(file)) {
            for (ColumnChunkMetaData chunk : reader.getRowGroups().get(0).getColumns()) {
                OffsetIndex offsets = reader.readOffsetIndex(chunk);
                assertThat(offsets.getPageCount()).isGreaterThanOrEqualTo(20);
                assertThat(reader.readColumnIndex(chunk).getNullPages()).hasSize(offsets.getPageCount());
            }
        }
    }

    /** DuckDB sorts NaN above all numbers, so a maximum that leaves it out would hide the row. */
    @Test
    void aChunkWithNanHasNoStatisticsAndNoRowIsHidden() throws Exception {
        Path file = writeDoubles(1, Double.NaN, 3);
        assertThat(doubleStatistics(file).hasNonNullValue()).isFalse();
        assertThat(ParquetFiles.queryWithDuckDb(file, "select count(*) from $file where x > 5"))
                .containsExactly(List.of(1L));
        try (ParquetFileReader reader = ParquetFiles.footer(file)) {
            assertThat(reader.readColumnIndex(
                            reader.getRowGroups().get(0).getColumns().get(0)))
                    .isNull();
        }
    }

    @Test
    void zeroIsBelowItselfAsMinimumAndAboveItselfAsMaximum() throws Exception {
        for (Path file : List.of(writeDoubles(0.0, 0.0), writeDoubles(-0.0, -0.0), writeDoubles(-0.0, 0.0))) {
            DoubleStatistics statistics = (DoubleStatistics) doubleStatistics(file);
            assertThat(Double.compare(statistics.getMin(), -0.0)).isZero();
            assertThat(Double.compare(statistics.getMax(), 0.0)).isZero();
        }
    }

    @Test
    void infinitiesAreOrdinaryBounds() throws Exception {
        DoubleStatistics statistics =
                (DoubleStatistics) doubleStatistics(writeDoubles(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
        assertThat(statistics.getMin()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(statistics.getMax()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void longStringsAreCutInStatistics() throws Exception {
        Schema schema = Schema.of(Column.of("x", ColumnType.STRING));
        TextVector vector = (TextVector) ColumnVector.of(ColumnType.STRING);
        vector.reset(2);
        vector.set(0, "a".repeat(100_000));
        vector.set(1, "z".repeat(100_000));
        Path file = ParquetFiles.write(
                folder.resolve("f"),
                schema,
                List.of(new ColumnBatch(schema, 2, List.of(vector))),
                Compression.ZSTD,
                SMALL);
        assertThat(Files.size(file)).isLessThan(2000);
        try (ParquetFileReader reader = ParquetFiles.footer(file)) {
            Statistics<?> statistics =
                    reader.getRowGroups().get(0).getColumns().get(0).getStatistics();
            assertThat(statistics.getMinBytes()).isEqualTo("a".repeat(64).getBytes(StandardCharsets.UTF_8));
            assertThat(statistics.getMaxBytes()).isEqualTo(("z".repeat(63) + "{").getBytes(StandardCharsets.UTF_8));
        }
    }

    private Path writeDoubles(double... values) throws Exception {
        Schema schema = Schema.of(Column.of("x", ColumnType.FLOAT64));
        DoubleVector vector = (DoubleVector) ColumnVector.of(ColumnType.FLOAT64);
        vector.reset(values.length);
        for (int i = 0; i < values.length; i++) {
            vector.set(i, values[i]);
        }
        List<ColumnBatch> batches = List.of(new ColumnBatch(schema, values.length, List.of(vector)));
        Path file = Files.createTempFile(folder, "doubles", ".parquet");
        return ParquetFiles.write(file, schema, batches, Compression.ZSTD, SMALL);
    }

    private static Statistics<?> doubleStatistics(Path file) throws Exception {
        try (ParquetFileReader reader = ParquetFiles.footer(file)) {
            return reader.getRowGroups().get(0).getColumns().get(0).getStatistics();
        }
    }
}
