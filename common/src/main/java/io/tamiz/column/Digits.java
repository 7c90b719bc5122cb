package io.tamiz.column;

/** Reads fields of a fixed number of digits. */
final class Digits {
    private static final String DATE = "0000-00-";
    private static final String TIME = "00:00:00";
    private static final long DATE_WORD = word(DATE);
    private static final long DATE_LIFTS = lifts(DATE);
    private static final long TIME_WORD = word(TIME);
    private static final long TIME_LIFTS = lifts(TIME);

    private Digits() {}

    private static long word(String text) {
        long word = 0;
        for (int i = 0; i < EightBytes.COUNT; i++) {
            word |= (long) text.charAt(i) << (8 * i);
        }
        return word;
    }

    /** What {@link EightBytes#fit} wants where zeros stand for digits. */
    private static long lifts(String text) {
        long lifts = 0;
        for (int i = 0; i < EightBytes.COUNT; i++) {
            lifts |= (text.charAt(i) == '0' ? 0x76L : 0x7fL) << (8 * i);
        }
        return lifts;
    }

    /** The number written at {@code at} in {@code count} digits, or a negative number where one is no digit. */
    static int read(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** As {@link #read} for two digits. */
    static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    /** The day written as {@code yyyy-MM-dd}, or {@link CivilDays#NONE}. */
    static int isoDay(byte[] bytes, int at) {
        long values = EightBytes.word(bytes, at) ^ DATE_WORD;
        if (!EightBytes.fit(values, DATE_LIFTS)) {
            return CivilDays.NONE;
        }
        long pairs = EightBytes.pairs(values);
        int year = (int) (pairs & 0xff) * 100 + (int) (pairs >>> 16 & 0xff);
        return CivilDays.of(year, (int) (pairs >>> 40 & 0xff), two(bytes, at + EightBytes.COUNT));
    }

    /** The second of the day written as {@code HH:mm:ss}, or -1. */
    static int isoSecond(byte[] bytes, int at) {
        long values = EightBytes.word(bytes, at) ^ TIME_WORD;
        if (!EightBytes.fit(values, TIME_LIFTS)) {
            return -1;
        }
        long pairs = EightBytes.pairs(values);
        int hour = (int) (pairs & 0xff);
        int minute = (int) (pairs >>> 24 & 0xff);
        int second = (int) (pairs >>> 48 & 0xff);
        return hour > 23 || minute > 59 || second > 59 ? -1 : hour * 3600 + minute * 60 + second;
    }
}
