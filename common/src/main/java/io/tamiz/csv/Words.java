package io.tamiz.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for one ASCII byte, eight bytes at a time. {@link SwarScanner} explains the test. */
public final class Words {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
    private static final long LF = '\n' * ONES;
    private static final long CR = '\r' * ONES;

    private Words() {}

    /** Where an LF or CR is first found, or {@code to}. */
    public static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long word = (long) WORD.get(bytes, at);
            long low = word & LOW;
            long hits = ~((((low ^ LF) + LOW) & ((low ^ CR) + LOW)) | word | LOW);
            if (hits != 0) {
                return at + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    /** Where the byte is first found, or {@code to}. */
    public static int indexOf(byte[] bytes, int from, int to, int wanted) {
        long pattern = wanted * ONES;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long hits = hits((long) WORD.get(bytes, at), pattern);
            if (hits != 0) {
                return at + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /** How often the byte is there. */
    public static int count(byte[] bytes, int from, int to, int wanted) {
        long pattern = wanted * ONES;
        int count = 0;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            count += Long.bitCount(hits((long) WORD.get(bytes, at), pattern));
        }
        for (; at < to; at++) {
            count += bytes[at] == wanted ? 1 : 0;
        }
        return count;
    }

    /** The high bit of each byte that equals the pattern's. */
    private static long hits(long word, long pattern) {
        return ~((((word & LOW) ^ pattern) + LOW) | word | LOW);
    }
}
