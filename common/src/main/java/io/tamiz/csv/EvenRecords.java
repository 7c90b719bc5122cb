package io.tamiz.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds records that follow each other with as many fields each and no quote out of place, as most files have them from
 * end to end: whoever looks at a file for the first time need not look at these one by one.
 */
public final class EvenRecords {
    /** A record that is longer is left to whoever doubts that its quoted field is one. */
    public static final int MAX_BYTES = 1 << 16;

    private static final int MAX_RECORDS = 4096;
    private static final int MAX_FIELDS = 100_000;

    private final byte[] padded;
    private final int limit;
    private final RecordScanner scanner;
    private final RecordBatch batch = new RecordBatch();
    private RecordScanner.Stop stop = RecordScanner.Stop.EXHAUSTED;
    private int found;

    private EvenRecords(byte[] utf8, int limit, Dialect dialect) {
        this.limit = limit;
        padded = Arrays.copyOf(utf8, limit + ByteWindow.PADDING);
        Arrays.fill(padded, limit, padded.length, (byte) 0xff);
        scanner = RecordScanner.of(dialect, MAX_BYTES, ReadOptions.TableEnd.STATED);
    }

    /**
     * Looks for them in {@code utf8[0] .. utf8[limit - 1]}, where a line ends.
     *
     * @return null where the delimiter is not one character, or a mark is not in ASCII
     */
    public static @Nullable EvenRecords in(
            byte[] utf8, int limit, String delimiter, @Nullable Character quote, @Nullable Character comment) {
        boolean single = delimiter.length() == 1 && isAscii(delimiter.charAt(0)) && isAscii(quote) && isAscii(comment);
        return single ? new EvenRecords(utf8, limit, Dialect.RFC_4180.with(delimiter, quote, comment)) : null;
    }

    private static boolean isAscii(@Nullable Character mark) {
        return mark == null || mark < 0x80;
    }

    /**
     * Finds those of a width that follow each other from a record on, or some of them.
     *
     * @param from where a record or a line between records begins
     * @param line the physical line of it
     * @return how many
     */
    public int find(int from, long line, int width) {
        int most = Math.max(1, Math.min(MAX_RECORDS, MAX_FIELDS / width));
        batch.width = width;
        batch.reserve(most, 0);
        batch.begin(from);
        scanner.position = from;
        scanner.line = line;
        stop = scanner.scan(batch, padded, limit, RecordScanner.Ending.END_OF_FILE, most);
        found = batch.hasEscapes ? beforeTabs() : batch.records;
        return found;
    }

    /** Whether there is nothing behind those found that may be even again. */
    public boolean isExhausted() {
        return stop == RecordScanner.Stop.EXHAUSTED || stop == RecordScanner.Stop.TOO_LONG;
    }

    /** The physical line of the first character of one that was found. */
    public long line(int record) {
        return batch.lines[record];
    }

    /** Behind its last byte. */
    public int end(int record) {
        return batch.base + batch.recordEnds[record];
    }

    /** How many of those found have no tab between a quote and the end of its field. */
    private int beforeTabs() {
        int fields = batch.records * batch.width;
        for (int field = 0; field < fields; field++) {
            if (batch.ends[field] < 0 && padded[batch.base + ~batch.ends[field] - 1] != scanner.quote) {
                return field / batch.width;
            }
        }
        return batch.records;
    }
}
