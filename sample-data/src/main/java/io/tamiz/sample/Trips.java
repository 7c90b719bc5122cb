package io.tamiz.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Taxi trips: numbers, two timestamps in a zone with daylight saving time, categories. */
final class Trips {
    static final Table TABLE = new Table(
            "trips",
            "trip_id",
            List.of(),
            List.of(
                    Column.of("trip_id", "string"),
                    Column.of("pickup_at", "timestamp"),
                    Column.of("dropoff_at", "timestamp"),
                    new Column("passengers", "passenger count", "int32"),
                    new Column("trip_distance", "Trip Distance", "float64"),
                    Column.of("rate_code", "int32"),
                    Column.of("fare", "decimal(10,2)"),
                    Column.of("tip", "decimal(10,2)"),
                    Column.of("tolls", "decimal(10,2)"),
                    Column.of("total", "decimal(10,2)"),
                    Column.of("payment", "string"),
                    Column.of("pickup_zone", "string"),
                    Column.of("dropoff_zone", "string"),
                    Column.of("vendor", "string"),
                    Column.of("meter_id", Column.IGNORED),
                    Column.feature("pickup_date", "date"),
                    Column.feature("pickup_hour", "integer"),
                    Column.feature("pickup_weekday", "integer"),
                    Column.feature("trip_minutes", "float64"),
                    Column.feature("whole_minutes", "int32"),
                    Column.feature("fare_log", "float64"),
                    Column.feature("distance_log", "float64"),
                    Column.feature("tip_share", "float64"),
                    Column.feature("distance_class", "string"),
                    Column.feature("payment_or_unknown", "string"),
                    Column.feature("pickup_zone_hash", "int64")),
            new CsvText.Format(',', "\n", StandardCharsets.UTF_8),
            TripFeatures::of);

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final List<String> ZONES = List.of(
            "Harbor East",
            "Old Mill",
            "Station Square",
            "North Gardens",
            "Airport",
            "University",
            "Market Hall",
            "Riverside",
            "West End",
            "Fort Hill");
    private static final List<String> PAYMENTS = List.of("card", "card", "card", "card", "cash", "cash", "voucher");
    private static final List<String> VENDORS = List.of("AX", "BLU", "CITY");

    private Trips() {}

    static SampleFile clean(long seed) {
        Dice dice = new Dice(seed, "trips/clean");
        LocalDateTime start = LocalDateTime.of(2024, 1, 1, 0, 0);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            rows.add(trip(i + 1, start.plusSeconds(i * 892L + dice.below(600)), dice));
        }
        return SampleFile.clean(TABLE, "trips-2024-01.csv", rows);
    }

    /** Trips of March by day, so that only those times fail to exist that are meant to. */
    static SampleFile dirty(long seed) {
        Dice dice = new Dice(seed, "trips/dirty");
        LocalDateTime start = LocalDateTime.of(2024, 3, 1, 6, 0);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            LocalDateTime pickup =
                    start.plusDays(i / 10).plusMinutes(i % 10 * 90L).plusSeconds(dice.below(3600));
            rows.add(trip(900_001 + i, pickup, dice));
        }
        return SampleFile.dirty(TABLE, "trips-dirty.csv", rows, Defect.spread(TripDefects.ALL, rows, dice));
    }

    private static Row trip(int number, LocalDateTime pickup, Dice dice) {
        int distance = 40 + dice.below(30 + dice.below(1800));
        int fare = 300 + distance * 5 / 2;
        String payment = dice.pick(PAYMENTS);
        int tip = payment.equals("card") ? fare * dice.between(10, 25) / 100 : 0;
        int tolls = dice.percent(5) ? 694 : 0;
        Row row = new Row().set("trip_id", "T" + number, "T" + number);
        time(row, "pickup_at", pickup);
        time(row, "dropoff_at", pickup.plusSeconds(120 + distance * (long) dice.between(2, 5)));
        passengers(row, dice);
        BigDecimal miles = BigDecimal.valueOf(distance, 2);
        row.set("trip_distance", miles.toPlainString(), miles.doubleValue());
        long rate = dice.percent(8) ? dice.between(2, 6) : 1;
        row.set("rate_code", Long.toString(rate), rate);
        money(row, "fare", fare);
        money(row, "tip", tip);
        money(row, "tolls", tolls);
        money(row, "total", fare + tip + tolls);
        row.set("payment", payment, payment);
        for (String column : List.of("pickup_zone", "dropoff_zone")) {
            String zone = dice.pick(ZONES);
            row.set(column, zone, zone);
        }
        String vendor = dice.pick(VENDORS);
        return row.set("vendor", vendor, vendor).set("meter_id", "M-" + dice.between(1000, 1399), null);
    }

    /** Some meters do not count heads; the recipe's default is one. */
    private static void passengers(Row row, Dice dice) {
        long passengers = dice.percent(70) ? 1 : dice.between(2, 6);
        boolean counted = dice.percent(97);
        row.set("passengers", counted ? Long.toString(passengers) : "", counted ? passengers : 1L);
    }

    static void time(Row row, String column, LocalDateTime local) {
        row.set(column, FORMAT.format(local), ZonedDateTime.of(local, ZONE));
    }

    static void money(Row row, String column, int cents) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        row.set(column, amount.toPlainString(), amount);
    }
}
