package io.tamiz.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.tamiz.recipe.Output.Compression;
import java.io.Closeable;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;

/** Compresses a page at a time, into a buffer that is valid until the next page. */
abstract class PageCompressor implements BytesInputCompressor, Closeable {
    private static final int EXPECTED_BYTES = 1 << 20;

    private final CompressionCodecName codec;
    private final ByteSink input = new ByteSink(EXPECTED_BYTES);
    private byte[] output = new byte[0];

    private PageCompressor(CompressionCodecName codec) {
        this.codec = codec;
    }

    static PageCompressor of(Compression compression) {
        return switch (compression) {
            case ZSTD -> new ZstdPages();
            case SNAPPY -> new SnappyPages();
            case NONE -> new PlainPages();
        };
    }

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
        input.clear();
        input.reserve(Math.toIntExact(bytes.size()));
        bytes.writeAllTo(input);
        int bound = maxLength(input.size());
        if (output.length < bound) {
            output = new byte[bound];
        }
        return BytesInput.from(output, 0, compress(input.array(), input.size(), output));
    }

    abstract int maxLength(int length);

    /** Compresses into the target and returns the compressed length. */
    abstract int compress(byte[] source, int length, byte[] target) throws IOException;

    @Override
    public final CompressionCodecName getCodecName() {
        return codec;
    }

    /** Called by Parquet; the writer closes. */
    @Override
    public final void release() {}

    @Override
    public void close() {}

    private static final class ZstdPages extends PageCompressor {
        /** Beyond 3, files shrink by some percent and time grows by half. */
        private static final int LEVEL = 3;

        /** Holds native memory, so it is made with the first page and not before. */
        private @Nullable ZstdCompressCtx context;

        ZstdPages() {
            super(CompressionCodecName.ZSTD);
        }

        @Override
        int maxLength(int length) {
            return Math.toIntExact(Zstd.compressBound(length));
        }

        @Override
        int compress(byte[] source, int length, byte[] target) {
            if (context == null) {
                context = new ZstdCompressCtx().setLevel(LEVEL);
            }
            return context.compressByteArray(target, 0, target.length, source, 0, length);
        }

        @Override
        public void close() {
            if (context != null) {
                context.close();
                context = null;
            }
        }
    }

    private static final class SnappyPages extends PageCompressor {
        SnappyPages() {
            super(CompressionCodecName.SNAPPY);
        }

        @Override
        int maxLength(int length) {
            return Snappy.maxCompressedLength(length);
        }

        @Override
        int compress(byte[] source, int length, byte[] target) throws IOException {
            return Snappy.compress(source, 0, length, target, 0);
        }
    }

    private static final class PlainPages extends PageCompressor {
        PlainPages() {
            super(CompressionCodecName.UNCOMPRESSED);
        }

        @Override
        public BytesInput compress(BytesInput bytes) {
            return bytes;
        }

        @Override
        int maxLength(int length) {
            return length;
        }

        @Override
        int compress(byte[] source, int length, byte[] target) {
            System.arraycopy(source, 0, target, 0, length);
            return length;
        }
    }
}
