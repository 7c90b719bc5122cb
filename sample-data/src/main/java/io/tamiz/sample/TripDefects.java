package io.tamiz.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** What is wrong in {@code trips-dirty.csv}. */
final class TripDefects {
    private static final String FILTER = "filter: dropoff_at > pickup_at";

    static final List<Defect> ALL = List.of(
            new Defect(
                    "fare `12,5O`, quoted, with a letter O", 1, row -> row.invalid("fare", "12,5O", "INVALID_DECIMAL")),
            new Defect(
                    "fare `n/a`, which is no null token here", 2, row -> row.invalid("fare", "n/a", "INVALID_DECIMAL")),
            new Defect("fare with three decimals", 1, row -> row.invalid("fare", "12.345", "INVALID_DECIMAL")),
            new Defect("fare below zero", 3, row -> row.invalid("fare", "-7.50", "OUT_OF_RANGE")),
            new Defect("fare zero: a tip share by zero is null", 1, row -> Trips.money(row, "fare", 0)),
            new Defect("distance `--`", 3, row -> row.invalid("trip_distance", "--", "INVALID_NUMBER")),
            new Defect(
                    "distance zero: it has no logarithm",
                    2,
                    row -> row.set("trip_distance", "0.00", 0.0).undefined("distance_log", "EXPRESSION_DOMAIN")),
            new Defect(
                    "pickup in the hour that New York skips",
                    2,
                    row -> row.invalid("pickup_at", "2024-03-10 02:30:00", "NONEXISTENT_LOCAL_TIME")),
            new Defect(
                    "pickup in another format",
                    1,
                    row -> row.invalid("pickup_at", "03/14/2024 10:15", "INVALID_TIMESTAMP")),
            new Defect(
                    "dropoff on 31 February",
                    2,
                    row -> row.invalid("dropoff_at", "2024-02-31 10:00:00", "INVALID_TIMESTAMP")),
            new Defect("pickup and dropoff in the hour that New York has twice", 1, TripDefects::twiceExisting),
            new Defect("dropoff before pickup", 4, row -> dropoff(row, LocalDateTime.of(2024, 1, 2, 3, 4, 5))),
            new Defect(
                    "dropoff missing: the filter keeps only what is true",
                    2,
                    row -> row.set("dropoff_at", "", null).dropped(FILTER)),
            new Defect(
                    "passengers beyond 32 bits", 1, row -> row.invalid("passengers", "99999999999", "TYPE_OVERFLOW")),
            new Defect("passengers `1.5`", 1, row -> row.invalid("passengers", "1.5", "INVALID_INTEGER")),
            new Defect("passengers `NA`: the default stands in", 4, row -> row.set("passengers", "NA", 1L)),
            new Defect("rate code 99", 2, row -> row.nulled("rate_code", "99", "OUT_OF_RANGE")),
            new Defect("tip `NA`", 3, row -> row.set("tip", "NA", null)),
            new Defect("tip `free`", 1, row -> row.nulled("tip", "free", "INVALID_DECIMAL")),
            new Defect("total missing", 1, row -> row.lacks("total")),
            new Defect("payment `bitcoin`", 4, row -> row.nulled("payment", "bitcoin", "NOT_ALLOWED")),
            new Defect(
                    "payment in capitals",
                    5,
                    row -> row.spell("payment", row.cell("payment").toUpperCase(Locale.ROOT))),
            new Defect("pickup zone missing", 2, row -> row.lacks("pickup_zone")),
            new Defect(
                    "blanks around zone and fare",
                    5,
                    row -> row.spell("dropoff_zone", row.cell("dropoff_zone") + "  ")
                            .spell("fare", " " + row.cell("fare") + " ")),
            new Defect(
                    "two errors in one record",
                    1,
                    row -> row.invalid("passengers", "two", "INVALID_INTEGER")
                            .invalid("fare", "abc", "INVALID_DECIMAL")),
            new Defect("a delimiter too many", 3, row -> row.torn("TOO_MANY_FIELDS", line -> line + ",checked")),
            new Defect("the last two fields missing", 3, row -> row.torn("TOO_FEW_FIELDS", TripDefects::cutShort)),
            new Defect("a blank line before the record", 4, Row::afterBlankLine));

    private TripDefects() {}

    private static void dropoff(Row row, LocalDateTime time) {
        Trips.time(row, "dropoff_at", time);
        row.dropped(FILTER);
    }

    private static void twiceExisting(Row row) {
        Trips.time(row, "pickup_at", LocalDateTime.of(2024, 11, 3, 1, 10));
        Trips.time(row, "dropoff_at", LocalDateTime.of(2024, 11, 3, 1, 30));
    }

    private static String cutShort(String line) {
        return line.substring(0, line.lastIndexOf(',', line.lastIndexOf(',') - 1));
    }
}
