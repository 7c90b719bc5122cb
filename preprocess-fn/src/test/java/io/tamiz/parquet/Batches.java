package io.tamiz.parquet;

import io.tamiz.column.BoolVector;
import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.Schema;
import io.tamiz.column.TextVector;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up rows: each value depends on the seed, its row and its column, never on how rows are cut into batches. */
final class Batches {
    /** Every type, decimals of both widths. */
    static final Schema ALL_TYPES = Schema.of(
            Column.of("flag", ColumnType.BOOL),
            Column.of("count", ColumnType.INT32),
            Column.of("id", ColumnType.INT64),
            Column.of("ratio", ColumnType.FLOAT64),
            Column.of("fare", ColumnType.decimal(9, 2)),
            Column.of("amount", ColumnType.decimal(18, 6)),
            new Column("comment", ColumnType.STRING, "The \"comment\" é"),
            Column.of("day", ColumnType.DATE),
            Column.of("pickup_at", ColumnType.timestamp(ZoneId.of("America/New_York"))));

    /** Which rows are null. */
    enum Nulls {
        NONE,
        ALL,
        SOME,
        RUNS,
        FIRST_AND_LAST_OF_64;

        boolean isNull(long row, int column, Random random) {
            int draw = random.nextInt(100);
            return switch (this) {
                case NONE -> false;
                case ALL -> true;
                case SOME -> draw < 10 + column * 7;
                case RUNS -> (row / 200 + column) % 3 == 0;
                case FIRST_AND_LAST_OF_64 -> row % 64 == 0 || row % 64 == 63;
            };
        }
    }

    /**
     * What values are drawn.
     *
     * @param seed of the generator
     * @param nulls which rows are null
     * @param distinct how many distinct values each column may have
     * @param textBytes the length of strings at most
     */
    record Values(long seed, Nulls nulls, int distinct, int textBytes) {}

    private Batches() {}

    static List<ColumnBatch> of(Schema schema, int rows, int batchRows, Values values) {
        List<ColumnBatch> batches = new ArrayList<>();
        for (int from = 0; from < rows; from += batchRows) {
            batches.add(batch(schema, from, Math.min(batchRows, rows - from), values));
        }
        return batches;
    }

    static ColumnBatch batch(Schema schema, long firstRow, int rows, Values values) {
        List<ColumnVector> vectors = new ArrayList<>();
        for (int column = 0; column < schema.size(); column++) {
            ColumnVector vector = ColumnVector.of(schema.column(column).type());
            vector.reset(rows);
            for (int row = 0; row < rows; row++) {
                Random random = new Random((values.seed() * 31 + column) * 1_000_003 + firstRow + row);
                random.nextInt();
                if (values.nulls().isNull(firstRow + row, column, random)) {
                    vector.setNull(row);
                } else {
                    set(
                            vector,
                            row,
                            new Random(random.nextInt(values.distinct()) * 7919L + column),
                            values.textBytes());
                }
            }
            vectors.add(vector);
        }
        return new ColumnBatch(schema, rows, vectors);
    }

    private static void set(ColumnVector vector, int row, Random random, int textBytes) {
        random.nextInt();
        if (vector instanceof BoolVector booleans) {
            booleans.set(row, (byte) random.nextInt(2));
        } else if (vector instanceof IntVector ints) {
            ints.set(
                    row,
                    vector.type().kind() == ColumnType.Kind.DATE ? random.nextInt(40_000) - 10_000 : random.nextInt());
        } else if (vector instanceof LongVector longs) {
            longs.set(row, longValue(vector.type(), random));
        } else if (vector instanceof DoubleVector doubles) {
            doubles.set(row, random.nextGaussian() * 1000);
        } else {
            ((TextVector) vector).set(row, text(random, textBytes));
        }
    }

    private static long longValue(ColumnType type, Random random) {
        return switch (type.kind()) {
            case DECIMAL -> random.nextLong() % (long) Math.pow(10, type.precision());
            case TIMESTAMP -> (random.nextInt(2_000_000_000) - 500_000_000) * 1_000_000L + random.nextInt(1_000_000);
            default -> random.nextLong();
        };
    }

    private static String text(Random random, int textBytes) {
        int length = random.nextInt(textBytes + 1);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(20) == 0 ? "é" : Character.toString('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
