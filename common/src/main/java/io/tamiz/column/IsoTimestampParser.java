package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Parses timestamps in ISO 8601's extended form. Long, and alone in its class, because it is hot. */
final class IsoTimestampParser extends ValueParser {
    private static final int DATE_LENGTH = 10;
    private static final int WITH_SECONDS_LENGTH = 19;
    private static final int DAY_SECONDS = 86_400;
    /** Smallest and largest offset that java.time knows, in minutes. */
    private static final int MAX_OFFSET_MINUTES = 18 * 60;

    private final ZoneOffsets zone;

    IsoTimestampParser(ZoneOffsets zone) {
        this.zone = zone;
    }

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        target.reset(rows);
        target.nullWhereNull(text);
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        long[] validity = target.validity();
        long[] out = ((LongVector) target).values();
        for (int row = 0; row < rows; row++) {
            if ((validity[row >> 6] & 1L << row) == 0) {
                continue;
            }
            ReasonCode complaint = read(bytes, starts[row], ends[row], out, row);
            if (complaint != null) {
                settle(complaint, row, target, invalid);
            }
        }
    }

    private @Nullable ReasonCode read(byte[] bytes, int start, int end, long[] out, int row) {
        int length = end - start;
        int day = length < DATE_LENGTH ? CivilDays.NONE : Digits.isoDay(bytes, start);
        if (day == CivilDays.NONE) {
            return ReasonCode.INVALID_TIMESTAMP;
        }
        long second = (long) day * DAY_SECONDS;
        if (length == DATE_LENGTH) {
            return Timestamps.store(zone, second, 0, out, row);
        }
        int at = start + DATE_LENGTH;
        if (length == WITH_SECONDS_LENGTH && (bytes[at] == ' ' || bytes[at] == 'T')) {
            int secondOfDay = Digits.isoSecond(bytes, at + 1);
            if (secondOfDay >= 0) {
                return Timestamps.store(zone, second + secondOfDay, 0, out, row);
            }
        }
        return readTime(bytes, at, end, second, out, row);
    }

    /** As {@link #read} for what is not just hours, minutes and seconds. */
    private @Nullable ReasonCode readTime(byte[] bytes, int start, int end, long midnight, long[] out, int row) {
        int at = start;
        if ((bytes[at] != 'T' && bytes[at] != ' ') || end - at < 6 || bytes[at + 3] != ':') {
            return ReasonCode.INVALID_TIMESTAMP;
        }
        int hour = Digits.two(bytes, at + 1);
        int minute = Digits.two(bytes, at + 4);
        int secondOfMinute = 0;
        int micros = 0;
        at += 6;
        if (end - at >= 3 && bytes[at] == ':') {
            secondOfMinute = Digits.two(bytes, at + 1);
            at += 3;
            if (at < end && (bytes[at] == '.' || bytes[at] == ',')) {
                int fractionEnd = endOfDigits(bytes, at + 1, end);
                micros = Timestamps.micros(bytes, at + 1, fractionEnd);
                at = fractionEnd;
            }
        }
        if (hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || secondOfMinute < 0
                || secondOfMinute > 59
                || micros < 0) {
            return ReasonCode.INVALID_TIMESTAMP;
        }
        long second = midnight + (hour * 60 + minute) * 60L + secondOfMinute;
        if (at == end) {
            return Timestamps.store(zone, second, micros, out, row);
        }
        return readOffset(bytes, bytes[at] == ' ' ? at + 1 : at, end, second, micros, out, row);
    }

    /** Takes {@code Z}, {@code UTC}, {@code GMT}, {@code +HH}, {@code +HHmm} or {@code +HH:mm}. */
    private static @Nullable ReasonCode readOffset(
            byte[] bytes, int at, int end, long second, int micros, long[] out, int row) {
        int length = end - at;
        if (isUtc(bytes, at, length)) {
            return Timestamps.storeUtc(second, micros, out, row);
        }
        boolean colon = length == 6 && bytes[at + 3] == ':';
        if ((length != 3 && length != 5 && !colon) || (bytes[at] != '+' && bytes[at] != '-')) {
            return ReasonCode.INVALID_TIMESTAMP;
        }
        int hours = Digits.two(bytes, at + 1);
        int minutes = length == 3 ? 0 : Digits.two(bytes, end - 2);
        int offset = hours * 60 + minutes;
        if (hours < 0 || minutes < 0 || minutes > 59 || offset > MAX_OFFSET_MINUTES) {
            return ReasonCode.INVALID_TIMESTAMP;
        }
        return Timestamps.storeUtc(second - (bytes[at] == '-' ? -60L : 60L) * offset, micros, out, row);
    }

    private static boolean isUtc(byte[] bytes, int at, int length) {
        if (length == 1) {
            return (bytes[at] | 0x20) == 'z';
        }
        return length == 3
                && ((bytes[at] == 'U' && bytes[at + 1] == 'T' && bytes[at + 2] == 'C')
                        || (bytes[at] == 'G' && bytes[at + 1] == 'M' && bytes[at + 2] == 'T'));
    }

    private static int endOfDigits(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
