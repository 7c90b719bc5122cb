package io.tamiz.parquet;

/** Buffers that the columns of a writer share, since one page is finished at a time. */
final class Scratch {
    private static final int EXPECTED_PAGE_BYTES = 256 << 10;

    private final PageCompressor compressor;
    private final BlockPool blocks = new BlockPool();
    private final ShortDecimals decimals = new ShortDecimals();
    private final DecimalDictionary decimalDictionary = new DecimalDictionary();
    private final ByteSink page = new ByteSink(EXPECTED_PAGE_BYTES);
    private final ByteSink plain = new ByteSink(EXPECTED_PAGE_BYTES);
    private final ByteSink trial = new ByteSink(EXPECTED_PAGE_BYTES);
    private int[] indexes = new int[0];

    /** @param compressor tells how long a trial becomes */
    Scratch(PageCompressor compressor) {
        this.compressor = compressor;
    }

    PageCompressor compressor() {
        return compressor;
    }

    BlockPool blocks() {
        return blocks;
    }

    ShortDecimals decimals() {
        return decimals;
    }

    DecimalDictionary decimalDictionary() {
        return decimalDictionary;
    }

    /** The page that is finished. */
    ByteSink page() {
        return page;
    }

    /** Values in the plain encoding, to compare with another one. */
    ByteSink plain() {
        plain.clear();
        return plain;
    }

    /** An encoding that is tried; empty. */
    ByteSink trial() {
        trial.clear();
        return trial;
    }

    /** Room for the indexes of this many values, and of a group more. */
    int[] indexes(int count) {
        if (indexes.length < count + HybridEncoding.GROUP) {
            indexes = new int[count + HybridEncoding.GROUP];
        }
        return indexes;
    }
}
