package io.tamiz.parquet;

/**
 * How much a writer buffers: pages and dictionaries shrink as columns grow in number, so that their sum stays bounded.
 *
 * @param pageRows rows of a page at most
 * @param pageBytes bytes of a page's values, not compressed, unless a single value is longer
 * @param dictionaryBytes bytes of a column's dictionary
 * @param rowGroupRows rows after which a row group ends
 * @param rowGroupBytes bytes of compressed pages after which a row group ends
 */
record WriterLimits(int pageRows, int pageBytes, int dictionaryBytes, int rowGroupRows, long rowGroupBytes) {
    /** Many rows a page compress better; more than this gains nothing and makes page indexes coarse. */
    private static final int MAX_PAGE_ROWS = 20_000;

    private static final int MAX_PAGE_BYTES = 1 << 20;
    private static final int MIN_PAGE_BYTES = 4 << 10;
    private static final int MAX_ROW_GROUP_ROWS = 1_000_000;

    private static final long BASE_MEMORY = 24L << 20;
    private static final long MEMORY_PER_FURTHER_COLUMN = 128L << 10;
    private static final int COLUMNS_WITHIN_BASE = 20;
    private static final long MAX_MEMORY = 48L << 20;

    static WriterLimits forColumns(int columns) {
        long further = Math.max(0, columns - COLUMNS_WITHIN_BASE) * MEMORY_PER_FURTHER_COLUMN;
        return forMemory(Math.min(BASE_MEMORY + further, MAX_MEMORY), columns);
    }

    /** A quarter goes to open pages, an eighth to dictionaries (their tables double it), three eighths to done pages. */
    private static WriterLimits forMemory(long memoryBytes, int columns) {
        int pageBytes = (int) Math.max(MIN_PAGE_BYTES, Math.min(MAX_PAGE_BYTES, memoryBytes / 4 / columns));
        int dictionaryBytes = (int) Math.max(MIN_PAGE_BYTES, Math.min(MAX_PAGE_BYTES, memoryBytes / 8 / columns));
        int pageRows = Math.min(MAX_PAGE_ROWS, pageBytes / Integer.BYTES);
        return new WriterLimits(pageRows, pageBytes, dictionaryBytes, MAX_ROW_GROUP_ROWS, memoryBytes / 8 * 3);
    }
}
