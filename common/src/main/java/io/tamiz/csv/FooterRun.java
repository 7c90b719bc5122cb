package io.tamiz.csv;

/**
 * The last records read, as long as they look like the lines behind a table: some text in one field, or delimiters only.
 * Where a record follows they were records themselves; where the table ends they were none.
 */
final class FooterRun {
    /** More lines than that are no footer but records of a broken table. */
    static final int MAX_RECORDS = 32;

    /** Bytes of a line: each may have to stay in memory until it is clear what it was. */
    static final int MAX_BYTES = 4096;

    private final int[] starts = new int[MAX_RECORDS + 1];
    private final int[] ends = new int[MAX_RECORDS + 1];
    private final int[] fields = new int[MAX_RECORDS + 1];
    private final long[] lines = new long[MAX_RECORDS + 1];

    private int size;
    private int narrow;
    private boolean broken;
    /** Where the first of them begins. */
    int position;

    long line;
    /** Records of the batch before them. */
    int recordsBefore;

    boolean isEmpty() {
        return size == 0;
    }

    /** Whether there are more of them than a footer has. */
    boolean isTooLong() {
        return size > MAX_RECORDS;
    }

    /** Whether records came that looked like a footer but were too many, and nothing else since. */
    boolean isBroken() {
        return broken;
    }

    /** One more begins there, in a batch of so many records. */
    void add(int from, long fromLine, int records) {
        if (size++ == 0) {
            position = from;
            line = fromLine;
            recordsBefore = records;
        }
    }

    /** The one added last is no record of the table's width. */
    void narrow(int end, int from, long fromLine, int found) {
        starts[narrow] = from;
        ends[narrow] = end;
        lines[narrow] = fromLine;
        fields[narrow++] = found;
    }

    /** How many of them are no records of the table's width. */
    int narrow() {
        return narrow;
    }

    /** Takes one that is narrow. */
    interface Narrow {
        void accept(int start, int end, int fields, long line);
    }

    void forEachNarrow(Narrow action) {
        for (int i = 0; i < narrow; i++) {
            action.accept(starts[i], ends[i], fields[i], lines[i]);
        }
    }

    /** Nothing that looks like a footer was read last. */
    void clear() {
        size = 0;
        narrow = 0;
        broken = false;
    }

    /** There were too many. */
    void giveUp() {
        clear();
        broken = true;
    }
}
