package io.tamiz.csv;

import io.tamiz.quality.ObjectFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the decoders have in common: the limit on what they unfold, and that a stream that failed once fails again, so
 * that nobody takes what comes behind a fault for its end.
 */
abstract class DecodingInputStream extends InputStream {
    private final CompressedSource source;
    private final ExpansionLimit limit;
    private long decompressed;
    private boolean ended;
    private @Nullable IOException trouble;
    private @Nullable ObjectFailedException verdict;

    DecodingInputStream(CompressedSource source, ExpansionLimit limit) {
        this.source = source;
        this.limit = limit;
    }

    /** Up to {@code length} bytes, at least one; -1 behind the last one, where the stream was found to be whole. */
    abstract int decode(byte[] target, int offset, int length) throws IOException;

    /** Frees memory outside of the heap; may be called twice. */
    abstract void release();

    /** Counts decompressed bytes that are not handed out. */
    final void count(int bytes) {
        decompressed += bytes;
        limit.check(decompressed, source.offset());
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (verdict != null) {
            throw verdict;
        }
        if (trouble != null) {
            throw trouble;
        }
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        try {
            int count = decode(target, offset, length);
            ended = count < 0;
            count(Math.max(0, count));
            return count;
        } catch (ObjectFailedException e) {
            verdict = e;
            throw e;
        } catch (IOException e) {
            trouble = e;
            throw e;
        }
    }

    @Override
    public final void close() throws IOException {
        release();
        source.close();
    }
}
