package io.tamiz.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.Schema;
import io.tamiz.parquet.Batches.Nulls;
import io.tamiz.parquet.Batches.Values;
import io.tamiz.recipe.Output.Compression;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the rows, our file and parquet-avro's read back the same, value by value, in two readers. */
class ParquetBatchWriterReferenceTest {
    /** Small, so that few rows cross every boundary: 100 rows a page, 1000 bytes, 300 bytes of dictionary. */
    private static final WriterLimits SMALL = new WriterLimits(100, 1000, 300, 2000, 20_000);

    private static final WriterLimits DEFAULT = WriterLimits.forColumns(Batches.ALL_TYPES.size());

    @TempDir
    private Path folder;

    record Case(int rows, int batchRows, Values values, WriterLimits limits, Compression compression) {}

    static Stream<Case> cases() {
        Stream<Case> nulls = Stream.of(Nulls.values())
                .map(pattern -> new Case(1500, 500, new Values(1, pattern, 50, 20), SMALL, Compression.ZSTD));
        Stream<Case> boundaries = IntStream.of(0, 1, 7, 8, 9, 63, 64, 65, 99, 100, 101, 199, 200, 201, 1999, 2000, 2001)
                .mapToObj(rows -> new Case(rows, 64, new Values(2, Nulls.SOME, 1000, 10), SMALL, Compression.SNAPPY));
        Stream<Case> cardinalities = IntStream.of(1, 2, 3, 9, 257, 5000, Integer.MAX_VALUE)
                .mapToObj(distinct ->
                        new Case(3000, 1000, new Values(3, Nulls.SOME, distinct, 12), SMALL, Compression.NONE));
        Stream<Case> trials = IntStream.of(999, 1000, 1001, 3000)
                .boxed()
                .flatMap(rows -> IntStream.of(900, 5000, Integer.MAX_VALUE)
                        .mapToObj(distinct -> new Case(
                                rows, 300, new Values(7, Nulls.SOME, distinct, 30), DEFAULT, Compression.ZSTD)));
        Stream<Case> realLimits = Stream.of(
                new Case(20_001, 1024, new Values(4, Nulls.SOME, 300, 10), DEFAULT, Compression.ZSTD),
                new Case(45_000, 1024, new Values(5, Nulls.NONE, Integer.MAX_VALUE, 10), DEFAULT, Compression.ZSTD),
                new Case(40, 10, new Values(6, Nulls.SOME, 1000, 400_000), DEFAULT, Compression.ZSTD));
        return Stream.of(nulls, boundaries, cardinalities, trials, realLimits).flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fileReadsBackAsTheReferenceDoes(Case given) throws Exception {
        assertSameAsReference(given);
    }

    static Stream<Case> randomCases() {
        return IntStream.range(0, 40).mapToObj(seed -> {
            Random random = new Random(seed);
            WriterLimits limits = new WriterLimits(
                    1 + random.nextInt(300),
                    8 + random.nextInt(3000),
                    1 + random.nextInt(2000),
                    1 + random.nextInt(4000),
                    1 + random.nextInt(50_000));
            Nulls nulls = Nulls.values()[random.nextInt(Nulls.values().length)];
            Values values =
                    new Values(seed, nulls, 1 + random.nextInt(random.nextBoolean() ? 10 : 3000), random.nextInt(60));
            Compression compression = Compression.values()[random.nextInt(Compression.values().length)];
            return new Case(random.nextInt(4000), 1 + random.nextInt(1024), values, limits, compression);
        });
    }

    @ParameterizedTest
    @MethodSource("randomCases")
    void anyRowsUnderAnyLimitsReadBackAsTheReferenceDoes(Case given) throws Exception {
        assertSameAsReference(given);
    }

    private void assertSameAsReference(Case given) throws Exception {
        Schema schema = Batches.ALL_TYPES;
        List<ColumnBatch> batches = Batches.of(schema, given.rows(), given.batchRows(), given.values());
        Path ours = folder.resolve("ours.parquet");
        ParquetFiles.write(ours, schema, batches, given.compression(), given.limits());
        Path reference = folder.resolve("reference.parquet");
        ReferenceWriter.write(reference, schema, batches);

        List<List<Object>> expected = rows(batches);
        assertSameRows(ParquetFiles.readWithAvro(reference), expected);
        assertSameRows(ParquetFiles.readWithAvro(ours), expected);
        String all = "select * from $file";
        assertSameRows(ParquetFiles.queryWithDuckDb(ours, all), ParquetFiles.queryWithDuckDb(reference, all));
        try (ParquetFileReader our = ParquetFiles.footer(ours);
                ParquetFileReader their = ParquetFiles.footer(reference)) {
            MessageType ourSchema = our.getFooter().getFileMetaData().getSchema();
            assertThat(ourSchema).isEqualTo(their.getFooter().getFileMetaData().getSchema());
            assertThat(our.getRecordCount()).isEqualTo(given.rows());
        }
    }

    /** Row by row, so that a failure shows one row and not a file. */
    private static void assertSameRows(List<List<Object>> actual, List<List<Object>> expected) {
        for (int row = 0; row < Math.min(actual.size(), expected.size()); row++) {
            assertThat(actual.get(row)).as("row %d", row).isEqualTo(expected.get(row));
        }
        assertThat(actual).hasSameSizeAs(expected);
    }

    private static List<List<Object>> rows(List<ColumnBatch> batches) {
        MessageType parquetSchema = ParquetSchema.of(Batches.ALL_TYPES);
        List<List<Object>> rows = new ArrayList<>();
        for (ColumnBatch batch : batches) {
            for (int row = 0; row < batch.rows(); row++) {
                List<Object> values = new ArrayList<>();
                for (int column = 0; column < batch.schema().size(); column++) {
                    Object value = ReferenceWriter.avroValue(batch.column(column), row, parquetSchema, column);
                    values.add(asRead(value, batch.schema().column(column).type()));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /** Avro's writer takes a decimal unscaled, its reader gives it scaled. */
    private static Object asRead(Object value, ColumnType type) {
        boolean decimal = value != null && type.kind() == ColumnType.Kind.DECIMAL;
        return decimal ? BigDecimal.valueOf(((Number) value).longValue(), type.scale()) : value;
    }
}
