package io.tamiz.csv;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads Zstandard (RFC 8878), all frames of it; skippable frames, as parallel compressors write them, are skipped. */
final class ZstdFramesInputStream extends DecodingInputStream {
    /**
     * 128 MiB, the window of the highest level and what the zstd command itself accepts unasked. The decoder allocates
     * as much as a frame says, before it has seen its content.
     */
    private static final int MAX_WINDOW_LOG = 27;

    private final CompressedSource source;
    private final ZstdDecompressCtx context;
    private boolean inFrame;

    ZstdFramesInputStream(CompressedSource source, ExpansionLimit limit) {
        super(source, limit);
        this.source = source;
        this.context = new ZstdDecompressCtx().setLongMax(MAX_WINDOW_LOG);
    }

    @Override
    int decode(byte[] target, int offset, int length) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(target, offset, length);
        while (inFrame || source.fill()) {
            boolean frameEnded = advance(out);
            inFrame = !frameEnded;
            if (out.position() > offset) {
                return out.position() - offset;
            }
            if (inFrame && !source.fill()) {
                throw source.truncated();
            }
        }
        return -1;
    }

    private boolean advance(ByteBuffer out) {
        ByteBuffer in = ByteBuffer.wrap(source.buffer(), source.position(), source.buffered());
        try {
            boolean frameEnded = context.decompressByteBufferStream(out, in);
            source.consume(in.position() - source.position());
            return frameEnded;
        } catch (ZstdException e) {
            throw verdict(e);
        }
    }

    private ObjectFailedException verdict(ZstdException e) {
        long code = Zstd.getErrorCode(e.getErrorCode()); // the exception carries the bare result
        if (code == Zstd.errFrameParameterWindowTooLarge()) {
            return unsupported("a window of more than 128 MiB; compress without --long", e);
        }
        if (code == Zstd.errDictionaryWrong()) {
            return unsupported("a dictionary; compress without one", e);
        }
        source.consume(source.buffered()); // the decoder does not say where in what it was given
        return source.corrupt(
                code == Zstd.errPrefixUnknown() ? "bytes that are no zstd frame" : "'" + e.getMessage() + "'", e);
    }

    private static ObjectFailedException unsupported(String found, ZstdException e) {
        return new ObjectFailedException(
                FailureCode.UNSUPPORTED_COMPRESSION, "expected a plain zstd frame, found one that needs " + found, e);
    }

    @Override
    void release() {
        context.close();
    }
}
