package io.tamiz.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.tamiz.recipe.Output.Compression;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;

/** Compresses a page at a time, into a buffer that is valid until the next page. */
abstract class PageCompressor implements BytesInputCompressor, Closeable {
    private final CompressionCodecName codec;
    private final ByteBufferAllocator allocator = new HeapByteBufferAllocator();
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
        // No copy where the bytes are one array, as ours are.
        ByteBuffer input = bytes.toByteBuffer(allocator, copy -> {});
        int offset = input.arrayOffset() + input.position();
        int length = compress(input.array(), offset, input.remaining());
        return BytesInput.from(output, 0, length);
    }

    /** How long the bytes behind {@code offset} become. What was compressed before is lost. */
    int compressedLength(ByteSink bytes, int offset) throws IOException {
        return compress(bytes.array(), offset, bytes.size() - offset);
    }

    private int compress(byte[] source, int offset, int length) throws IOException {
        int bound = maxLength(length);
        if (output.length < bound) {
            output = new byte[bound];
        }
        return compress(source, offset, length, output);
    }

    abstract int maxLength(int length);

    /** Compresses into the target and returns the compressed length. */
    abstract int compress(byte[] source, int offset, int length, byte[] target) throws IOException;

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
        int compress(byte[] source, int offset, int length, byte[] target) {
            if (context == null) {
                context = new ZstdCompressCtx().setLevel(LEVEL);
            }
            return context.compressByteArray(target, 0, target.length, source, offset, length);
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
        int compress(byte[] source, int offset, int length, byte[] target) throws IOException {
            return Snappy.compress(source, offset, length, target, 0);
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
        int compress(byte[] source, int offset, int length, byte[] target) {
            System.arraycopy(source, offset, target, 0, length);
            return length;
        }
    }
}
