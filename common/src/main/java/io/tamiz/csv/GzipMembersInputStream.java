package io.tamiz.csv;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads gzip (RFC 1952), all members of it. The JDK's own stream asks {@code available()} whether another member
 * follows, and so ends early, without an error, on a network stream that has nothing buffered just then.
 */
final class GzipMembersInputStream extends InputStream {
    private static final int FLAG_HEADER_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[32 << 10];
    private int position;
    private int limit;
    /** Offset in the compressed stream of the buffer's first byte. */
    private long bufferOffset;

    private boolean inMember;
    private boolean ended;

    GzipMembersInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember) {
                beginMember();
                continue;
            }
            int count = inflate(target, offset, length);
            if (count > 0) {
                crc.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (!refill()) {
                throw truncated();
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) {
        try {
            inflater.setInput(buffer, position, limit - position);
            int count = inflater.inflate(target, offset, length);
            if (inflater.needsDictionary()) {
                throw corrupt("a preset dictionary, which gzip does not have", null);
            }
            position = limit - inflater.getRemaining();
            return count;
        } catch (DataFormatException e) {
            throw corrupt(e.getMessage() == null ? "no deflate data" : e.getMessage(), e);
        }
    }

    private void beginMember() throws IOException {
        int first = nextByte();
        while (first == 0 && bufferOffset + position > 1) { // padding behind the last member
            first = nextByte();
        }
        if (first < 0) {
            ended = true;
            return;
        }
        if (first != 0x1f || required() != 0x8b || required() != 8) {
            throw corrupt("bytes that are no gzip member", null);
        }
        skipHeader();
        inflater.reset();
        crc.reset();
        inMember = true;
    }

    private void skipHeader() throws IOException {
        int flags = required();
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(required() | required() << 8);
        }
        for (int flag : new int[] {FLAG_NAME, FLAG_COMMENT}) {
            boolean more = (flags & flag) != 0;
            while (more) {
                more = required() != 0;
            }
        }
        if ((flags & FLAG_HEADER_CRC) != 0) {
            skip(2);
        }
    }

    private void endMember() throws IOException {
        inMember = false;
        long expectedCrc = littleEndian();
        long expectedLength = littleEndian();
        if (expectedCrc != crc.getValue() || expectedLength != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw corrupt("a checksum or length that does not fit the content", null);
        }
    }

    private long littleEndian() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) required() << shift;
        }
        return value;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            required();
        }
    }

    private int required() throws IOException {
        int b = nextByte();
        if (b < 0) {
            throw truncated();
        }
        return b;
    }

    private int nextByte() throws IOException {
        return position < limit || refill() ? buffer[position++] & 0xff : -1;
    }

    private boolean refill() throws IOException {
        bufferOffset += limit;
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private ObjectFailedException truncated() {
        return new ObjectFailedException(
                FailureCode.TRUNCATED_INPUT,
                "expected more gzip data, found the end of the stream at byte " + (bufferOffset + limit));
    }

    private ObjectFailedException corrupt(String found, @Nullable Throwable cause) {
        String message = "expected gzip data, found " + found + " before byte " + (bufferOffset + position);
        return cause == null
                ? new ObjectFailedException(FailureCode.CORRUPT_INPUT, message)
                : new ObjectFailedException(FailureCode.CORRUPT_INPUT, message, cause);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
