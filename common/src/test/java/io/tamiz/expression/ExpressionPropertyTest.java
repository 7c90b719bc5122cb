package io.tamiz.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Holds operators equal to exact arithmetic and to java.time over random rows, a tenth of them null. */
class ExpressionPropertyTest {
    private static final long SEED = 4711;
    private static final int ROWS = 1000;

    private final Random random = new Random(SEED);

    @Test
    void wholeNumbersCalculateExactlyOrOverflow() {
        ColumnBatch batch = batch(ColumnType.INT64, ColumnType.INT64, this::anyLong);
        List<String> a = Sample.values("a", batch);
        List<String> b = Sample.values("b", batch);
        List<String> sums = Sample.values("a + b", batch);
        List<String> differences = Sample.values("a - b", batch);
        List<String> products = Sample.values("a * b", batch);
        for (int row = 0; row < ROWS; row++) {
            boolean none = a.get(row).equals("null") || b.get(row).equals("null");
            BigInteger left = none ? BigInteger.ZERO : new BigInteger(a.get(row));
            BigInteger right = none ? BigInteger.ZERO : new BigInteger(b.get(row));
            String what = "seed " + SEED + ": " + a.get(row) + " and " + b.get(row);
            assertThat(sums.get(row)).as(what).isEqualTo(none ? "null" : fitted(left.add(right)));
            assertThat(differences.get(row)).as(what).isEqualTo(none ? "null" : fitted(left.subtract(right)));
            assertThat(products.get(row)).as(what).isEqualTo(none ? "null" : fitted(left.multiply(right)));
        }
    }

    @Test
    void decimalsCalculateAndCompareExactly() {
        ColumnBatch batch = batch(
                ColumnType.decimal(8, 3),
                ColumnType.decimal(9, 2),
                () -> BigDecimal.valueOf(random.nextInt(20_000_000) - 10_000_000, 2)
                        .remainder(BigDecimal.valueOf(99_999))
                        .toPlainString());
        List<String> a = Sample.values("a", batch);
        List<String> b = Sample.values("b", batch);
        List<String> sums = Sample.values("a - b", batch);
        List<String> products = Sample.values("a * b", batch);
        List<String> rounded = Sample.values("round(a, 1)", batch);
        List<String> less = Sample.values("a < b", batch);
        for (int row = 0; row < ROWS; row++) {
            boolean none = a.get(row).equals("null") || b.get(row).equals("null");
            if (!none) {
                BigDecimal left = new BigDecimal(a.get(row));
                BigDecimal right = new BigDecimal(b.get(row));
                String what = "seed " + SEED + ": " + left + " and " + right;
                assertThat(sums.get(row))
                        .as(what)
                        .isEqualTo(left.subtract(right).toPlainString());
                assertThat(products.get(row))
                        .as(what)
                        .isEqualTo(left.multiply(right).toPlainString());
                assertThat(rounded.get(row))
                        .as(what)
                        .isEqualTo(left.setScale(1, RoundingMode.HALF_UP).toPlainString());
                assertThat(less.get(row)).as(what).isEqualTo(Boolean.toString(left.compareTo(right) < 0));
            } else {
                assertThat(sums.get(row)).isEqualTo("null");
            }
        }
    }

    @Test
    void aWholeNumberComparesWithADoubleExactly() {
        ColumnBatch batch = batch(ColumnType.INT64, ColumnType.FLOAT64, this::anyLong);
        List<String> a = Sample.values("a", batch);
        List<String> b = Sample.values("b", batch);
        List<String> less = Sample.values("a < b", batch);
        List<String> atLeast = Sample.values("b >= a", batch);
        List<String> equal = Sample.values("a = b", batch);
        for (int row = 0; row < ROWS; row++) {
            if (!a.get(row).equals("null") && !b.get(row).equals("null")) {
                int order = new BigDecimal(a.get(row)).compareTo(new BigDecimal(Double.parseDouble(b.get(row))));
                String what = "seed " + SEED + ": " + a.get(row) + " and " + b.get(row);
                assertThat(less.get(row)).as(what).isEqualTo(Boolean.toString(order < 0));
                assertThat(atLeast.get(row)).as(what).isEqualTo(Boolean.toString(order <= 0));
                assertThat(equal.get(row)).as(what).isEqualTo(Boolean.toString(order == 0));
            }
        }
    }

    @Test
    void partsOfTimestampsAreThoseOfJavaTime() {
        ZoneId zone = ZoneId.of("America/New_York");
        ColumnType type = ColumnType.timestamp(zone);
        ColumnBatch batch = batch(
                type,
                type,
                () -> Instant.ofEpochSecond((long) (random.nextDouble() * 8e9) - 4_000_000_000L)
                        .toString());
        List<String> a = Sample.values("a", batch);
        List<String> parts = Sample.values(
                "cast(date(a) as string) || ' ' || cast(hour(a) * 3600 + minute(a) * 60 + second(a) as string)"
                        + " || ' ' || cast(day_of_week(a) as string) || ' ' || cast(day_of_year(a) as string)",
                batch);
        for (int row = 0; row < ROWS; row++) {
            if (!a.get(row).equals("null")) {
                ZonedDateTime time = Instant.parse(a.get(row)).atZone(zone);
                assertThat(parts.get(row))
                        .as("seed %d: %s", SEED, time)
                        .isEqualTo(time.toLocalDate() + " " + time.toLocalTime().toSecondOfDay() + " "
                                + time.getDayOfWeek().getValue() + " " + time.getDayOfYear());
            }
        }
    }

    private static String fitted(BigInteger value) {
        return value.bitLength() > 63 ? "EXPRESSION_OVERFLOW" : value.toString();
    }

    private String anyLong() {
        long value = random.nextLong() >> random.nextInt(64);
        return Long.toString(random.nextInt(20) == 0 ? Long.MIN_VALUE + random.nextInt(2) : value);
    }

    private ColumnBatch batch(ColumnType a, ColumnType b, Supplier<String> text) {
        String[][] rows = new String[ROWS][];
        for (int row = 0; row < ROWS; row++) {
            rows[row] = new String[] {text.get(), random.nextInt(10) == 0 ? null : text.get()};
            rows[row][0] = random.nextInt(10) == 0 ? null : rows[row][0];
        }
        return Sample.batch(Schema.of(Column.of("a", a), Column.of("b", b)), rows);
    }
}
