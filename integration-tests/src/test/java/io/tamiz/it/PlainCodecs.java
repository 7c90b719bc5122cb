package io.tamiz.it;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Decompresses for the second reader by the codecs' own libraries, since Parquet's factory wants all of Hadoop. */
final class PlainCodecs implements CompressionCodecFactory {
    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Decompressor(codec);
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new IllegalStateException("a reader does not compress");
    }

    @Override
    public void release() {}

    private record Decompressor(CompressionCodecName codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            byte[] page = bytes.toInputStream().readAllBytes();
            return switch (codec) {
                case UNCOMPRESSED -> BytesInput.from(page);
                case ZSTD -> BytesInput.from(Zstd.decompress(page, size));
                case SNAPPY -> BytesInput.from(Snappy.uncompress(page));
                default -> throw new IOException("a codec that is not written: " + codec);
            };
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) throws IOException {
            byte[] page = new byte[compressedSize];
            input.get(page);
            output.put(decompress(BytesInput.from(page), size).toInputStream().readAllBytes());
        }

        @Override
        public void release() {}
    }
}
