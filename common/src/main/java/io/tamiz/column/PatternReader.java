package io.tamiz.column;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads dates and times by any pattern of {@link DateTimeFormatter}, strictly, with English names, in any case. */
final class PatternReader {
    /** Tells all fields apart: day above 12, afternoon, two-digit year of this century. */
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2023, 11, 25, 17, 38, 49, 0, ZoneOffset.UTC);

    private static final int MAX_LENGTH = 200;

    private final DateTimeFormatter formatter;

    private PatternReader(String pattern) {
        try {
            formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(withProlepticYear(pattern))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("pattern '" + pattern + "' is not valid: " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if the pattern is not valid or does not determine a day */
    static PatternReader ofDate(String pattern) {
        PatternReader reader = new PatternReader(pattern);
        if (!reader.readsBack()) {
            throw new IllegalArgumentException(
                    "pattern '" + pattern + "' does not determine a date: use letters such as yyyy, MM and dd");
        }
        return reader;
    }

    /** @throws IllegalArgumentException if the pattern is not valid or does not determine a day, or half a time */
    static PatternReader ofTimestamp(String pattern) {
        PatternReader reader = new PatternReader(pattern);
        if (!reader.readsBack()) {
            throw new IllegalArgumentException("pattern '" + pattern
                    + "' does not determine a timestamp: use letters such as yyyy, MM, dd, HH, mm and ss");
        }
        return reader;
    }

    private boolean readsBack() {
        try {
            TemporalAccessor parsed = formatter.parse(formatter.format(SAMPLE));
            boolean time = parsed.query(TemporalQueries.localTime()) != null || !tellsTime(parsed);
            return time && SAMPLE.toLocalDate().equals(parsed.query(TemporalQueries.localDate()));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean tellsTime(TemporalAccessor parsed) {
        for (ChronoField field : ChronoField.values()) {
            if (field.isTimeBased() && parsed.isSupported(field)) {
                return true;
            }
        }
        return false;
    }

    /** {@code y} alone is a year of an era, which strict resolving does not take for a year. */
    private static String withProlepticYear(String pattern) {
        if (pattern.indexOf('G') >= 0) {
            return pattern;
        }
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            quoted ^= letter == '\'';
            out.append(letter == 'y' && !quoted ? 'u' : letter);
        }
        return out.toString();
    }

    /** What the text says, or null where it does not fit. */
    @Nullable
    TemporalAccessor read(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return formatter.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day, or {@link CivilDays#NONE}. */
    static int day(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        return date == null ? CivilDays.NONE : CivilDays.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The time of the day; midnight where the pattern has none. */
    static LocalTime time(TemporalAccessor parsed) {
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return time == null ? LocalTime.MIDNIGHT : time;
    }
}
