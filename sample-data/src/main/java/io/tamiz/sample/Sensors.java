package io.tamiz.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Weather stations as an office in Spain writes them: semicolons, decimal commas, thousands points, Latin-1, CRLF. */
final class Sensors {
    static final String FILTER = "filter: status is null or status <> 'mantenimiento'";

    static final Table TABLE = new Table(
            "sensors",
            "reading_id",
            List.of("reading_date"),
            List.of(
                    new Column("reading_id", "lectura", "int64"),
                    new Column("sensor_id", "sensor", "string"),
                    new Column("station", "estación", "string"),
                    new Column("read_at", "fecha", "timestamp"),
                    new Column("temperature", "temperatura", "decimal(5,1)"),
                    new Column("humidity", "humedad", "float64"),
                    new Column("pressure", "presión", "decimal(6,1)"),
                    new Column("rain", "lluvia", "decimal(6,2)"),
                    new Column("pulses", "impulsos", "int64"),
                    new Column("status", "estado", "string"),
                    new Column("note", "observación", "string"),
                    Column.feature("reading_date", "date"),
                    Column.feature("reading_hour", "integer"),
                    Column.feature("fahrenheit", "float64"),
                    Column.feature("comfort", "string"),
                    Column.feature("rain_log", "float64"),
                    Column.feature("needs_service", "bool"),
                    Column.feature("note_length", "integer"),
                    Column.feature("sensor_hash", "int64")),
            new CsvText.Format(';', "\r\n", StandardCharsets.ISO_8859_1),
            SensorFeatures::of);

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final List<String> STATIONS =
            List.of("Málaga", "Köln", "Besançon", "Århus", "Göteborg", "León", "Zürich");
    private static final List<String> NOTES = List.of(
            "revisado; sin daños",
            "señal débil",
            "cable nuevo; el \"viejo\" se guarda",
            "batería al límite",
            "helada por la mañana; sensor seco",
            "viento fuerte");

    private Sensors() {}

    static SampleFile clean(long seed) {
        Dice dice = new Dice(seed, "sensors/clean");
        LocalDateTime start = LocalDateTime.of(2024, 3, 4, 0, 0);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 4 * 96 * STATIONS.size(); i++) {
            int station = i % STATIONS.size();
            rows.add(reading(i + 1, station, start.plusMinutes(i / STATIONS.size() * 15L), dice));
        }
        return SampleFile.clean(TABLE, "sensors.csv", rows);
    }

    /** By day around the night in which the clocks go forward, so that only those times fail to exist that are meant to. */
    static SampleFile dirty(long seed) {
        Dice dice = new Dice(seed, "sensors/dirty");
        LocalDateTime start = LocalDateTime.of(2024, 3, 30, 6, 0);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 210; i++) {
            LocalDateTime time = start.plusDays(i / 70).plusMinutes(i % 70 / STATIONS.size() * 90L);
            rows.add(reading(50_001 + i, i % STATIONS.size(), time, dice));
        }
        return SampleFile.dirty(TABLE, "sensors-dirty.csv", rows, Defect.spread(SensorDefects.ALL, rows, dice));
    }

    private static Row reading(long number, int station, LocalDateTime time, Dice dice) {
        Row row = new Row().set("reading_id", Long.toString(number), number);
        String sensor = "000" + (17 + station * 12);
        row.set("sensor_id", sensor, sensor).set("station", STATIONS.get(station), STATIONS.get(station));
        time(row, time);
        decimal(row, "temperature", dice.between(-35, 310), 1);
        BigDecimal humidity = BigDecimal.valueOf(dice.between(300, 999), 1);
        row.set("humidity", comma(humidity), humidity.doubleValue());
        decimal(row, "pressure", dice.between(9800, 10400), 1);
        rain(row, dice);
        long pulses = 1_000_000 + number * 37 + dice.below(30);
        row.set("pulses", grouped(Long.toString(pulses)), pulses);
        return note(status(row, dice), dice);
    }

    /** A hyphen says that there is no gauge, which is no zero. */
    private static void rain(Row row, Dice dice) {
        if (dice.percent(15)) {
            row.set("rain", "-", null);
        } else {
            decimal(row, "rain", dice.percent(60) ? 0 : dice.between(1, 2500), 2);
        }
    }

    private static Row status(Row row, Dice dice) {
        int chance = dice.below(100);
        String status = chance < 3 ? "mantenimiento" : chance < 6 ? "fallo" : "ok";
        row.set("status", status, status);
        return status.equals("mantenimiento") ? row.dropped(FILTER) : row;
    }

    private static Row note(Row row, Dice dice) {
        if (!dice.percent(12)) {
            return row.set("note", "", null);
        }
        String note = dice.pick(NOTES);
        return row.set("note", note, note);
    }

    private static void time(Row row, LocalDateTime local) {
        row.set("read_at", FORMAT.format(local), ZonedDateTime.of(local, ZONE));
    }

    static void decimal(Row row, String column, long unscaled, int scale) {
        BigDecimal value = BigDecimal.valueOf(unscaled, scale);
        row.set(column, comma(value), value);
    }

    private static String comma(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        return grouped(plain.substring(0, point)) + "," + plain.substring(point + 1);
    }

    private static String grouped(String digits) {
        return digits.length() <= 3
                ? digits
                : grouped(digits.substring(0, digits.length() - 3)) + "." + digits.substring(digits.length() - 3);
    }
}
