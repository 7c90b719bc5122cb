package io.tamiz.parquet;

/** Whether the pages of a chunk refer to a dictionary. */
enum DictionaryUse {
    /** Up to the end of the first page with values. */
    UNDECIDED,
    CHOSEN,
    /** It does not pay, or it is full. */
    NONE;

    /** Indexes up to here fit 16 bits; a larger dictionary is a column of distinct values. */
    private static final int MAX_SIZE = 1 << 16;
    /** So many values for each entry leave no doubt that it pays. */
    private static final int SURE_REPETITION = 8;

    /** Pages of a chunk, at least, where the first one was full. */
    private static final int PAGES_OF_CHUNK = 4;

    /** What of a dictionary's bytes to count against the first page. */
    static long share(long dictionaryBytes, boolean pageIsFull) {
        return pageIsFull ? dictionaryBytes / PAGES_OF_CHUNK : dictionaryBytes;
    }

    /** How many entries a dictionary may have. */
    static int maxSize(int entries) {
        return Math.max(1, Math.min(entries, MAX_SIZE));
    }

    static boolean surelyPays(int values, int distinct) {
        return (long) distinct * SURE_REPETITION <= values;
    }

    /**
     * How many distinct values there are to draw from, if all are equally likely and some were drawn: of {@code n} values
     * about {@code n² / 2d} repeat an earlier one.
     */
    static long expectedSize(int drawn, int distinct) {
        int repeated = drawn - distinct;
        return repeated == 0 ? Long.MAX_VALUE : (long) drawn * drawn / (2L * repeated);
    }
}
