package io.tamiz.column;

/** Days since 1970-01-01 in the proleptic Gregorian calendar, years 1 to 9999. */
final class CivilDays {
    /** Stands for a day that the calendar does not have. */
    static final int NONE = Integer.MIN_VALUE;
    /** Micros of 0001-01-01T00:00:00Z. */
    static final long MIN_MICROS = -62_135_596_800_000_000L;
    /** Micros of 9999-12-31T23:59:59.999999Z. */
    static final long MAX_MICROS = 253_402_300_799_999_999L;

    private static final int[] LENGTHS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    /** Days from 0000-03-01 to 1970-01-01. */
    private static final int EPOCH = 719_468;

    private CivilDays() {}

    /** The day's number, or {@link #NONE}. Counts years from March, so that the leap day comes last. */
    static int of(int year, int month, int day) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > length(year, month)) {
            return NONE;
        }
        int marchYear = month < 3 ? year - 1 : year;
        int monthsFromMarch = month < 3 ? month + 9 : month - 3;
        int dayOfYear = (153 * monthsFromMarch + 2) / 5 + day - 1;
        return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - EPOCH;
    }

    private static int length(int year, int month) {
        boolean leap = month == 2 && (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
        return leap ? 29 : LENGTHS[month];
    }
}
