package io.tamiz.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether bytes are UTF-8, as Unicode has it: no overlong forms, no surrogates, nothing beyond U+10FFFF; and writes
 * U+FFFD for what is none.
 *
 * <pre>{@code
 * if (Utf8.firstInvalid(bytes, from, to) >= 0) {
 *     byte[] text = Utf8.replaced(bytes, from, to);
 * }
 * }</pre>
 */
public final class Utf8 {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;

    /** U+FFFD. */
    private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

    private Utf8() {}

    /** Position of the first byte in the range that is no part of a character, or -1 where all are. */
    public static int firstInvalid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (at + 8 <= to && ((long) WORD.get(bytes, at) & HIGH) == 0) {
                at += 8;
            } else if (bytes[at] >= 0) {
                at++;
            } else {
                int length = sequenceLength(bytes, at, to);
                if (length == 0) {
                    return at;
                }
                at += length;
            }
        }
        return -1;
    }

    /** Bytes of the non-ASCII character at {@code at}, 0 where there is none. */
    private static int sequenceLength(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        if (!maySecond(lead, bytes[at + 1] & 0xff)) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean maySecond(int lead, int second) {
        int lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        return second >= lowest && second <= highest;
    }

    /**
     * Bytes of the invalid sequence at {@code at}, where {@link #firstInvalid} found one: as many as could have begun a
     * character, at least one. That is how Unicode and the WHATWG cut what becomes one U+FFFD.
     */
    public static int invalidLength(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xff;
        int whole = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
        if (whole == 1 || at + 1 >= to || !maySecond(lead, bytes[at + 1] & 0xff)) {
            return 1;
        }
        int length = 2;
        while (length < whole && at + length < to && (bytes[at + length] & 0xc0) == 0x80) {
            length++;
        }
        return length;
    }

    /** The range as {@link #replaceInvalid} writes it. */
    public static byte[] replaced(byte[] bytes, int from, int to) {
        byte[] replaced = new byte[replacedLength(bytes, from, to)];
        replaceInvalid(bytes, from, to, replaced, 0);
        return replaced;
    }

    /** Bytes that the range has once each invalid sequence in it is U+FFFD. */
    public static int replacedLength(byte[] bytes, int from, int to) {
        int length = to - from;
        int at = firstInvalid(bytes, from, to);
        while (at >= 0) {
            int invalid = invalidLength(bytes, at, to);
            length += REPLACEMENT.length - invalid;
            at = firstInvalid(bytes, at + invalid, to);
        }
        return length;
    }

    /**
     * Copies the range, with U+FFFD for each invalid sequence. The two arrays are not the same.
     *
     * @return the position behind the last byte written in {@code target}, which holds {@link #replacedLength} more
     *     bytes from {@code targetAt} on
     */
    public static int replaceInvalid(byte[] bytes, int from, int to, byte[] target, int targetAt) {
        int start = from;
        int end = targetAt;
        int at = firstInvalid(bytes, start, to);
        while (at >= 0) {
            System.arraycopy(bytes, start, target, end, at - start);
            end += at - start;
            System.arraycopy(REPLACEMENT, 0, target, end, REPLACEMENT.length);
            end += REPLACEMENT.length;
            start = at + invalidLength(bytes, at, to);
            at = firstInvalid(bytes, start, to);
        }
        System.arraycopy(bytes, start, target, end, to - start);
        return end + to - start;
    }
}
