package io.tamiz.sample;

import java.math.BigDecimal;
import java.util.List;

/** What is wrong in {@code sensors-dirty.csv}. */
final class SensorDefects {
    private static final String REVISED = "revisado; sin daños";

    static final List<Defect> ALL = List.of(
            new Defect("sensor missing", 1, row -> row.lacks("sensor_id")),
            new Defect(
                    "station missing, a hyphen instead",
                    1,
                    row -> row.lacks("station").spell("station", "-")),
            new Defect(
                    "time in the hour that Madrid skips",
                    2,
                    row -> row.invalid("read_at", "31.03.2024 02:30", "NONEXISTENT_LOCAL_TIME")),
            new Defect(
                    "time on 31 February", 1, row -> row.invalid("read_at", "31.02.2024 12:00", "INVALID_TIMESTAMP")),
            new Defect("time in ISO form", 1, row -> row.invalid("read_at", "2024-03-31 12:00", "INVALID_TIMESTAMP")),
            new Defect(
                    "temperature with a point for a comma: no group of three",
                    3,
                    row -> row.invalid("temperature", "12.5", "INVALID_DECIMAL")),
            new Defect(
                    "temperature 999,9 of a broken probe",
                    2,
                    row -> row.invalid("temperature", "999,9", "OUT_OF_RANGE")),
            new Defect(
                    "temperature with two decimals", 1, row -> row.invalid("temperature", "21,55", "INVALID_DECIMAL")),
            new Defect("temperature `-`", 3, row -> clear(row, "temperature", "-")),
            new Defect("temperature `s/d`, *sin datos*", 2, row -> clear(row, "temperature", " s/d ")),
            new Defect("humidity above 100", 3, row -> kept(row.nulled("humidity", "140,0", "OUT_OF_RANGE"))),
            new Defect("humidity in words", 1, row -> kept(row.nulled("humidity", "alta", "INVALID_NUMBER"))),
            new Defect(
                    "pressure without thousands separator",
                    2,
                    row -> kept(row.set("pressure", "1013,2", new BigDecimal("1013.2")))),
            new Defect("pressure with two commas", 1, row -> row.invalid("pressure", "1,013,2", "INVALID_DECIMAL")),
            new Defect(
                    "impulses beyond 64 bits",
                    1,
                    row -> row.invalid("pulses", "9.999.999.999.999.999.999", "TYPE_OVERFLOW")),
            new Defect("status in capitals, with blanks", 3, row -> kept(row.set("status", " OK ", "ok"))),
            new Defect("status `???`", 2, row -> kept(row.nulled("status", "???", "NOT_ALLOWED"))),
            new Defect(
                    "a delimiter too many, from a note without quotes",
                    1,
                    row -> kept(row.set("note", REVISED, REVISED)
                            .mended("TOO_MANY_FIELDS", line -> line.replace('"' + REVISED + '"', REVISED)))),
            new Defect(
                    "the columns from impulses on missing",
                    2,
                    row -> row.torn("TOO_FEW_FIELDS", SensorDefects::firstHalf)));

    private SensorDefects() {}

    private static void clear(Row row, String column, String text) {
        kept(row.set(column, text, null));
    }

    /** Rows under maintenance are dropped by the filter; these rows are to be seen in the output. */
    private static void kept(Row row) {
        if (row.dropReason() != null) {
            row.set("status", "ok", "ok").kept();
        }
    }

    private static String firstHalf(String line) {
        int end = -1;
        for (int i = 0; i < 8; i++) {
            end = line.indexOf(';', end + 1);
        }
        return line.substring(0, end);
    }
}
