package io.tamiz.expression;

/**
 * Parts of a day counted from 1970-01-01, in the proleptic Gregorian calendar from year 1 on. Counts years from March, so
 * that the leap day comes last.
 */
final class Calendar {
    /** Days from 0000-03-01 to 1970-01-01. */
    private static final int EPOCH = 719_468;

    private static final int DAYS_OF_400_YEARS = 146_097;

    private Calendar() {}

    static int year(int day) {
        int marchDay = day + EPOCH;
        int dayOfEra = marchDay % DAYS_OF_400_YEARS;
        int marchYear = marchDay / DAYS_OF_400_YEARS * 400 + yearOfEra(dayOfEra);
        return dayOfYearFromMarch(dayOfEra) >= 306 ? marchYear + 1 : marchYear;
    }

    static int month(int day) {
        int monthFromMarch = monthFromMarch(dayOfYearFromMarch((day + EPOCH) % DAYS_OF_400_YEARS));
        return monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    }

    static int dayOfMonth(int day) {
        int dayOfYear = dayOfYearFromMarch((day + EPOCH) % DAYS_OF_400_YEARS);
        return dayOfYear - (153 * monthFromMarch(dayOfYear) + 2) / 5 + 1;
    }

    static int dayOfYear(int day) {
        int dayOfYear = dayOfYearFromMarch((day + EPOCH) % DAYS_OF_400_YEARS);
        if (dayOfYear >= 306) {
            return dayOfYear - 305;
        }
        int year = year(day);
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return dayOfYear + (leap ? 61 : 60);
    }

    private static int yearOfEra(int dayOfEra) {
        return (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    }

    private static int dayOfYearFromMarch(int dayOfEra) {
        int year = yearOfEra(dayOfEra);
        return dayOfEra - (365 * year + year / 4 - year / 100);
    }

    private static int monthFromMarch(int dayOfYear) {
        return (5 * dayOfYear + 2) / 153;
    }
}
