package io.tamiz.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** The codecs of files that others may have written, without Hadoop's. */
final class ReadCodecs implements CompressionCodecFactory {
    /** What can be read; the others are rare. */
    static final Set<CompressionCodecName> READABLE = Set.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD);

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Decompressor(codec);
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("reading only");
    }

    @Override
    public void release() {}

    private record Decompressor(CompressionCodecName codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int length) throws IOException {
            return codec == CompressionCodecName.UNCOMPRESSED
                    ? bytes
                    : BytesInput.from(decompress(bytes.toInputStream().readAllBytes(), length));
        }

        @Override
        public void decompress(ByteBuffer input, int compressedLength, ByteBuffer output, int length)
                throws IOException {
            byte[] compressed = new byte[compressedLength];
            input.get(compressed);
            output.put(decompress(compressed, length));
        }

        private byte[] decompress(byte[] compressed, int length) throws IOException {
            return switch (codec) {
                case ZSTD -> Zstd.decompress(compressed, length);
                case SNAPPY -> Snappy.uncompress(compressed);
                case GZIP -> gunzip(compressed, length);
                case UNCOMPRESSED -> compressed;
                case LZO, BROTLI, LZ4, LZ4_RAW -> throw new IOException("codec " + codec + " cannot be read");
            };
        }

        private static byte[] gunzip(byte[] compressed, int length) throws IOException {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
                return in.readNBytes(length);
            }
        }

        @Override
        public void release() {}
    }
}
