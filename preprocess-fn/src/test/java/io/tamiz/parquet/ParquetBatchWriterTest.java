package io.tamiz.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.Schema;
import io.tamiz.parquet.Batches.Nulls;
import io.tamiz.parquet.Batches.Values;
import io.tamiz.recipe.Output.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetBatchWriterTest {
    private static final Schema SCHEMA = Batches.ALL_TYPES;
    private static final WriterLimits SMALL = new WriterLimits(100, 1000, 300, 2000, 20_000);
    private static final Values VALUES = new Values(11, Nulls.SOME, 400, 30);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 999, 1000, 1001, 6500})
    void sameRowsGiveTheSameBytesHoweverTheyComeInBatches(int batchRows) {
        byte[] expected = ParquetFiles.bytes(SCHEMA, Batches.of(SCHEMA, 6500, 500, VALUES), Compression.ZSTD, SMALL);
        List<ColumnBatch> batches = Batches.of(SCHEMA, 6500, batchRows, VALUES);
        assertThat(ParquetFiles.bytes(SCHEMA, batches, Compression.ZSTD, SMALL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 5000, Integer.MAX_VALUE})
    void theChoiceOfEncodingDependsOnRowsOnly(int distinct) {
        Values values = new Values(13, Nulls.SOME, distinct, 10);
        WriterLimits limits = WriterLimits.forColumns(SCHEMA.size());
        byte[] few = ParquetFiles.bytes(SCHEMA, Batches.of(SCHEMA, 2500, 2500, values), Compression.ZSTD, limits);
        byte[] many = ParquetFiles.bytes(SCHEMA, Batches.of(SCHEMA, 2500, 77, values), Compression.ZSTD, limits);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void longStringsEndRowGroupsAtTheSameRowsHoweverTheyComeInBatches() {
        Values values = new Values(12, Nulls.SOME, Integer.MAX_VALUE, 20_000);
        WriterLimits limits = new WriterLimits(100, 1 << 16, 1 << 14, 2000, 1 << 20);
        Schema schema = Schema.of(Column.of("a", ColumnType.STRING), Column.of("b", ColumnType.INT32));
        byte[] few = ParquetFiles.bytes(schema, Batches.of(schema, 600, 600, values), Compression.NONE, limits);
        byte[] many = ParquetFiles.bytes(schema, Batches.of(schema, 600, 13, values), Compression.NONE, limits);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void anEmptyBatchChangesNothing() {
        List<ColumnBatch> batches = Batches.of(SCHEMA, 100, 100, VALUES);
        ColumnBatch empty = Batches.batch(SCHEMA, 0, 0, VALUES);
        assertThat(ParquetFiles.bytes(SCHEMA, List.of(empty, batches.get(0), empty), Compression.ZSTD, SMALL))
                .isEqualTo(ParquetFiles.bytes(SCHEMA, batches, Compression.ZSTD, SMALL));
    }

    @Test
    void anotherProcessWritesTheSameBytesAndLoadsNothingOfHadoop() throws Exception {
        Path file = folder.resolve("other.parquet");
        Path classes = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Xlog:class+load:file=" + classes,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriteSomeRows.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(WriteSomeRows.bytes());
        assertThat(Files.readString(classes))
                .contains("org.apache.parquet.hadoop.ParquetFileWriter")
                .doesNotContain("org.apache.hadoop.");
    }

    @Test
    void aFileOfNoRowsHasTheSchema() throws Exception {
        Path file = ParquetFiles.write(folder.resolve("f.parquet"), SCHEMA, List.of(), Compression.ZSTD, SMALL);
        assertThat(ParquetFiles.queryWithDuckDb(file, "select column_name from (describe select * from $file)"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(
                        SCHEMA.columns().stream().map(Column::name).toList());
        assertThat(ParquetFiles.readWithAvro(file)).isEmpty();
    }

    @Test
    void theFooterNamesWhereColumnsCameFrom() throws Exception {
        Path file = ParquetFiles.write(folder.resolve("f.parquet"), SCHEMA, List.of(), Compression.ZSTD, SMALL);
        try (ParquetRows rows = ParquetRows.open(file)) {
            assertThat(rows.metadata()).containsEntry("tamiz.test", "1").containsKey(FooterMetadata.AVRO_SCHEMA);
            assertThat(rows.metadata().get(FooterMetadata.COLUMNS))
                    .contains("{\"name\":\"comment\",\"type\":\"string\",\"source\":\"The \\\"comment\\\" é\"}")
                    .contains("{\"name\":\"fare\",\"type\":\"decimal(9,2)\"}");
        }
    }

    @Test
    void aNameThatAvroForbidsIsWrittenWithoutAnAvroSchema() throws Exception {
        Schema schema = Schema.of(Column.of("größe in m.", ColumnType.INT32), Column.of("2nd", ColumnType.STRING));
        List<ColumnBatch> batches = Batches.of(schema, 3, 3, new Values(1, Nulls.NONE, 5, 5));
        Path file = ParquetFiles.write(folder.resolve("f.parquet"), schema, batches, Compression.ZSTD, SMALL);
        assertThat(ParquetFiles.queryWithDuckDb(file, "select \"größe in m.\", \"2nd\" from $file"))
                .hasSize(3);
        try (ParquetRows rows = ParquetRows.open(file)) {
            assertThat(rows.metadata()).doesNotContainKey(FooterMetadata.AVRO_SCHEMA);
            assertThat(rows.columnNames()).containsExactly("größe in m.", "2nd");
            assertThat(rows.next()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void everyCodecIsTheOneNamedInTheFooter(Compression compression) throws Exception {
        Path file = ParquetFiles.write(
                folder.resolve("f.parquet"), SCHEMA, Batches.of(SCHEMA, 50, 50, VALUES), compression, SMALL);
        try (ParquetFileReader reader = ParquetFiles.footer(file)) {
            String codec =
                    reader.getRowGroups().get(0).getColumns().get(0).getCodec().name();
            assertThat(codec).isEqualTo(compression == Compression.NONE ? "UNCOMPRESSED" : compression.name());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8192, 30_000})
    void afterTheStreamFailedNothingCanBeCommittedAndCloseReturns(int bytesUntilFailure) throws Exception {
        FailingStream out = new FailingStream(bytesUntilFailure);
        ParquetBatchWriter writer = ParquetBatchWriter.create(out, SCHEMA, Compression.NONE, Map.of(), SMALL);
        assertThatIOException()
                .isThrownBy(() -> {
                    for (ColumnBatch batch : Batches.of(SCHEMA, 5000, 1000, VALUES)) {
                        writer.write(batch);
                    }
                    writer.commit();
                })
                .withMessage("disk full");
        assertThatIOException().isThrownBy(writer::commit).withMessageContaining("an earlier write failed");
        writer.close();
        writer.close();
        assertThat(out.closed).isFalse();
    }

    @Test
    void closingWithoutCommitWritesNoFooterAndEndsUse() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParquetBatchWriter writer = ParquetBatchWriter.create(out, SCHEMA, Compression.ZSTD, Map.of());
        writer.write(Batches.batch(SCHEMA, 0, 10, VALUES));
        writer.close();
        assertThat(out.size()).isZero();
        assertThatIllegalStateException().isThrownBy(writer::commit);
    }

    @Test
    void commitFlushesAndDoesNotCloseTheStream() throws Exception {
        FailingStream out = new FailingStream(Integer.MAX_VALUE);
        try (ParquetBatchWriter writer = ParquetBatchWriter.create(out, SCHEMA, Compression.ZSTD, Map.of())) {
            writer.write(Batches.batch(SCHEMA, 0, 10, VALUES));
            assertThat(writer.rows()).isEqualTo(10);
            assertThat(writer.commit()).isEqualTo(out.written);
        }
        assertThat(out.closed).isFalse();
    }

    @Test
    void aBatchOfOtherColumnsIsRefused() throws Exception {
        try (ParquetBatchWriter writer =
                ParquetBatchWriter.create(OutputStream.nullOutputStream(), SCHEMA, Compression.ZSTD, Map.of())) {
            ColumnBatch other = Batches.batch(Schema.of(Column.of("x", ColumnType.INT32)), 0, 1, VALUES);
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write(other));
        }
    }

    @Test
    void aFileNeedsAColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetBatchWriter.create(
                        OutputStream.nullOutputStream(), Schema.of(), Compression.ZSTD, Map.of()))
                .withMessage("a Parquet file needs at least one column, found none");
    }

    /** Takes so many bytes, then fails for ever. */
    private static final class FailingStream extends OutputStream {
        private final long limit;
        private long written;
        private boolean closed;

        FailingStream(long limit) {
            this.limit = limit;
        }

        @Override
        public void write(int value) throws IOException {
            if (written >= limit) {
                throw new IOException("disk full");
            }
            written++;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
