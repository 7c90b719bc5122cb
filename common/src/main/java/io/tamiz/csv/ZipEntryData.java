package io.tamiz.csv;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The data of one zip entry, stored or deflated, checked at its end against the sums in front of it or behind it. */
final class ZipEntryData {
    private static final long DESCRIPTOR = 0x08074b50L;
    /** Signature, CRC, two sizes of 64 bits, and the signature of the record that follows. */
    private static final int DESCRIPTOR_REACH = 4 + 4 + 8 + 8 + 4;

    private final CompressedSource source;
    private final ZipHeader header;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private final long begin;
    private long size;

    /** @throws ObjectFailedException {@code UNSUPPORTED_COMPRESSION} */
    ZipEntryData(CompressedSource source, ZipHeader header, Inflater inflater) {
        if (header.encrypted()) {
            throw unsupported(header, "an encrypted one; pack it without a password");
        }
        if (header.method() != ZipHeader.STORED && header.method() != ZipHeader.DEFLATED) {
            String method = header.method() == ZipHeader.DEFLATE64
                    ? "deflate64, as Windows packs files beyond 2 GiB"
                    : "method " + header.method();
            throw unsupported(header, "packed by " + method + "; pack it with deflate, or with gzip or zstd instead");
        }
        this.source = source;
        this.header = header;
        this.inflater = inflater;
        this.begin = source.offset();
        inflater.reset();
    }

    private static ObjectFailedException unsupported(ZipHeader header, String found) {
        return new ObjectFailedException(
                FailureCode.UNSUPPORTED_COMPRESSION,
                "expected a stored or deflated zip entry, found " + header.shownName() + " to be " + found);
    }

    ZipHeader header() {
        return header;
    }

    long crc() {
        return crc.getValue();
    }

    long size() {
        return size;
    }

    /** Up to {@code length} bytes, at least one; -1 behind the last one, where its sums fit. */
    int read(byte[] target, int offset, int length) throws IOException {
        int count = header.method() == ZipHeader.DEFLATED
                ? inflate(target, offset, length)
                : isLengthKnown() ? stored(target, offset, length) : storedUpToDescriptor(target, offset, length);
        if (count > 0) {
            crc.update(target, offset, count);
            size += count;
        }
        return count;
    }

    /** Some writers state the sizes both in front of the data and behind it. */
    private boolean isLengthKnown() {
        return !header.sizesBehindData() || header.compressedSize() > 0;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        while (true) {
            int given = source.buffered();
            inflater.setInput(source.buffer(), source.position(), given);
            int count;
            try {
                count = inflater.inflate(target, offset, length);
            } catch (DataFormatException e) {
                source.consume(given - inflater.getRemaining());
                throw source.corrupt(e.getMessage() == null ? "no deflate data" : e.getMessage(), e);
            }
            source.consume(given - inflater.getRemaining());
            if (inflater.needsDictionary()) {
                throw source.corrupt("a preset dictionary, which zip does not have");
            }
            if (count > 0) {
                return count;
            }
            if (inflater.finished()) {
                checkEnd(source.offset() - begin);
                return -1;
            }
            if (!source.fill()) {
                throw source.truncated();
            }
        }
    }

    private int stored(byte[] target, int offset, int length) throws IOException {
        long left = header.compressedSize() - size;
        if (left == 0) {
            checkEnd(size);
            return -1;
        }
        int count = source.read(target, offset, (int) Math.min(left, length));
        if (count < 0) {
            throw source.truncated();
        }
        return count;
    }

    /**
     * Nothing says where stored data of unknown length ends but the descriptor behind it: a signature that is followed
     * by the checksum and the length of all that came before.
     */
    private int storedUpToDescriptor(byte[] target, int offset, int length) throws IOException {
        if (!source.ensure(DESCRIPTOR_REACH)) {
            throw source.truncated();
        }
        if (passDescriptor(size)) {
            return -1;
        }
        int most = Math.min(length, source.buffered() - DESCRIPTOR_REACH + 1);
        int count = 1;
        while (count < most && source.buffer()[source.position() + count] != 'P') {
            count++;
        }
        System.arraycopy(source.buffer(), source.position(), target, offset, count);
        source.consume(count);
        return count;
    }

    private void checkEnd(long compressedSize) throws IOException {
        boolean fits;
        if (header.sizesBehindData()) {
            if (!source.ensure(DESCRIPTOR_REACH)) {
                throw source.truncated();
            }
            fits = passDescriptor(compressedSize);
        } else {
            fits = header.crc() == crc.getValue() && header.size() == size && header.compressedSize() == compressedSize;
        }
        if (!fits) {
            throw source.corrupt("a checksum or length that does not fit the content of " + header.shownName());
        }
    }

    /**
     * Passes over the descriptor, if here is one that fits. Its signature is optional, save where it is all that tells the end, and
     * its sizes have 4 or 8 bytes, which nothing says, so the signature of the next record tells.
     */
    private boolean passDescriptor(long compressedSize) {
        boolean marked = source.peekLittleEndian(0, 4) == DESCRIPTOR;
        boolean mayBeBare = header.method() == ZipHeader.DEFLATED || isLengthKnown();
        return (marked && passSums(4, 4, compressedSize))
                || (marked && passSums(4, 8, compressedSize))
                || (mayBeBare && passSums(0, 4, compressedSize))
                || (mayBeBare && passSums(0, 8, compressedSize));
    }

    private boolean passSums(int at, int width, long compressedSize) {
        long mask = width == 4 ? 0xffffffffL : -1L;
        int end = at + 4 + 2 * width;
        boolean fits = source.peekLittleEndian(at, 4) == crc.getValue()
                && source.peekLittleEndian(at + 4, width) == (compressedSize & mask)
                && source.peekLittleEndian(at + 4 + width, width) == (size & mask)
                && source.peekLittleEndian(end, 2) == ('P' | 'K' << 8);
        if (fits) {
            source.consume(end);
        }
        return fits;
    }
}
