package io.tamiz.csv;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds records and fields in a stretch of bytes and writes their positions into a {@link RecordBatch}, relative to
 * where the batch begins. What is incomplete at the end is left for the next scan, which begins at its first byte again.
 *
 * <p>A quote opens a field as its first character. It is closed by a quote behind which, after blanks, a delimiter, a
 * line end or the end of the file comes; a doubled quote is one quote; any other is text, and makes the record doubtful.
 */
abstract class RecordScanner {
    /** Fields of a record at most: beyond it there is no line end where there should be one. */
    static final int MAX_WIDTH = 100_000;

    /** The width that stands for "whatever the record has": nothing is doubtful. */
    static final int ANY_WIDTH = -1;

    static final byte LF = '\n';
    static final byte CR = '\r';
    /** No byte equals it. */
    static final int NONE = 0x100;

    /** Why a scan came to its end. */
    enum Stop {
        /** There are as many records in the batch as it may have. */
        FULL,
        /** What is left is not a whole record, or nothing. */
        EXHAUSTED,
        /** The record at {@link #position} is longer than the limit. */
        TOO_LONG,
        /** The record at {@link #position} is not as most are: whoever scans decides on it, and moves on. */
        DOUBTFUL,
        /** There is a comment at {@link #position}. */
        COMMENT
    }

    /** What is behind the last byte. */
    enum Ending {
        /** More bytes, perhaps. */
        OPEN,
        /** Nothing: the last record ends here. */
        END_OF_FILE
    }

    private final int maxRecordBytes;
    private final int delimiterBytes;
    private final int comment;
    final int quote;
    final int escape;
    private final int trailingDelimiters;
    private final boolean ownEnd;
    private final boolean ownFooter;
    private final LineEnds lineEnds;
    private byte[] header = new byte[0];

    /** First byte that is not part of a finished record. */
    int position;
    /** Physical line of {@link #position}. */
    long line = 1;
    /** Where the quote stands that was open when the bytes ran out, or -1. */
    int openQuote = -1;

    /** Fields of the doubtful record, or of the one seen last under {@link #ANY_WIDTH}; so are those that follow. */
    int fieldsSeen;
    /** Behind the last byte of the record. */
    int recordEnd;
    /** Behind its line end. */
    int nextRecord;
    /** More than 0 where there are line ends inside of it. */
    int innerLines;
    /** Whether it is nothing but delimiters. */
    boolean delimitersOnly;
    /** Whether some quote of it neither opens nor closes a field, nor is doubled in a quoted one. */
    boolean strayQuote;
    /** Where its first field is opened that goes over a line end and has such a quote inside; -1 where none does. */
    int strayOpen = -1;

    /** Bytes looked at so far; quoted text counts as often as it is looked through. */
    long looked;

    /**
     * What is known from a look for a closing quote, so that it is not done again for each line of a long piece: the
     * field that is opened at {@code memoFrom}, and each that is opened behind, is not closed before {@code memoTo}
     * unless by the quotes that it begins with; the last stray quote before that is at {@code memoStray}.
     */
    int memoFrom;

    int memoTo;
    int memoStray = -1;

    /** What is known to be text. */
    private int textFrom;

    private int textTo;

    private int spanTo;
    private int spanStray;

    RecordScanner(Dialect dialect, int maxRecordBytes, ReadOptions.TableEnd tableEnd) {
        this.maxRecordBytes = maxRecordBytes;
        this.delimiterBytes = dialect.delimiter().length();
        this.comment = orNone(dialect.comment());
        this.quote = orNone(dialect.quote());
        this.escape = Objects.equals(dialect.escape(), dialect.quote()) ? NONE : orNone(dialect.escape());
        this.trailingDelimiters = dialect.trailingDelimiters();
        this.lineEnds = LineEnds.of(dialect);
        this.ownEnd = tableEnd == ReadOptions.TableEnd.DETECTED;
        this.ownFooter = ownEnd && dialect.footerLines() == 0;
    }

    /** The scanner for a dialect. */
    static RecordScanner of(Dialect dialect, int maxRecordBytes) {
        return of(dialect, maxRecordBytes, ReadOptions.TableEnd.DETECTED);
    }

    /** The scanner for a dialect; where the table's end is stated, neither its header nor delimiters alone are doubtful. */
    static RecordScanner of(Dialect dialect, int maxRecordBytes, ReadOptions.TableEnd tableEnd) {
        boolean doubledQuotes = dialect.escape() == null || Objects.equals(dialect.escape(), dialect.quote());
        return dialect.delimiter().length() == 1 && doubledQuotes
                ? new SwarScanner(dialect, maxRecordBytes, tableEnd)
                : new GeneralScanner(dialect, maxRecordBytes, tableEnd);
    }

    static int orNone(@Nullable Character mark) {
        return mark == null ? NONE : mark;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    static boolean isLineEnd(byte b) {
        return b == LF || b == CR;
    }

    final int maxRecordBytes() {
        return maxRecordBytes;
    }

    final int comment() {
        return comment;
    }

    /** A record of these bytes is doubtful from now on, unless the table's end is stated. */
    final void expectHeaderAgain(byte[] raw) {
        header = ownEnd ? raw : header;
    }

    /** Whether the last records may be found to be no part of the table. */
    final boolean hasOwnFooter() {
        return ownFooter;
    }

    /** Length of the header's bytes, or -1 where none is looked for. */
    final int headerLength() {
        return header.length == 0 ? -1 : header.length;
    }

    final int headerFirst() {
        return header.length == 0 ? NONE : header[0];
    }

    /** Length of a record that is nothing but delimiters, where those are doubtful, else -1. */
    final int emptyLength(int width) {
        return ownFooter && width > 1 ? (width - 1) * delimiterBytes : -1;
    }

    /** Whether a record has no more fields too many than delimiters behind its last column; those fields are empty then. */
    final boolean mayDropTrailing(int fields, int width) {
        return fields > width && fields - width <= trailingDelimiters && width > 0;
    }

    final boolean isHeader(byte[] buffer, int start, int end) {
        return end - start == headerLength() && Arrays.equals(buffer, start, end, header, 0, header.length);
    }

    /** Whether a record of so many fields is nothing but delimiters, and those are doubtful. */
    private boolean isEmpty(int start, int end, int fields) {
        return ownFooter && fields > 1 && end - start == (fields - 1) * delimiterBytes;
    }

    /** Decides on a record of the right width that is not as most are, in which so many fields were found. */
    final boolean isPlain(byte[] buffer, int start, int end, int limit, int found) {
        return !isEmpty(start, end, found) && !isHeader(buffer, start, end) && isText(buffer, start, end, limit);
    }

    /** Whether a record is text, and with it what follows it, up to the next fault: one long look is cheaper than many. */
    private boolean isText(byte[] buffer, int start, int end, int limit) {
        if (start < textFrom || end > textTo) {
            int invalid = lineEnds.firstInvalid(buffer, start, limit);
            textFrom = start;
            textTo = invalid < 0 ? limit : invalid;
        }
        return end <= textTo;
    }

    /** Follows the bytes, which moved forward by so many. */
    final void moved(int bytes) {
        position -= bytes;
        memoFrom -= bytes;
        memoTo -= bytes;
        memoStray -= bytes;
        strayOpen -= bytes;
        textFrom -= bytes;
        textTo -= bytes;
    }

    /**
     * Scans {@code buffer[position] .. buffer[limit - 1]} and adds records to the batch.
     *
     * @param batch takes the positions; its arrays hold {@code maxRecords} records of {@code batch.width} fields
     * @param buffer longer than {@code limit} by {@link ByteWindow#PADDING}; those bytes have their highest bit set
     * @param ending whether the file ends at the limit
     * @param maxRecords how many the batch may have in all
     */
    final Stop scan(RecordBatch batch, byte[] buffer, int limit, Ending ending, int maxRecords) {
        Stop stop = Stop.COMMENT;
        while (stop == Stop.COMMENT) {
            if (position < limit && buffer[position] == comment) {
                int next = behindLine(buffer, position, limit, ending);
                if (next < 0) {
                    openQuote = -1;
                    return Stop.EXHAUSTED;
                }
                looked += next - position;
                position = next;
                line++;
            } else {
                stop = find(batch, buffer, limit, ending, maxRecords);
            }
        }
        return stop;
    }

    /** Scans until there is a comment. */
    abstract Stop find(RecordBatch batch, byte[] buffer, int limit, Ending ending, int maxRecords);

    /** First byte of the line after the one that {@code from} is in, or -1 where it is not known yet. */
    static int behindLine(byte[] buffer, int from, int limit, Ending ending) {
        int at = lineEnd(buffer, from, limit);
        boolean cr = at < limit && buffer[at] == CR;
        if (ending == Ending.OPEN && (at == limit || (cr && at + 1 == limit))) {
            return -1;
        }
        return Math.min(limit, cr && at + 1 < limit && buffer[at + 1] == LF ? at + 2 : at + 1);
    }

    /** Where the line ends that {@code from} is in. */
    static int lineEnd(byte[] buffer, int from, int limit) {
        return Words.lineEnd(buffer, from, limit);
    }

    /** Notes a closed field that goes over line ends: reading may go on inside of it, if a stray quote opened it. */
    final void noteSpan(byte[] buffer, int open, int close, int lastStray, int linesBefore) {
        strayOpen = linesBefore == 0 ? -1 : strayOpen;
        if (strayOpen < 0 && lastStray >= 0) {
            strayOpen = open;
            spanTo = runStart(buffer, open, close);
            spanStray = lastStray;
        }
    }

    /** Notes that the field that is opened there is not closed before the limit; two stray quotes in it are told. */
    final void noteOpen(byte[] buffer, int open, int limit, Ending ending, int lastStray, int strayBefore) {
        openQuote = open;
        int to = limit;
        int stray = lastStray;
        if (ending == Ending.OPEN) { // what is behind the limit decides on the marks just before it
            to = limit - delimiterBytes - 1;
            while (to > open && (isMark(buffer[to - 1]) || isBlank(buffer[to - 1]))) {
                to--;
            }
            if (lastStray >= to) {
                to = runStart(buffer, open, lastStray);
                stray = strayBefore;
            }
        }
        if (to > memoTo && to > open + 1) {
            memoFrom = open;
            memoTo = to;
            memoStray = stray;
        }
    }

    /** The first of the quotes and escapes that the one at {@code at} follows without a gap. */
    private int runStart(byte[] buffer, int open, int at) {
        int run = at;
        while (run - 1 > open && isMark(buffer[run - 1])) {
            run--;
        }
        return run;
    }

    final boolean isMark(byte b) {
        return b == quote || b == escape;
    }

    /** Tells of a record; of the fields found, the one behind a trailing delimiter may not count. */
    final void tell(int start, int end, int next, int found, int fields, boolean stray, int lines) {
        delimitersOnly = isEmpty(start, end, found);
        recordEnd = end;
        nextRecord = next;
        fieldsSeen = fields;
        strayQuote = stray;
        innerLines = lines;
        if (lines == 0 || strayOpen < start) {
            strayOpen = -1;
        } else if (spanTo > memoTo && strayOpen >= 0) {
            memoFrom = strayOpen;
            memoTo = spanTo;
            memoStray = spanStray;
        }
    }

    /** Not how many line ends are in a range, but whether: 0 or 1. */
    static int linesIn(byte[] buffer, int from, int to) {
        return lineEnd(buffer, from, to) < to ? 1 : 0;
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
