package io.tamiz.csv;

/**
 * Finds records and fields in a stretch of bytes and writes their positions into a {@link RecordBatch}, relative to
 * where the stretch begins. A scan keeps nothing from the one before: what is incomplete at the end is left for the next
 * scan, which begins at its first byte again.
 */
abstract class RecordScanner {
    /** The width that stands for "whatever the record has": one record is scanned, nothing is rejected. */
    static final int ANY_WIDTH = -1;

    static final byte LF = '\n';
    static final byte CR = '\r';

    /** Why a scan came to its end. */
    enum Stop {
        /** So many records were seen as the batch may have, with those that did not go into it. */
        FULL,
        /** What is left is not a whole record, or nothing. */
        EXHAUSTED,
        /** The record at {@link #position} is longer than the limit. */
        TOO_LONG
    }

    /** What a scanner tells of a record that does not go into the batch. */
    interface Listener {
        /**
         * Decides on a record that is not as most are.
         *
         * @return whether it goes into the batch all the same
         */
        boolean odd(int start, int end, int fields, Text text, long line);
    }

    /** What is known of a record's bytes. */
    enum Text {
        ASCII,
        NOT_ASCII
    }

    private final int maxRecordBytes;
    private final Listener listener;

    /** First byte that is not part of a finished record. */
    int position;
    /** Physical line of {@link #position}. */
    long line = 1;
    /** Where the quote stands that was open when the bytes ran out, or -1. */
    int openQuote = -1;
    /** Fields of the record seen last under {@link #ANY_WIDTH}. */
    int fieldsSeen;

    RecordScanner(int maxRecordBytes, Listener listener) {
        this.maxRecordBytes = maxRecordBytes;
        this.listener = listener;
    }

    /** The scanner for a dialect. */
    static RecordScanner of(Dialect dialect, int maxRecordBytes, Listener listener) {
        boolean doubledQuotes = dialect.escape() == null || dialect.escape().equals(dialect.quote());
        return dialect.delimiter().length() == 1 && doubledQuotes
                ? new SwarScanner(dialect, maxRecordBytes, listener)
                : new GeneralScanner(dialect, maxRecordBytes, listener);
    }

    final int maxRecordBytes() {
        return maxRecordBytes;
    }

    /**
     * Scans {@code buffer[position] .. buffer[limit - 1]}.
     *
     * @param batch takes the positions; its arrays hold {@code maxRecords} records of {@code batch.width} fields
     * @param buffer at least eight bytes longer than {@code limit}; those behind the limit have their highest bit set
     * @param ending whether the file ends at the limit
     */
    abstract Stop scan(RecordBatch batch, byte[] buffer, int limit, Ending ending, int maxRecords);

    /** What is behind the last byte. */
    enum Ending {
        /** More bytes, perhaps. */
        OPEN,
        /** Nothing: the last record ends here. */
        END_OF_FILE
    }

    final boolean accept(int start, int end, int fields, Text text, long recordLine) {
        return listener.odd(start, end, fields, text, recordLine);
    }

    /** Line ends in a range, CRLF counted once; a CR at the very end of the range is counted. */
    static int countLineEnds(byte[] bytes, int from, int to) {
        int count = Words.count(bytes, from, to, LF);
        for (int cr = Words.indexOf(bytes, from, to, CR); cr < to; cr = Words.indexOf(bytes, cr + 1, to, CR)) {
            count += cr + 1 >= to || bytes[cr + 1] != LF ? 1 : 0;
        }
        return count;
    }
}
