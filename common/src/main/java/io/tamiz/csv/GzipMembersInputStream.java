package io.tamiz.csv;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads gzip (RFC 1952), all members of it. The JDK's own stream asks {@code available()} whether another member
 * follows, and so ends early, without an error, on a network stream that has nothing buffered just then.
 */
final class GzipMembersInputStream extends DecodingInputStream {
    private static final int FLAG_HEADER_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final int FLAGS_RESERVED = 0xe0;

    private final CompressedSource source;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final CRC32 headerCrc = new CRC32();
    private boolean inMember;

    GzipMembersInputStream(CompressedSource source, ExpansionLimit limit) {
        super(source, limit);
        this.source = source;
    }

    @Override
    int decode(byte[] target, int offset, int length) throws IOException {
        while (inMember || beginMember()) {
            int count = inflate(target, offset, length);
            if (count > 0) {
                crc.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (!source.fill()) {
                throw source.truncated();
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) {
        int given = source.buffered();
        try {
            inflater.setInput(source.buffer(), source.position(), given);
            int count = inflater.inflate(target, offset, length);
            source.consume(given - inflater.getRemaining());
            if (inflater.needsDictionary()) {
                throw source.corrupt("a preset dictionary, which gzip does not have");
            }
            return count;
        } catch (DataFormatException e) {
            source.consume(given - inflater.getRemaining());
            throw source.corrupt(e.getMessage() == null ? "no deflate data" : e.getMessage(), e);
        }
    }

    /** False at the end of the stream. */
    private boolean beginMember() throws IOException {
        headerCrc.reset();
        int first = source.read();
        while (first == 0 && source.offset() > 1) { // padding behind the last member
            first = source.read();
        }
        if (first < 0) {
            return false;
        }
        headerCrc.update(first);
        if (first != 0x1f || header() != 0x8b || header() != 8) {
            throw source.corrupt("bytes that are no gzip member");
        }
        passHeader();
        inflater.reset();
        crc.reset();
        inMember = true;
        return true;
    }

    private void passHeader() throws IOException {
        int flags = header();
        if ((flags & FLAGS_RESERVED) != 0) {
            throw source.corrupt("a header flag that gzip does not have");
        }
        passHeader(6);
        if ((flags & FLAG_EXTRA) != 0) {
            passHeader(header() | header() << 8);
        }
        for (int flag : new int[] {FLAG_NAME, FLAG_COMMENT}) {
            boolean more = (flags & flag) != 0;
            while (more) {
                more = header() != 0;
            }
        }
        long expected = headerCrc.getValue() & 0xffff;
        if ((flags & FLAG_HEADER_CRC) != 0 && source.littleEndian(2) != expected) {
            throw source.corrupt("a checksum that does not fit the header");
        }
    }

    private void passHeader(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            header();
        }
    }

    private int header() throws IOException {
        int b = source.required();
        headerCrc.update(b);
        return b;
    }

    private void endMember() throws IOException {
        inMember = false;
        long expectedCrc = source.littleEndian(4);
        long expectedLength = source.littleEndian(4);
        if (expectedCrc != crc.getValue() || expectedLength != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw source.corrupt("a checksum or length that does not fit the content");
        }
    }

    @Override
    void release() {
        inflater.end();
    }
}
