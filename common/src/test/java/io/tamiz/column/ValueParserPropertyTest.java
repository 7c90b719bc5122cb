package io.tamiz.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the parsers equal to the class library over random texts. */
class ValueParserPropertyTest {
    private static final int ROWS = 8_000;
    private static final long SEED = 20_240_131;

    private final Random random = new Random(SEED);

    @Test
    void doublesAreBitForBitThoseOfTheClassLibrary() {
        TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
        List<String> texts = texts(i -> i % 3 == 0 ? Double.toString(anyDouble()) : number(25, 30));
        text.reset(ROWS);
        for (int row = 0; row < ROWS; row++) {
            text.set(row, texts.get(row));
        }
        DoubleVector target = (DoubleVector) ColumnVector.of(ColumnType.FLOAT64);
        ValueParser.of(ColumnType.FLOAT64, ValueFormat.DEFAULT).parse(text, target, (row, code) -> {
            throw new AssertionError("seed " + SEED + ": " + texts.get(row) + " gave " + code);
        });
        for (int row = 0; row < ROWS; row++) {
            assertThat(Double.doubleToLongBits(target.get(row)))
                    .as("seed %d: %s", SEED, texts.get(row))
                    .isEqualTo(Double.doubleToLongBits(Double.parseDouble(texts.get(row))));
        }
    }

    @Test
    void theTextOfADoubleReadsBackAndIsNeverLongerThanTheClassLibrarys() {
        DoubleVector vector = (DoubleVector) ColumnVector.of(ColumnType.FLOAT64);
        vector.reset(1);
        for (int i = 0; i < ROWS; i++) {
            double value = i % 2 == 0 ? anyDouble() : Double.parseDouble(number(6, 4));
            vector.set(0, value);
            String text = ValueText.of(vector, 0);
            assertThat(Double.parseDouble(text)).as("seed %d", SEED).isEqualTo(value);
            assertThat(text.length())
                    .as("seed %d: %s", SEED, text)
                    .isLessThanOrEqualTo(Double.toString(value).length());
        }
    }

    @Test
    void decimalsAreThoseOfBigDecimal() {
        List<String> texts = texts(i -> number(12, 12));
        assertSame(texts, ParsedColumn.of(ColumnType.decimal(9, 4), ValueFormat.DEFAULT, texts), text -> {
            BigDecimal value = new BigDecimal(text).stripTrailingZeros();
            if (value.signum() != 0 && value.scale() > 4) {
                return "INVALID_DECIMAL";
            }
            return value.precision() - value.scale() > 5 && value.signum() != 0
                    ? "TYPE_OVERFLOW"
                    : value.setScale(4).toPlainString();
        });
    }

    @Test
    void wholeNumbersAreThoseOfTheClassLibrary() {
        List<String> texts = texts(i -> (random.nextBoolean() ? "-" : "") + digits(1 + random.nextInt(21)));
        assertSame(texts, ParsedColumn.of(ColumnType.INT64, ValueFormat.DEFAULT, texts), text -> {
            BigDecimal value = new BigDecimal(text);
            return value.toBigInteger().bitLength() > 63 ? "TYPE_OVERFLOW" : value.toString();
        });
    }

    @Test
    void datesAreThoseOfJavaTime() {
        List<String> texts = texts(
                i -> String.format("%04d-%02d-%02d", random.nextInt(10_000), random.nextInt(14), random.nextInt(33)));
        assertSame(texts, ParsedColumn.of(ColumnType.DATE, ValueFormat.DEFAULT, texts), text -> {
            try {
                return LocalDate.parse(text).getYear() < 1 ? "INVALID_DATE" : text;
            } catch (DateTimeException e) {
                return "INVALID_DATE";
            }
        });
    }

    @ParameterizedTest
    @ValueSource(chars = {' ', 'T'})
    void timestampsAreThoseOfJavaTimeAndNothingElseIsTaken(char between) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuu-MM-dd'" + between + "'HH:mm:ss");
        List<String> texts = texts(i -> {
            StringBuilder text = new StringBuilder(form.format(nearTransition(ZoneOffset.UTC, 0)));
            for (int changes = i % 3; changes > 0; changes--) {
                String others = "0123456789/:;.x\u00e9";
                text.setCharAt(random.nextInt(19), others.charAt(random.nextInt(others.length())));
            }
            return text.toString();
        });
        assertSame(texts, ParsedColumn.of(ColumnType.TIMESTAMP, ValueFormat.DEFAULT, texts), text -> {
            try {
                LocalDateTime time = LocalDateTime.parse(text, form.withResolverStyle(ResolverStyle.STRICT));
                return time.getYear() < 1 ? "INVALID_TIMESTAMP" : time.format(DateTimeFormatter.ISO_DATE_TIME) + "Z";
            } catch (DateTimeException e) {
                return "INVALID_TIMESTAMP";
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d/M/yyyy",
                "M-d-yyyy",
                "d MMM yyyy",
                "MMMM d, yyyy",
                "d/M/yyyy H:mm",
                "M/d/yyyy h:mm:ss a",
                "dd/MMM/yyyy:HH:mm:ss"
            })
    void fieldsAreReadAsJavaTimeReadsThem(String pattern) {
        DateTimeFormatter form = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        List<String> texts = texts(i -> {
            String text = form.format(nearTransition(ZoneOffset.UTC, 0));
            int at = random.nextInt(text.length());
            char other = "0123456789/ aPJ".charAt(random.nextInt(15));
            return i % 2 == 0 ? text : text.substring(0, at) + other + text.substring(at + 1);
        });
        assertThat(FieldPattern.of(pattern)).isNotNull();
        ValueFormat format = new ValueFormat('.', null, pattern);
        assertSame(texts, ParsedColumn.of(ColumnType.TIMESTAMP, format, texts), text -> {
            try {
                TemporalAccessor parsed = form.parse(text);
                LocalTime time = parsed.query(TemporalQueries.localTime());
                return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
                        .format(LocalDate.from(parsed).atTime(time == null ? LocalTime.MIDNIGHT : time));
            } catch (DateTimeException e) {
                return "INVALID_TIMESTAMP";
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "Europe/Madrid",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "UTC"
            })
    void localTimesAreThoseOfJavaTime(String name) {
        ZoneId zone = ZoneId.of(name);
        DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
        List<String> texts = texts(i -> form.format(nearTransition(zone, i)));
        assertSame(texts, ParsedColumn.of(ColumnType.timestamp(zone), ValueFormat.DEFAULT, texts), text -> {
            LocalDateTime local = LocalDateTime.parse(text, form);
            return zone.getRules().getValidOffsets(local).isEmpty()
                    ? "NONEXISTENT_LOCAL_TIME"
                    : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
                            .format(ZonedDateTime.ofLocal(local, zone, null).withZoneSameInstant(ZoneOffset.UTC));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Australia/Lord_Howe", "Pacific/Apia"})
    void theClocksOfAZoneAreThoseOfJavaTime(String name) {
        ZoneId zone = ZoneId.of(name);
        ZoneOffsets offsets = new ZoneOffsets(zone);
        for (int i = 0; i < ROWS; i++) {
            long second = nearTransition(zone, i).toEpochSecond(ZoneOffset.UTC);
            int expected =
                    zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
            assertThat(offsets.toLocal(second) - second)
                    .as("seed %d: %d", SEED, second)
                    .isEqualTo(expected);
        }
    }

    private LocalDateTime nearTransition(ZoneId zone, int i) {
        Instant instant = Instant.ofEpochSecond((long) (random.nextDouble() * 8e9) - 4_000_000_000L);
        var next = zone.getRules().nextTransition(instant);
        if (i % 2 == 0 || next == null) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return next.getDateTimeBefore().plusSeconds(random.nextInt(20_000) - 10_000);
    }

    private double anyDouble() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) && value != 0 ? value : 1.5;
    }

    /** A number that is certain to be in the range of a double. */
    private String number(int digits, int exponents) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
        text.append(digits(1 + random.nextInt(digits)));
        if (random.nextBoolean()) {
            text.append('.').append(digits(1 + random.nextInt(digits)));
        }
        if (random.nextInt(3) == 0) {
            text.append('e').append(random.nextInt(2 * exponents) - exponents);
        }
        return text.toString();
    }

    private String digits(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + (random.nextInt(3) == 0 ? 0 : random.nextInt(10))));
        }
        return text.toString();
    }

    private static List<String> texts(Function<Integer, String> text) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            texts.add(text.apply(i));
        }
        return texts;
    }

    private static void assertSame(List<String> texts, List<String> found, Function<String, String> reference) {
        for (int i = 0; i < texts.size(); i++) {
            assertThat(found.get(i)).as("seed %d: %s", SEED, texts.get(i)).isEqualTo(reference.apply(texts.get(i)));
        }
    }
}
