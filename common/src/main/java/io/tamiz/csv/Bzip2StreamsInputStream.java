package io.tamiz.csv;

import java.io.IOException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads bzip2, all streams of it, as parallel compressors write them. A block has 900,000 bytes at most, so memory is
 * some megabytes.
 */
final class Bzip2StreamsInputStream extends DecodingInputStream {
    private final CompressedSource source;
    /** Made with the first read, because it reads when it is made. */
    private @Nullable BZip2CompressorInputStream decoder;

    Bzip2StreamsInputStream(CompressedSource source, ExpansionLimit limit) {
        super(source, limit);
        this.source = source;
    }

    @Override
    int decode(byte[] target, int offset, int length) throws IOException {
        try {
            if (decoder == null) {
                decoder = new BZip2CompressorInputStream(source, true);
            }
            return decoder.read(target, offset, length);
        } catch (IOException | RuntimeException e) { // the decoder trips over damaged tables in many ways
            if (source.trouble() != null) {
                throw e;
            }
            if (source.endSeen()) {
                throw source.truncated();
            }
            throw source.corrupt("'" + (e.getMessage() == null ? "no bzip2 block" : e.getMessage()) + "'", e);
        }
    }

    /** The decoder holds heap memory only; closing it would close the source. */
    @Override
    void release() {
        decoder = null;
    }
}
