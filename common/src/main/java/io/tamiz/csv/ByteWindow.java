package io.tamiz.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The stretch of a stream that is in memory: slides forward, and grows only where one record needs it. */
final class ByteWindow {
    /** Bytes read at a time: some thousand records, and still within a core's cache. */
    static final int CHUNK_BYTES = 256 << 10;

    /** Bytes behind the last one that a scanner may load; their highest bit is set, so they mean nothing. */
    static final int PADDING = 64;

    /** Ends files of DOS and CP/M; the latter filled its last block of 128 bytes up with it. */
    private static final byte END_MARK = 0x1a;

    private static final int MAX_END_MARKS = 128;

    private final InputStream in;
    private byte[] bytes;
    private int limit;
    private boolean ended;

    ByteWindow(InputStream in, int chunkBytes) {
        this.in = in;
        this.bytes = new byte[chunkBytes + MAX_END_MARKS + PADDING];
    }

    byte[] bytes() {
        return bytes;
    }

    /** Behind the last byte that is in memory. */
    int limit() {
        return limit;
    }

    /** Whether the stream has no byte behind {@link #limit}, the marks of its end not counted. */
    boolean ended() {
        return ended;
    }

    /**
     * Moves the byte at {@code from} to the front and reads until {@code wanted} bytes are there, or the stream ends.
     * What was at position {@code p} is at {@code p - from} afterwards.
     */
    void slide(int from, int wanted) throws IOException {
        byte[] target =
                wanted + MAX_END_MARKS + PADDING <= bytes.length ? bytes : new byte[wanted + MAX_END_MARKS + PADDING];
        System.arraycopy(bytes, from, target, 0, limit - from);
        bytes = target;
        limit -= from;
        if (!ended) {
            read(wanted);
        }
        Arrays.fill(bytes, limit, limit + PADDING, (byte) 0xff);
    }

    /** Reads on where the last byte may be a mark of the stream's end, so that none is taken for text. */
    private void read(int wanted) throws IOException {
        int most = wanted + MAX_END_MARKS;
        while (!ended && (limit < wanted || (limit < most && limit > 0 && bytes[limit - 1] == END_MARK))) {
            int count = in.read(bytes, limit, limit < wanted ? wanted - limit : 1);
            ended = count < 0;
            limit += Math.max(count, 0);
        }
        limit = ended ? withoutEndMarks(bytes, limit) : limit;
    }

    /** The length without the marks of the end; of more of them than are written on purpose none is one. */
    static int withoutEndMarks(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] == END_MARK) {
            end--;
        }
        return length - end <= MAX_END_MARKS ? end : length;
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
