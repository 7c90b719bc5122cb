package io.tamiz.sample;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The features of the sensors recipe, computed a second time, by other means. */
final class SensorFeatures {
    private SensorFeatures() {}

    static List<@Nullable Object> of(Row row) {
        ZonedDateTime time = Objects.requireNonNull(row.time("read_at"));
        BigDecimal temperature = row.decimal("temperature");
        BigDecimal rain = row.decimal("rain");
        String note = row.text("note");
        return Arrays.asList(
                time.toLocalDate(),
                (long) time.getHour(),
                temperature == null ? null : (Object) (temperature.doubleValue() * 9 / 5 + 32),
                comfort(temperature),
                rain == null ? 0.0 : StrictMath.log(rain.add(BigDecimal.ONE).doubleValue()),
                needsService(row.text("status"), row.number("humidity")),
                note == null ? null : (Object) (long) note.codePointCount(0, note.length()),
                Hash.of(Objects.requireNonNull(row.text("sensor_id"))));
    }

    private static String comfort(@Nullable BigDecimal temperature) {
        if (temperature == null) {
            return "unknown";
        }
        if (temperature.compareTo(BigDecimal.TEN) < 0) {
            return "cold";
        }
        return temperature.compareTo(BigDecimal.valueOf(25)) < 0 ? "mild" : "hot";
    }

    /** SQL's {@code or}: true beats null, null beats false. */
    private static @Nullable Boolean needsService(@Nullable String status, @Nullable Double humidity) {
        if ("fallo".equals(status) || (humidity != null && humidity > 95)) {
            return true;
        }
        return (status == null || humidity == null) ? null : (Boolean) false;
    }
}
