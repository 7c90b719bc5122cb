package io.tamiz.benchmark.peer;

import io.tamiz.benchmark.workload.Workload;
import java.util.Locale;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The derived columns of a workload in plain Java, in their order. */
interface DerivedValues {
    long MICROS_PER_HOUR = 3_600_000_000L;
    long MICROS_PER_DAY = 24 * MICROS_PER_HOUR;
    double MICROS_PER_MINUTE = 6e7;

    @Nullable
    Object[] of(GenericRecord row);

    static DerivedValues of(Workload workload) {
        return switch (workload) {
            case TRIPS -> DerivedValues::trips;
            case REVIEWS -> DerivedValues::reviews;
            case WIDE -> DerivedValues::wide;
        };
    }

    private static @Nullable Object[] trips(GenericRecord row) {
        Long pickup = (Long) row.get("pickup_at");
        Long dropoff = (Long) row.get("dropoff_at");
        Double distance = number(row, "distance");
        return new @Nullable Object[] {
            pickup == null || dropoff == null ? null : (Object) ((dropoff - pickup) / MICROS_PER_MINUTE),
            pickup == null ? null : (Object) (int) (Math.floorMod(pickup, MICROS_PER_DAY) / MICROS_PER_HOUR),
            day(pickup),
            quotient(number(row, "tip"), number(row, "fare")),
            distance == null ? null : (Object) Math.log(1 + distance)
        };
    }

    private static @Nullable Object[] reviews(GenericRecord row) {
        String body = (String) row.get("body");
        String title = (String) row.get("title");
        Integer rating = (Integer) row.get("rating");
        return new @Nullable Object[] {
            body == null ? null : (Object) body.codePointCount(0, body.length()),
            title == null ? null : title.toLowerCase(Locale.ROOT),
            day((Long) row.get("reviewed_at")),
            quotient(number(row, "helpful"), number(row, "votes")),
            rating == null ? null : (Object) (rating >= 4)
        };
    }

    private static @Nullable Object[] wide(GenericRecord row) {
        @Nullable Double[] c = new @Nullable Double[10];
        for (int i = 0; i < c.length; i++) {
            c[i] = (Double) row.get(i);
        }
        return new @Nullable Object[] {
            c[0] == null || c[1] == null || c[2] == null ? null : (Object) (c[0] + c[1] + c[2]),
            c[3] == null || c[4] == null ? null : (Object) (c[3] - c[4]),
            c[5] == null || c[6] == null ? null : (Object) (c[5] * c[6]),
            c[7] == null || c[8] == null ? null : (Object) Math.sqrt(c[7] * c[7] + c[8] * c[8]),
            c[9] == null ? null : (Object) (c[9] > 0.5)
        };
    }

    private static @Nullable Double number(GenericRecord row, String name) {
        Number value = (Number) row.get(name);
        return value == null ? null : (Double) value.doubleValue();
    }

    private static @Nullable Object quotient(@Nullable Double dividend, @Nullable Double divisor) {
        return dividend == null || divisor == null || divisor == 0 ? null : (Object) (dividend / divisor);
    }

    private static @Nullable Object day(@Nullable Long micros) {
        return micros == null ? null : (Object) (int) Math.floorDiv(micros, MICROS_PER_DAY);
    }
}
