package io.tamiz.column;

/** Reads fields of a fixed number of digits. */
final class Digits {
    private Digits() {}

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
        if (bytes[at + 4] != '-' || bytes[at + 7] != '-') {
            return CivilDays.NONE;
        }
        int century = two(bytes, at);
        int year = two(bytes, at + 2);
        return century < 0 || year < 0
                ? CivilDays.NONE
                : CivilDays.of(century * 100 + year, two(bytes, at + 5), two(bytes, at + 8));
    }
}
