package io.tamiz.csv;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Undoes the compression of an object, told by its first bytes, whatever its name says. */
public final class Decompression {
    private Decompression() {}

    /**
     * The plain bytes of a stream that is plain, or compressed with gzip, zstd or bzip2 in one piece or several, or a
     * zip archive of one file. Reading them throws {@link ObjectFailedException}: {@code TRUNCATED_INPUT} or
     * {@code CORRUPT_INPUT} where the stream is damaged, however late, {@code EXPANSION_LIMIT_EXCEEDED} where it unfolds
     * to more than anyone means, {@code NOT_ONE_FILE} where the end of an archive shows more.
     *
     * @param in closed with the stream that is returned, or where this throws
     * @throws ObjectFailedException {@code UNSUPPORTED_COMPRESSION}, {@code NOT_CSV}, and those above, where the
     *     beginning tells
     * @throws IOException as the stream throws it
     */
    public static InputStream open(InputStream in) throws IOException {
        return open(in, ExpansionLimit.DEFAULT);
    }

    static InputStream open(InputStream in, ExpansionLimit limit) throws IOException {
        InputStream opened = in;
        try {
            PushbackInputStream source = new PushbackInputStream(in, FileKind.REACH);
            opened = source;
            FileKind kind = peek(source);
            if (!kind.isRead()) {
                return plain(source, kind);
            }
            PushbackInputStream content = new PushbackInputStream(kind.decoder(source, limit), FileKind.REACH);
            opened = content;
            FileKind inner = peek(content);
            if (inner != FileKind.OTHER) {
                throw new ObjectFailedException(
                        FailureCode.UNSUPPORTED_COMPRESSION,
                        "expected CSV in the " + kind.label() + " data, found " + inner.label()
                                + " in it; unpack it once");
            }
            return content;
        } catch (IOException | RuntimeException e) {
            close(opened, e);
            throw e;
        }
    }

    private static InputStream plain(InputStream source, FileKind kind) {
        if (kind == FileKind.OTHER) {
            return source;
        }
        if (kind == FileKind.CUT_SHORT) {
            throw new ObjectFailedException(
                    FailureCode.TRUNCATED_INPUT, "expected more than the first bytes of a compressed stream");
        }
        throw new ObjectFailedException(
                FailureCode.UNSUPPORTED_COMPRESSION,
                "expected CSV, plain or compressed with gzip, zstd, bzip2 or zip, found " + kind.label());
    }

    private static FileKind peek(PushbackInputStream source) throws IOException {
        byte[] first = source.readNBytes(FileKind.REACH);
        source.unread(first);
        return FileKind.of(first);
    }

    private static void close(InputStream in, Exception reason) {
        try {
            in.close();
        } catch (IOException onClose) {
            reason.addSuppressed(onClose);
        }
    }
}
