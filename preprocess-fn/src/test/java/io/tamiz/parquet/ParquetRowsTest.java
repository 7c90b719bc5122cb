package io.tamiz.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.LongVector;
import io.tamiz.parquet.Batches.Nulls;
import io.tamiz.parquet.Batches.Values;
import io.tamiz.recipe.Output.Compression;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetRowsTest {
    private static final WriterLimits SMALL = new WriterLimits(100, 1000, 300, 1000, 20_000);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Compression.class)
    void ourFilesReadBackTyped(Compression compression) throws Exception {
        List<ColumnBatch> batches = Batches.of(Batches.ALL_TYPES, 2500, 1000, new Values(41, Nulls.SOME, 300, 20));
        Path file = ParquetFiles.write(folder.resolve("f"), Batches.ALL_TYPES, batches, compression, SMALL);
        try (ParquetRows rows = ParquetRows.open(file)) {
            assertThat(rows.rowCount()).isEqualTo(2500);
            for (ColumnBatch batch : batches) {
                for (int row = 0; row < batch.rows(); row++) {
                    assertThat(rows.next()).isEqualTo(expected(batch, row));
                }
            }
            assertThat(rows.next()).isNull();
            assertThat(rows.next()).isNull();
        }
    }

    private static List<Object> expected(ColumnBatch batch, int row) {
        List<Object> values = new ArrayList<>();
        for (int column = 0; column < batch.schema().size(); column++) {
            ColumnType type = batch.schema().column(column).type();
            Object value =
                    ReferenceWriter.avroValue(batch.column(column), row, ParquetSchema.of(batch.schema()), column);
            values.add(
                    value == null
                            ? null
                            : switch (type.kind()) {
                                case BOOL, FLOAT64, STRING, INT64 -> value;
                                case INT32 -> ((Integer) value).longValue();
                                case DECIMAL ->
                                    BigDecimal.valueOf(((LongVector) batch.column(column)).get(row), type.scale());
                                case DATE -> LocalDate.ofEpochDay((Integer) value);
                                case TIMESTAMP -> Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS);
                            });
        }
        return values;
    }

    /** What others write: other codecs, other types, nesting. */
    @ParameterizedTest
    @ValueSource(strings = {"zstd", "snappy", "gzip", "uncompressed"})
    void filesOfOthersReadBack(String codec) throws Exception {
        Path file = copyFromDuckDb(codec, """
                select 1::tinyint as a, 200::utinyint as b, 18446744073709551615::ubigint as c, 0.1::float as d,
                    123.45::decimal(30,2) as e, time '01:02:03' as f, timestamp '2024-05-06 07:08:09.123456' as g,
                    timestamptz '2024-05-06 07:08:09+00' as h, [1, null, 3] as i, {x: 1, y: 'z'} as j,
                    '\\xAA'::blob as k, null::integer as l, uuid '00112233-4455-6677-8899-aabbccddeeff' as m""");
        try (ParquetRows rows = ParquetRows.open(file)) {
            List<Object> row = rows.next();
            assertThat(row.subList(0, 8))
                    .containsExactly(
                            1L,
                            200L,
                            new BigDecimal("18446744073709551615"),
                            0.1,
                            new BigDecimal("123.45"),
                            LocalTime.of(1, 2, 3),
                            LocalDateTime.parse("2024-05-06T07:08:09.123456"),
                            Instant.parse("2024-05-06T07:08:09Z"));
            assertThat(row.stream().map(ParquetRows::text).toList().subList(8, 13))
                    .containsExactly(
                            "[1, null, 3]", "{x: 1, y: z}", "aa", null, "00112233-4455-6677-8899-aabbccddeeff");
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void aCodecThatIsNotReadableIsNamedWhenOpening() throws Exception {
        Path file = copyFromDuckDb("lz4_raw", "select 1 as a");
        assertThatIOException()
                .isThrownBy(() -> ParquetRows.open(file))
                .withMessage(
                        "[" + file + "] column 'a': compressed with LZ4_RAW, readable are zstd, snappy, gzip and none");
    }

    @ParameterizedTest
    @CsvSource({
        "'', is no Parquet file: it is empty",
        "abc, is no Parquet file: it has only 3 bytes",
        "'id,name,age,city', is no Parquet file: it does not begin with PAR1",
        "PAR1............PAR2, is cut off: it begins as a Parquet file and does not end as one",
        "PARE............PARE, 'is an encrypted Parquet file, which cannot be read'"
    })
    void whatIsNoParquetFileIsRefusedInOneLine(String content, String message) throws Exception {
        Path file = Files.writeString(folder.resolve("f"), content);
        assertThatIOException().isThrownBy(() -> ParquetRows.open(file)).withMessage("[" + file + "] " + message);
    }

    @Test
    void aDamagedFooterIsSaidInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "PAR1............PAR1");
        assertThatIOException()
                .isThrownBy(() -> ParquetRows.open(file))
                .withMessageStartingWith("[" + file + "] cannot be read as Parquet, it may be damaged: ")
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    @Test
    void aFooterThatIsNoThriftNamesTheFile() throws Exception {
        Path file = Files.write(
                folder.resolve("f"),
                new byte[] {'P', 'A', 'R', '1', 1, 2, 3, 4, 5, 6, 7, 8, 2, 0, 0, 0, 'P', 'A', 'R', '1'});
        assertThatIOException()
                .isThrownBy(() -> ParquetRows.open(file))
                .withMessageStartingWith("[" + file + "] cannot be read as Parquet, it may be damaged: ")
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    @ParameterizedTest
    @CsvSource({"100, 200", "300, 301", "2000, 2001"})
    void damagedPagesAreAnErrorAndNeverWrongRows(int from, int to) throws Exception {
        List<ColumnBatch> batches = Batches.of(Batches.ALL_TYPES, 500, 500, new Values(42, Nulls.NONE, 300, 20));
        byte[] bytes = ParquetFiles.bytes(Batches.ALL_TYPES, batches, Compression.ZSTD, SMALL);
        Arrays.fill(bytes, from, to, (byte) ~bytes[from]);
        Path file = Files.write(folder.resolve("f"), bytes);
        assertThatIOException()
                .isThrownBy(() -> {
                    try (ParquetRows rows = ParquetRows.open(file)) {
                        while (rows.next() != null) {}
                    }
                })
                .withMessageStartingWith("[" + file + "]");
    }

    @Test
    void textIsPlain() {
        assertThat(ParquetRows.text(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(ParquetRows.text(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(ParquetRows.text(LocalDate.EPOCH)).isEqualTo("1970-01-01");
        assertThat(ParquetRows.text(LocalDateTime.of(2024, 1, 1, 0, 0))).isEqualTo("2024-01-01T00:00:00");
        assertThat(ParquetRows.text("a")).isEqualTo("a");
        assertThat(ParquetRows.text(new byte[] {1, -1})).isEqualTo("01ff");
        assertThat(ParquetRows.text(null)).isNull();
    }

    private Path copyFromDuckDb(String codec, String query) throws Exception {
        Path file = folder.resolve("duck.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet, compression " + codec + ")");
        }
        return file;
    }
}
