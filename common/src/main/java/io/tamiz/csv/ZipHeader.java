package io.tamiz.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a zip archive says of an entry, in front of its data or in the directory at the end (APPNOTE 4.3.7, 4.3.12).
 *
 * @param offset where the header in front of the data begins
 * @param flags the general purpose bits
 * @param method how the data is compressed
 * @param crc CRC-32 of the plain data
 * @param compressedSize bytes of the data
 * @param size bytes of the plain data
 * @param name the path
 */
record ZipHeader(long offset, int flags, int method, long crc, long compressedSize, long size, String name) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
    /** Known by name, for it is met; there is nothing here to undo it. */
    static final int DEFLATE64 = 9;

    private static final int ENCRYPTED = 1;
    private static final int SIZES_BEHIND_DATA = 8;
    private static final int ZIP64 = 1;
    private static final int SHOWN = 80;
    private static final long IN_ZIP64 = 0xffffffffL;

    /** Reads what stands in front of the data; the signature has been read. */
    static ZipHeader local(CompressedSource source) throws IOException {
        long offset = source.offset() - 4;
        source.pass(2);
        Fixed fixed = Fixed.read(source);
        int nameLength = (int) source.littleEndian(2);
        int extraLength = (int) source.littleEndian(2);
        byte[] name = bytes(source, nameLength);
        ZipHeader header = fixed.header(name, bytes(source, extraLength), offset);
        if (header.compressedSize < 0 || header.size < 0) {
            throw source.corrupt("a size of more than 63 bits");
        }
        return header;
    }

    /** Reads an entry of the directory; the signature has been read. */
    static ZipHeader central(CompressedSource source) throws IOException {
        source.pass(4);
        Fixed fixed = Fixed.read(source);
        int nameLength = (int) source.littleEndian(2);
        int extraLength = (int) source.littleEndian(2);
        int commentLength = (int) source.littleEndian(2);
        source.pass(8);
        long offset = source.littleEndian(4);
        byte[] name = bytes(source, nameLength);
        byte[] extra = bytes(source, extraLength);
        source.pass(commentLength);
        return fixed.header(name, extra, offset);
    }

    private record Fixed(int flags, int method, long crc, long compressedSize, long size) {
        static Fixed read(CompressedSource source) throws IOException {
            int flags = (int) source.littleEndian(2);
            int method = (int) source.littleEndian(2);
            source.pass(4);
            return new Fixed(flags, method, source.littleEndian(4), source.littleEndian(4), source.littleEndian(4));
        }

        /** The extra field has, in this order, only what did not fit. */
        ZipHeader header(byte[] name, byte[] extra, long offset) {
            Zip64 zip64 = new Zip64(extra);
            long fullSize = zip64.instead(size);
            long fullCompressedSize = zip64.instead(compressedSize);
            long fullOffset = zip64.instead(offset);
            String text = new String(name, StandardCharsets.UTF_8);
            return new ZipHeader(fullOffset, flags, method, crc, fullCompressedSize, fullSize, text);
        }
    }

    /** The numbers of 64 bits that an extra field has. */
    private static final class Zip64 {
        private final byte[] extra;
        private int position;
        private int end;

        Zip64(byte[] extra) {
            this.extra = extra;
            for (int at = 0; at + 4 <= extra.length; at += 4 + (int) number(at + 2, 2)) {
                if (number(at, 2) == ZIP64) {
                    position = at + 4;
                    end = (int) Math.min(extra.length, position + number(at + 2, 2));
                    return;
                }
            }
        }

        long instead(long value) {
            if (value != IN_ZIP64 || position + 8 > end) {
                return value;
            }
            position += 8;
            return number(position - 8, 8);
        }

        private long number(int at, int bytes) {
            long value = 0;
            for (int i = 0; i < bytes; i++) {
                value |= (extra[at + i] & 0xffL) << (8 * i);
            }
            return value;
        }
    }

    private static byte[] bytes(CompressedSource source, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (source.readNBytes(bytes, 0, length) < length) {
            throw source.truncated();
        }
        return bytes;
    }

    /** Whether crc and sizes stand behind the data, where the writer knew them. */
    boolean sizesBehindData() {
        return (flags & SIZES_BEHIND_DATA) != 0;
    }

    boolean encrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    /** The name for a message, in quotes and no longer than a line. */
    String shownName() {
        return "'" + (name.length() > SHOWN ? name.substring(0, SHOWN) + "..." : name) + "'";
    }

    /** Whether this is what a user means by a file in the archive: no folder, no resource fork of macOS. */
    boolean isFile() {
        return !name.endsWith("/") && !Arrays.asList(name.split("/", -1)).contains("__MACOSX");
    }

    /** Whether the archive as a whole is a document of an office program. */
    boolean isPartOfDocument() {
        return name.equals("[Content_Types].xml")
                || name.equals("mimetype")
                || name.equals("_rels/.rels")
                || name.startsWith("xl/")
                || name.startsWith("docProps/");
    }
}
