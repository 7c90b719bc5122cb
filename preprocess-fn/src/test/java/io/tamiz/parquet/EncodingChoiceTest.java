package io.tamiz.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.Schema;
import io.tamiz.column.TextVector;
import io.tamiz.recipe.Output.Compression;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which encoding a column gets, that two readers read it, and that how rows come in batches has no say. */
class EncodingChoiceTest {
    private static final Schema NUMBER = Schema.of(Column.of("x", ColumnType.FLOAT64));
    private static final int SEED = 20_261;

    @TempDir
    private Path folder;

    /** Contents of a column, each with what becomes of it. */
    enum Content {
        COUNTER(ColumnType.INT64, Encoding.DELTA_BINARY_PACKED),
        SORTED_DAYS(ColumnType.DATE, Encoding.RLE_DICTIONARY),
        MOMENTS(ColumnType.timestamp(ZoneOffset.UTC), Encoding.DELTA_BINARY_PACKED),
        EXTREME_LONGS(ColumnType.INT64, Encoding.PLAIN),
        EXTREME_INTS(ColumnType.INT32, Encoding.PLAIN),
        FEW_INTS(ColumnType.INT32, Encoding.RLE_DICTIONARY),
        FEW_PRICES(ColumnType.FLOAT64, Encoding.RLE_DICTIONARY),
        MANY_REPEATED_DECIMALS(ColumnType.FLOAT64, Encoding.RLE_DICTIONARY),
        MANY_DECIMALS(ColumnType.FLOAT64, Encoding.PLAIN),
        REALS(ColumnType.FLOAT64, Encoding.PLAIN),
        FEW_WORDS(ColumnType.STRING, Encoding.RLE_DICTIONARY),
        MANY_WORDS(ColumnType.STRING, Encoding.DELTA_LENGTH_BYTE_ARRAY),
        NOTHING(ColumnType.STRING, Encoding.PLAIN);

        private final ColumnType type;
        private final Encoding encoding;

        Content(ColumnType type, Encoding encoding) {
            this.type = type;
            this.encoding = encoding;
        }

        private void set(ColumnVector vector, int row, int number, Random random) {
            switch (this) {
                case COUNTER -> ((LongVector) vector).set(row, 10_000_000L + number * 2L + random.nextInt(2));
                case SORTED_DAYS -> ((IntVector) vector).set(row, 19_000 + number / 700);
                case MOMENTS ->
                    ((LongVector) vector).set(row, (1_700_000_000L + random.nextInt(30_000_000)) * 1_000_000);
                case EXTREME_LONGS -> ((LongVector) vector).set(row, random.nextLong());
                case EXTREME_INTS -> ((IntVector) vector).set(row, random.nextInt());
                case FEW_INTS -> ((IntVector) vector).set(row, random.nextInt(300) - 150);
                case FEW_PRICES -> ((DoubleVector) vector).set(row, (1 + random.nextInt(2000)) / 100.0);
                case MANY_REPEATED_DECIMALS ->
                    ((DoubleVector) vector).set(row, (random.nextInt(40_001) - 20_000) / 1e4);
                case MANY_DECIMALS -> ((DoubleVector) vector).set(row, (random.nextInt(80_001) - 40_000) / 1e4);
                case REALS -> ((DoubleVector) vector).set(row, random.nextGaussian());
                case FEW_WORDS -> ((TextVector) vector).set(row, "word" + random.nextInt(300));
                case MANY_WORDS -> ((TextVector) vector).set(row, "word" + random.nextInt());
                case NOTHING -> vector.setNull(row);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Content.class)
    void aColumnGetsTheEncodingThatSuitsIt(Content content) throws Exception {
        Schema schema = Schema.of(Column.of("x", content.type));
        List<ColumnBatch> batches = new ArrayList<>();
        Random random = new Random(SEED);
        for (int batch = 0; batch < 150; batch++) {
            ColumnVector vector = ColumnVector.of(content.type);
            vector.reset(1000);
            for (int row = 0; row < 1000; row++) {
                content.set(vector, row, batch * 1000 + row, random);
                if (random.nextInt(50) == 0) {
                    vector.setNull(row);
                }
            }
            batches.add(new ColumnBatch(schema, 1000, List.of(vector)));
        }
        Path file = write("ours", schema, batches);
        assertThat(encodings(file)).contains(content.encoding);
        if (content.encoding == Encoding.RLE_DICTIONARY) {
            assertThat(encodings(file)).doesNotContain(Encoding.DELTA_BINARY_PACKED);
        } else {
            assertThat(encodings(file)).doesNotContain(Encoding.RLE_DICTIONARY);
        }
        assertReadersAgree(file, schema, batches);
    }

    /** Doubles that are decimals, nearly decimals or none, at sizes around blocks and pages. */
    @ParameterizedTest
    @ValueSource(ints = {1, 1023, 1024, 1025, 4096, 20_000, 98_303, 98_304, 98_305, 99_328, 130_000, 400_000})
    void doublesReadBackBitByBit(int rows) throws Exception {
        for (int kind = 0; kind < 6; kind++) {
            Random random = new Random(SEED + 31L * rows + kind);
            DoubleVector all = (DoubleVector) ColumnVector.of(ColumnType.FLOAT64);
            all.reset(rows);
            for (int row = 0; row < rows; row++) {
                all.set(row, number(random, kind, row));
                if (random.nextInt(40) == 0) {
                    all.setNull(row);
                }
            }
            byte[] whole = bytes(cut(all, rows, 1024));
            assertThat(bytes(cut(all, rows, 777)).length).isEqualTo(whole.length);
            assertThat(Arrays.equals(bytes(cut(all, rows, 777)), whole))
                    .as("seed %d, kind %d", SEED, kind)
                    .isTrue();
            Path file = write("doubles", NUMBER, cut(all, rows, 1024));
            List<List<Object>> read = ParquetFiles.readWithAvro(file);
            assertThat(read).hasSize(rows);
            for (int row = 0; row < rows; row++) {
                Object found = read.get(row).get(0);
                boolean same = all.isNull(row)
                        ? found == null
                        : found != null
                                && Double.doubleToRawLongBits((Double) found)
                                        == Double.doubleToRawLongBits(all.get(row));
                assertThat(same).as("seed %d, kind %d, row %d", SEED, kind, row).isTrue();
            }
        }
    }

    private static double number(Random random, int kind, int row) {
        return switch (kind) {
            case 0 -> (random.nextInt(40_001) - 20_000) / 1e4;
            // Digits that grow, and a range that grows.
            case 1 -> (random.nextInt(2000) - 1000) / (row < rowsOfFewDigits(random) ? 1e1 : 1e3);
            case 2 -> random.nextInt(row < 50_000 ? 60_000 : 100_000_000) / 1e4;
            // One that is no decimal among many that are.
            case 3 -> random.nextInt(5000) == 0 ? Math.sqrt(row) : random.nextInt(50_000) / 1e2;
            case 4 -> random.nextInt(3000) == 0 ? -0.0 : random.nextInt(30_000) / 1e3 - 15;
            default ->
                random.nextInt(1000) == 0
                        ? List.of(Double.NaN, Double.POSITIVE_INFINITY, 1e300, Double.MIN_VALUE)
                                .get(random.nextInt(4))
                        : random.nextInt(30_000) * 0.1;
        };
    }

    private static int rowsOfFewDigits(Random random) {
        return 5000 + random.nextInt(2);
    }

    private static List<ColumnBatch> cut(DoubleVector all, int rows, int batchRows) {
        List<ColumnBatch> batches = new ArrayList<>();
        for (int from = 0; from < rows; from += batchRows) {
            int count = Math.min(batchRows, rows - from);
            int[] selected = new int[count];
            for (int i = 0; i < count; i++) {
                selected[i] = from + i;
            }
            ColumnVector part = ColumnVector.of(ColumnType.FLOAT64);
            all.gather(selected, count, part);
            batches.add(new ColumnBatch(NUMBER, count, List.of(part)));
        }
        return batches;
    }

    private static byte[] bytes(List<ColumnBatch> batches) {
        return ParquetFiles.bytes(NUMBER, batches, Compression.NONE, WriterLimits.forColumns(1));
    }

    private Path write(String name, Schema schema, List<ColumnBatch> batches) throws Exception {
        return ParquetFiles.write(
                folder.resolve(name + ".parquet"),
                schema,
                batches,
                Compression.ZSTD,
                WriterLimits.forColumns(schema.size()));
    }

    private void assertReadersAgree(Path ours, Schema schema, List<ColumnBatch> batches) throws Exception {
        Path reference = folder.resolve("reference.parquet");
        ReferenceWriter.write(reference, schema, batches);
        assertThat(ParquetFiles.readWithAvro(ours).equals(ParquetFiles.readWithAvro(reference)))
                .isTrue();
        String all = "select * from $file";
        assertThat(ParquetFiles.queryWithDuckDb(ours, all).equals(ParquetFiles.queryWithDuckDb(reference, all)))
                .isTrue();
        try (ParquetFileReader our = ParquetFiles.footer(ours);
                ParquetFileReader their = ParquetFiles.footer(reference)) {
            assertThat(our.getRowGroups()).hasSameSizeAs(their.getRowGroups());
            assertThat(our.getRowGroups().get(0).getColumns().get(0).getStatistics())
                    .isEqualTo(their.getRowGroups().get(0).getColumns().get(0).getStatistics());
        }
    }

    private static Set<Encoding> encodings(Path file) throws Exception {
        try (ParquetFileReader reader = ParquetFiles.footer(file)) {
            return reader.getRowGroups().get(0).getColumns().get(0).getEncodings();
        }
    }
}
