package io.tamiz.benchmark.workload;

import static io.tamiz.benchmark.workload.Kind.DATE;
import static io.tamiz.benchmark.workload.Kind.FLOAT64;
import static io.tamiz.benchmark.workload.Kind.INT32;
import static io.tamiz.benchmark.workload.Kind.INT64;
import static io.tamiz.benchmark.workload.Kind.STRING;
import static io.tamiz.benchmark.workload.Kind.TIMESTAMP;

import io.tamiz.benchmark.workload.DerivedColumn.Agreement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Rides of a taxi company. */
final class Trips implements RowMaker {
    static final List<SourceColumn> COLUMNS = List.of(
            new SourceColumn("trip_id", INT64),
            new SourceColumn("vendor", STRING),
            new SourceColumn("pickup_at", TIMESTAMP),
            new SourceColumn("dropoff_at", TIMESTAMP),
            new SourceColumn("passengers", INT32),
            new SourceColumn("distance", FLOAT64),
            new SourceColumn("rate_code", INT32),
            new SourceColumn("stored", STRING),
            new SourceColumn("pickup_zone", INT32),
            new SourceColumn("dropoff_zone", INT32),
            new SourceColumn("payment", STRING),
            new SourceColumn("fare", FLOAT64),
            new SourceColumn("extra", FLOAT64),
            new SourceColumn("tax", FLOAT64),
            new SourceColumn("tip", FLOAT64),
            new SourceColumn("tolls", FLOAT64),
            new SourceColumn("surcharge", FLOAT64),
            new SourceColumn("total", FLOAT64),
            new SourceColumn("airport_fee", FLOAT64));

    static final List<DerivedColumn> DERIVED = List.of(
            new DerivedColumn(
                    "trip_minutes",
                    FLOAT64,
                    "minutes_between(pickup_at, dropoff_at)",
                    "(epoch_us(dropoff_at) - epoch_us(pickup_at)) / 6e7",
                    Agreement.LAST_DIGIT),
            DerivedColumn.exact("pickup_hour", INT32, "hour(pickup_at)", "CAST(hour(pickup_at) AS INTEGER)"),
            DerivedColumn.exact("pickup_date", DATE, "date(pickup_at)", "CAST(pickup_at AS DATE)"),
            DerivedColumn.exact("tip_share", FLOAT64, "tip / fare", "tip / nullif(fare, 0)"),
            new DerivedColumn("log_distance", FLOAT64, "ln(1 + distance)", "ln(1 + distance)", Agreement.LAST_DIGIT));

    private static final List<String> VENDORS = List.of("CMT", "VTS", "DDS", "Creative", "Verifone");
    private static final List<String> PAYMENTS = List.of("card", "card", "card", "cash", "dispute", "no charge");
    private static final int FIRST_SECOND =
            (int) Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final int SECONDS_OF_A_YEAR = 366 * 86_400;

    private final Randomness random;
    private final Blemishes blemishes;
    private long id = 10_000_000;

    Trips(Randomness random) {
        this.random = random;
        this.blemishes = new Blemishes(random);
    }

    @Override
    public void next(CsvBytes out) {
        out.number(id += 1 + random.below(3)).comma();
        category(out, VENDORS);
        int pickup = FIRST_SECOND + random.below(SECONDS_OF_A_YEAR);
        timestamp(out, pickup);
        timestamp(out, pickup + 120 + random.smallBelow(7200));
        number(out, 1 + random.smallBelow(6), 0);
        number(out, random.smallBelow(3000), 2);
        number(out, 1 + random.smallBelow(6), 0);
        out.raw(random.oneIn(60) ? 'Y' : 'N').comma();
        number(out, 1 + random.below(265), 0);
        number(out, 1 + random.below(265), 0);
        category(out, PAYMENTS);
        money(out);
        out.raw('\n');
    }

    private void money(CsvBytes out) {
        int fare = 300 + random.smallBelow(9000) / 50 * 50;
        int extra = random.below(3) * 50;
        int tip = random.oneIn(3) ? 0 : random.smallBelow(fare);
        int tolls = random.oneIn(12) ? 655 : 0;
        int airport = random.oneIn(15) ? 175 : 0;
        number(out, fare, 2);
        number(out, extra, 2);
        number(out, 50, 2);
        number(out, tip, 2);
        number(out, tolls, 2);
        number(out, 30, 2);
        number(out, fare + extra + 80 + tip + tolls + airport, 2);
        number(out, airport, 2);
        out.dropLast();
    }

    private void category(CsvBytes out, List<String> words) {
        if (!blemishes.empties()) {
            blemishes.blank(out);
            out.text(words.get(random.below(words.size())));
            blemishes.blank(out);
        }
        out.comma();
    }

    private void number(CsvBytes out, int unscaled, int scale) {
        if (!blemishes.spoilsNumber(out)) {
            blemishes.blank(out);
            out.decimal(unscaled, scale);
            blemishes.blank(out);
        }
        out.comma();
    }

    private void timestamp(CsvBytes out, int epochSecond) {
        if (!blemishes.spoilsTimestamp(out)) {
            LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
            out.digits(time.getYear(), 4)
                    .raw('-')
                    .digits(time.getMonthValue(), 2)
                    .raw('-');
            out.digits(time.getDayOfMonth(), 2)
                    .raw(' ')
                    .digits(time.getHour(), 2)
                    .raw(':');
            out.digits(time.getMinute(), 2).raw(':').digits(time.getSecond(), 2);
        }
        out.comma();
    }
}
