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
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
    private static final long ONES = 0x0101010101010101L;

    /** Bits of which a lead of two bytes has one, unless it is one of ASCII. */
    private static final long OVERLONG = 0x1e * ONES;

    /** Bytes that are looked at one by one where they may be faulty. */
    private static final int LOOKED_AT_SINGLY = 16;

    /** U+FFFD. */
    private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

    private Utf8() {}

    /** Position of the first byte in the range that is no part of a character, or -1 where all are. */
    public static int firstInvalid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            at = behindUsual(bytes, at, to);
            int stop = Math.min(to, at + LOOKED_AT_SINGLY);
            while (at < stop) {
                int length = bytes[at] >= 0 ? 1 : sequenceLength(bytes, at, to);
                if (length == 0) {
                    return at;
                }
                at += length;
            }
        }
        return -1;
    }

    /**
     * Behind characters that are valid, where others may follow: eight bytes at a time, as long as their leads alone tell
     * which bytes must continue them. All shifts are within a byte, or from one byte to those behind it.
     */
    private static int behindUsual(byte[] bytes, int from, int to) {
        long continued = 0; // the high bits of the bytes that the characters of the last word go on in
        int at = from;
        while (at + Long.BYTES <= to) {
            long word = (long) WORD.get(bytes, at);
            if (((word & HIGH) | continued) != 0) {
                long beyond = word & HIGH;
                long leads = beyond & (word << 1);
                long ofThree = leads & (word << 2);
                long expected = continued | (leads << 8) | (ofThree << 16);
                long overlong = leads & ~ofThree & ~((word & OVERLONG) + LOW);
                if (((expected ^ (beyond ^ leads)) | overlong) != 0 || (ofThree != 0 && mayBeInvalid(word, ofThree))) {
                    break;
                }
                continued = (leads >>> 56) | (ofThree >>> 48);
            }
            at += Long.BYTES;
        }
        while (continued != 0 && at > from && (bytes[at - 1] & 0xc0) == 0x80) {
            at--;
        }
        return continued == 0 ? at : at - 1;
    }

    /** Whether any lead of a word is one that not every byte may follow, or one of four. */
    private static boolean mayBeInvalid(long word, long leads) {
        long low = word & (0x0f * ONES);
        long always = (low + LOW) & ((low ^ (0x0d * ONES)) + LOW) & ~(word << 3);
        return (leads & ~always) != 0;
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
