package io.tamiz.parquet;

/**
 * How much a writer buffers: dictionaries shrink as columns grow in number, and a row group ends by what all hold.
 *
 * @param pageRows rows of a page at most; doubles, which zstd shortens by what repeats far apart, may have more
 * @param pageBytes bytes of a page's values, not compressed, unless a single value is longer
 * @param dictionaryBytes bytes of a column's dictionary
 * @param rowGroupRows rows after which a row group ends
 * @param rowGroupBytes bytes held, of compressed pages and of pages begun, after which a row group ends
 */
record WriterLimits(int pageRows, int pageBytes, int dictionaryBytes, int rowGroupRows, long rowGroupBytes) {
    /** More than this gains nothing for small numbers and makes page indexes coarse. */
    private static final int MAX_PAGE_ROWS = 20_000;
    /** A longer page costs readers memory and gains less than a percent. */
    private static final int PAGE_BYTES = 768 << 10;

    private static final int MIN_DICTIONARY_BYTES = 4 << 10;
    private static final int MAX_DICTIONARY_BYTES = 1 << 20;
    private static final int MAX_ROW_GROUP_ROWS = 1_000_000;

    private static final long BASE_BYTES = 14L << 20;
    private static final long BYTES_PER_FURTHER_COLUMN = 212L << 10;
    private static final int COLUMNS_WITHIN_BASE = 20;
    private static final long MAX_BYTES = 56L << 20;

    /** Very many columns end their row group before a page is full: one page each is what compresses best. */
    static WriterLimits forColumns(int columns) {
        long further = Math.max(0, columns - COLUMNS_WITHIN_BASE) * BYTES_PER_FURTHER_COLUMN;
        long bytes = Math.min(BASE_BYTES + further, MAX_BYTES);
        long dictionaryBytes = Math.max(MIN_DICTIONARY_BYTES, Math.min(MAX_DICTIONARY_BYTES, bytes / 6 / columns));
        return new WriterLimits(MAX_PAGE_ROWS, PAGE_BYTES, (int) dictionaryBytes, MAX_ROW_GROUP_ROWS, bytes);
    }
}
