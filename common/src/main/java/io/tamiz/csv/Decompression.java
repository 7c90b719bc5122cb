package io.tamiz.csv;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Undoes the compression of an object, told by its first bytes, whatever its name says. */
public final class Decompression {
    private static final int MAGIC_BYTES = 6;

    private Decompression() {}

    /**
     * The plain bytes of a stream that is plain or gzip-compressed, in one member or several. While they are read a
     * damaged stream shows as {@link ObjectFailedException} with {@code TRUNCATED_INPUT} or {@code CORRUPT_INPUT}.
     *
     * @param in closed with the stream that is returned
     * @throws ObjectFailedException {@code UNSUPPORTED_COMPRESSION}
     * @throws IOException as the stream throws it
     */
    public static InputStream open(InputStream in) throws IOException {
        PushbackInputStream source = new PushbackInputStream(in, MAGIC_BYTES);
        byte[] magic = source.readNBytes(MAGIC_BYTES);
        source.unread(magic);
        for (Compression compression : Compression.values()) {
            if (compression.begins(magic)) {
                if (compression == Compression.GZIP) {
                    return new GzipMembersInputStream(source);
                }
                throw new ObjectFailedException(
                        FailureCode.UNSUPPORTED_COMPRESSION,
                        "expected plain or gzip-compressed text, found " + compression.label);
            }
        }
        return source;
    }

    /** Compressed forms, and how each begins. */
    private enum Compression {
        GZIP("gzip", "\u001f\u008b"),
        ZSTD("zstd", "(\u00b5/\u00fd"),
        BZIP2("bzip2", "BZh"),
        ZIP("a zip archive", "PK\u0003\u0004"),
        EMPTY_ZIP("an empty zip archive", "PK\u0005\u0006"),
        XZ("xz", "\u00fd7zXZ\u0000");

        private final String label;
        /** One character a byte. */
        private final String magic;

        Compression(String label, String magic) {
            this.label = label;
            this.magic = magic;
        }

        boolean begins(byte[] bytes) {
            for (int i = 0; i < magic.length(); i++) {
                if (i >= bytes.length || (bytes[i] & 0xff) != magic.charAt(i)) {
                    return false;
                }
            }
            return this != BZIP2 || (bytes.length > 4 && bytes[3] >= '1' && bytes[3] <= '9' && bytes[4] == '1');
        }
    }
}
