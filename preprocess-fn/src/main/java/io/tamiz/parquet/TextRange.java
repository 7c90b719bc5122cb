package io.tamiz.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;

/** The least and the greatest of strings that lie in one buffer. Their first 8 bytes mostly tell. */
final class TextRange {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private boolean empty = true;
    private long minHead;
    private long maxHead;
    private int minStart;
    private int minEnd;
    private int maxStart;
    private int maxEnd;

    void clear() {
        empty = true;
    }

    /** @param bytes the same buffer as for the other strings, or a longer copy of it */
    void include(byte[] bytes, int start, int end) {
        long head = head(bytes, start, end);
        if (empty || isLess(head, minHead, bytes, start, end, minStart, minEnd)) {
            minHead = head;
            minStart = start;
            minEnd = end;
        }
        if (empty || isLess(maxHead, head, bytes, maxStart, maxEnd, start, end)) {
            maxHead = head;
            maxStart = start;
            maxEnd = end;
        }
        empty = false;
    }

    private static boolean isLess(
            long head, long otherHead, byte[] bytes, int start, int end, int otherStart, int otherEnd) {
        return head == otherHead
                ? Arrays.compareUnsigned(bytes, start, end, bytes, otherStart, otherEnd) < 0
                : Long.compareUnsigned(head, otherHead) < 0;
    }

    /** The first 8 bytes as a number that sorts as they do, zeros behind a shorter string. */
    private static long head(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length >= Long.BYTES) {
            return (long) LONG.get(bytes, start);
        }
        long head = 0;
        for (int i = 0; i < length; i++) {
            head |= (bytes[start + i] & 0xFFL) << (Long.SIZE - Byte.SIZE * (i + 1));
        }
        return head;
    }

    void describe(byte[] bytes, Statistics<?> statistics) {
        if (!empty) {
            statistics.updateStats(Binary.fromConstantByteArray(Arrays.copyOfRange(bytes, minStart, minEnd)));
            statistics.updateStats(Binary.fromConstantByteArray(Arrays.copyOfRange(bytes, maxStart, maxEnd)));
        }
    }
}
