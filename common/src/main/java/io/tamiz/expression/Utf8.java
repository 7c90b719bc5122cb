package io.tamiz.expression;

import io.tamiz.column.TextVector;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Walks over code points in UTF-8 bytes. */
final class Utf8 {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;

    private Utf8() {}

    private static boolean startsCodePoint(byte value) {
        return (value & 0xC0) != 0x80;
    }

    /** How many code points: bytes that do not continue one, eight at a time. */
    static int length(byte[] bytes, int start, int end) {
        int length = end - start;
        int at = start;
        for (; end - at >= 8; at += 8) {
            long word = (long) WORD.get(bytes, at);
            length -= Long.bitCount(word & ~(word << 1) & HIGH);
        }
        for (; at < end; at++) {
            length -= startsCodePoint(bytes[at]) ? 0 : 1;
        }
        return length;
    }

    /** Where the text goes on after so many code points, at most its end. */
    static int skip(byte[] bytes, int start, int end, long count) {
        int at = start;
        for (long left = count; left > 0 && at < end; left--) {
            at = next(bytes, at, end);
        }
        return at;
    }

    private static int next(byte[] bytes, int start, int end) {
        int at = start + 1;
        while (at < end && !startsCodePoint(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Whether the part of this row stands at an offset of the text. */
    static boolean isAt(TextVector text, int at, TextVector part, int row) {
        int length = part.ends()[row] - part.starts()[row];
        return text.ends()[row] - at >= length
                && Arrays.equals(text.bytes(), at, at + length, part.bytes(), part.starts()[row], part.ends()[row]);
    }

    /** Where the part of this row first stands in the text of this row, or -1. */
    static int find(TextVector text, TextVector part, int row) {
        int last = text.ends()[row] - (part.ends()[row] - part.starts()[row]);
        for (int at = text.starts()[row]; at <= last; at++) {
            if (isAt(text, at, part, row)) {
                return at;
            }
        }
        return -1;
    }

    /** Matches {@code %} with any text and {@code _} with one code point, going back to the last {@code %} only. */
    static boolean isLike(TextVector texts, TextVector patterns, int row) {
        byte[] text = texts.bytes();
        byte[] pattern = patterns.bytes();
        int at = texts.starts()[row];
        int end = texts.ends()[row];
        int p = patterns.starts()[row];
        int patternEnd = patterns.ends()[row];
        int afterAny = -1;
        int resume = at;
        while (at < end) {
            if (p < patternEnd && pattern[p] == '%') {
                afterAny = ++p;
                resume = at;
            } else if (p < patternEnd && pattern[p] == '_') {
                p++;
                at = next(text, at, end);
            } else if (p < patternEnd && pattern[p] == text[at]) {
                p++;
                at++;
            } else if (afterAny >= 0) {
                p = afterAny;
                resume = next(text, resume, end);
                at = resume;
            } else {
                return false;
            }
        }
        while (p < patternEnd && pattern[p] == '%') {
            p++;
        }
        return p == patternEnd;
    }
}
