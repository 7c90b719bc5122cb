package io.tamiz.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The features of the trips recipe, computed a second time, by other means. */
final class TripFeatures {
    private TripFeatures() {}

    static List<@Nullable Object> of(Row row) {
        ZonedDateTime pickup = Objects.requireNonNull(row.time("pickup_at"));
        double minutes = minutes(pickup, Objects.requireNonNull(row.time("dropoff_at")));
        String payment = row.text("payment");
        return Arrays.asList(
                pickup.toLocalDate(),
                (long) pickup.getHour(),
                (long) pickup.getDayOfWeek().getValue(),
                minutes,
                (long) StrictMath.floor(minutes + 0.5),
                fareLog(row.decimal("fare")),
                distanceLog(row.number("trip_distance")),
                share(row.decimal("tip"), row.decimal("fare")),
                distanceClass(row.number("trip_distance")),
                payment == null ? "unknown" : payment,
                Hash.of(Objects.requireNonNull(row.text("pickup_zone"))));
    }

    private static double minutes(ZonedDateTime from, ZonedDateTime to) {
        return Duration.between(from, to).toSeconds() / 60.0;
    }

    private static @Nullable Double fareLog(@Nullable BigDecimal fare) {
        return fare == null ? null : StrictMath.log(fare.add(BigDecimal.ONE).doubleValue());
    }

    private static @Nullable Double distanceLog(@Nullable Double distance) {
        return distance == null || distance == 0 ? null : StrictMath.log(distance);
    }

    private static @Nullable Double share(@Nullable BigDecimal tip, @Nullable BigDecimal fare) {
        return tip == null || fare == null || fare.signum() == 0 ? null : tip.doubleValue() / fare.doubleValue();
    }

    private static String distanceClass(@Nullable Double distance) {
        if (distance != null && distance < 2) {
            return "short";
        }
        return distance != null && distance < 8 ? "medium" : "long";
    }
}
