package io.tamiz.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The stretch of a stream that is in memory: slides forward, and grows only where one record needs it. */
final class ByteWindow {
    /** Bytes read at a time: some thousand records, and still within a core's cache. */
    static final int CHUNK_BYTES = 256 << 10;

    /** Bytes behind the last one that a scanner may load; their highest bit is set, so they mean nothing. */
    static final int PADDING = 8;

    private final InputStream in;
    private byte[] bytes;
    private int limit;
    private boolean ended;

    ByteWindow(InputStream in, int chunkBytes) {
        this.in = in;
        this.bytes = new byte[chunkBytes + PADDING];
    }

    byte[] bytes() {
        return bytes;
    }

    /** Behind the last byte that is in memory. */
    int limit() {
        return limit;
    }

    /** Whether the stream has no byte behind {@link #limit}. */
    boolean ended() {
        return ended;
    }

    /**
     * Moves the byte at {@code from} to the front and reads until {@code wanted} bytes are there, or the stream ends.
     * What was at position {@code p} is at {@code p - from} afterwards.
     */
    void slide(int from, int wanted) throws IOException {
        byte[] target = wanted + PADDING <= bytes.length ? bytes : new byte[wanted + PADDING];
        System.arraycopy(bytes, from, target, 0, limit - from);
        bytes = target;
        limit -= from;
        while (limit < wanted && !ended) {
            int count = in.read(bytes, limit, wanted - limit);
            ended = count < 0;
            limit += Math.max(count, 0);
        }
        Arrays.fill(bytes, limit, limit + PADDING, (byte) 0xff);
    }

    /** Where the last {@code lines} lines begin, counting what is behind the last line end as one; 0 if before the front. */
    int startOfLastLines(int lines) {
        int left = lines;
        for (int at = limit - 1; at > 0; at--) {
            if (isLineStart(at) && --left == 0) {
                return at;
            }
        }
        return 0;
    }

    private boolean isLineStart(int at) {
        return isLineEnd(at - 1) && !(bytes[at - 1] == '\r' && bytes[at] == '\n');
    }

    private boolean isLineEnd(int at) {
        return bytes[at] == '\n' || bytes[at] == '\r';
    }
}
