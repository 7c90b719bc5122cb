package io.tamiz.csv;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A compressed stream through a buffer that knows its offset. The buffer is always filled whole, so what a decoder is
 * given, and with it every verdict, does not depend on how the stream is cut into reads.
 */
final class CompressedSource extends InputStream {
    private final InputStream in;
    private final String format;
    private final byte[] buffer = new byte[64 << 10];
    private int position;
    private int limit;
    /** Offset in the stream of the buffer's first byte. */
    private long bufferOffset;

    private @Nullable IOException trouble;
    private boolean endSeen;

    /** @param format the word for it in messages */
    CompressedSource(InputStream in, String format) {
        this.in = in;
        this.format = format;
    }

    /** The buffer; valid from {@link #position()} for {@link #buffered()} bytes, until the next call that fills. */
    byte[] buffer() {
        return buffer;
    }

    int position() {
        return position;
    }

    int buffered() {
        return limit - position;
    }

    /** Bytes consumed. */
    long offset() {
        return bufferOffset + position;
    }

    void consume(int count) {
        position += count;
    }

    /** Fills the empty buffer; false at the end of the stream. */
    boolean fill() throws IOException {
        return position < limit || ensure(1);
    }

    /** Makes so many bytes readable in the buffer; false where the stream ends before. */
    boolean ensure(int count) throws IOException {
        if (limit - position >= count) {
            return true;
        }
        bufferOffset += position;
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        try {
            limit += in.readNBytes(buffer, limit, buffer.length - limit);
        } catch (IOException e) {
            trouble = e;
            throw e;
        }
        endSeen = limit < count;
        return !endSeen;
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffered());
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    /** The next byte; where there is none the stream is truncated. */
    int required() throws IOException {
        int b = read();
        if (b < 0) {
            throw truncated();
        }
        return b;
    }

    /** The next bytes as an unsigned number, the lowest byte first. */
    long littleEndian(int bytes) throws IOException {
        long value = 0;
        for (int shift = 0; shift < bytes * 8; shift += 8) {
            value |= (long) required() << shift;
        }
        return value;
    }

    /** What {@link #littleEndian} would give that far behind the position; the bytes must be in the buffer. */
    long peekLittleEndian(int ahead, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (buffer[position + ahead + i] & 0xffL) << (8 * i);
        }
        return value;
    }

    /** Passes over bytes, which must be there. */
    void pass(long count) throws IOException {
        for (long left = count; left > 0; ) {
            if (!fill()) {
                throw truncated();
            }
            int step = (int) Math.min(left, buffered());
            position += step;
            left -= step;
        }
    }

    /** What the stream below threw, which is no verdict on its content. */
    @Nullable
    IOException trouble() {
        return trouble;
    }

    /** Whether more was asked for than there is. */
    boolean endSeen() {
        return endSeen;
    }

    ObjectFailedException truncated() {
        return new ObjectFailedException(
                FailureCode.TRUNCATED_INPUT,
                "expected more " + format + " data, found the end of the stream at byte " + (bufferOffset + limit));
    }

    ObjectFailedException corrupt(String found) {
        return new ObjectFailedException(FailureCode.CORRUPT_INPUT, corruptMessage(found));
    }

    ObjectFailedException corrupt(String found, Throwable cause) {
        return new ObjectFailedException(FailureCode.CORRUPT_INPUT, corruptMessage(found), cause);
    }

    private String corruptMessage(String found) {
        return "expected " + format + " data, found " + found + " before byte " + offset();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
