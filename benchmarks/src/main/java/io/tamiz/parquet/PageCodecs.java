package io.tamiz.parquet;

import io.tamiz.recipe.Output.Compression;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Gives Tamiz's own page compressor to parquet-java's writer: one call of zstd for a page is cheaper than the stream that
 * its default codec makes, so that the peer is not slow for a reason beside the point.
 */
public final class PageCodecs implements CompressionCodecFactory {
    private final PageCompressor compressor = PageCompressor.of(Compression.ZSTD);

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return compressor;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("writing only");
    }

    @Override
    public void release() {
        compressor.close();
    }
}
