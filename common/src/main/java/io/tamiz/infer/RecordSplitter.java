package io.tamiz.infer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Splits text at the marks of a dialect, one record at a time, and keeps what is odd about it. A quote closes a field
 * only before a delimiter or line end; one that closes nowhere is text. The loops are plain for speed: detection runs
 * them once for each way in which a file may be written.
 */
final class RecordSplitter {
    /** A quoted field that is longer is taken as one that is not closed. */
    private static final int MAX_QUOTED_BYTES = 1 << 16;

    /** What is read beyond a line and then not believed is cheap, and seldom hostile: it counts by a part only. */
    private static final int DISBELIEVED = 4;

    private final byte[] bytes;
    private final int limit;
    private final byte[] delimiter;
    private final int quote;
    private final int escape;
    /** Where the next field of the record begins, and how far it may go. */
    private int position;

    private Reach reach = Reach.LINE;
    /** Bytes that may still be looked at in vain for closing quotes: a hostile file must not cost more. */
    private int patience;

    /** Fields of the record, quotes around them left out. */
    int[] starts = new int[64];

    int[] ends = new int[64];
    boolean[] quoted = new boolean[64];
    int fields;
    /** Behind the record. */
    int end;
    /** First byte of what comes after it. */
    int next;
    /** Whether a quote of the record neither opens nor closes a field, nor is doubled. */
    boolean doubtful;
    /** Whether a quoted field seems to hold another one's opening quote. */
    boolean swallows;

    private int closed;
    private int needed;
    private int unclosed;
    private int doubled;
    private int backslashed;
    private int loose;

    RecordSplitter(byte[] bytes, int limit, Marks marks) {
        this.bytes = bytes;
        this.limit = limit;
        delimiter = marks.delimiter().getBytes(StandardCharsets.US_ASCII);
        quote = marks.quote() == null ? -1 : marks.quote();
        escape = marks.escape() == null || marks.escape().equals(marks.quote()) ? -1 : marks.escape();
        patience = (int) Math.min(Integer.MAX_VALUE, 4L * limit + MAX_QUOTED_BYTES);
    }

    /** How far a quoted field may go. */
    enum Reach {
        LINE,
        LINES
    }

    /** Splits the record that begins here. */
    void split(int from, Reach howFar) {
        begin(from, howFar);
        boolean more = true;
        while (more) {
            more = splitNext();
        }
    }

    /** Goes to the record that begins here, before its first field. */
    void begin(int from, Reach howFar) {
        fields = 0;
        doubtful = false;
        swallows = false;
        position = from;
        reach = howFar;
    }

    /** Splits one field more; false where it is the last of the record. */
    boolean splitNext() {
        int at = position;
        int close = at < limit && bytes[at] == quote ? closing(at + 1, reach) : -1;
        if (close >= 0) {
            closed++;
            store(at + 1, close, true);
            at = afterBlanks(close + 1);
        } else {
            int stop = unquoted(at);
            store(at, stop, false);
            at = stop;
        }
        if (at >= limit || isLineEnd(bytes[at])) {
            end = Math.min(at, limit);
            next = afterLineEnd(at);
            return false;
        }
        position = at + delimiter.length;
        return true;
    }

    /** What is left of the bytes that may be looked at in vain. */
    int patience() {
        return patience;
    }

    /** The record just split is not believed: so many bytes were looked at in vain. */
    void disbelieve(int bytes) {
        patience = Math.max(0, patience - bytes / DISBELIEVED);
    }

    /** As if so much were left. */
    void setPatience(int left) {
        patience = left;
    }

    /**
     * Splits a record again, without counting it.
     *
     * @param patienceThen what was left when it was split first
     */
    void splitAgain(int from, Reach howFar, int patienceThen) {
        QuoteCounts before = counts();
        int patienceBefore = patience;
        patience = patienceThen;
        split(from, howFar);
        patience = patienceBefore;
        closed = before.closed();
        needed = before.needed();
        unclosed = before.unclosed();
        doubled = before.doubled();
        backslashed = before.backslashed();
        loose = before.loose();
    }

    QuoteCounts counts() {
        return new QuoteCounts(closed, needed, unclosed, doubled, backslashed, loose);
    }

    /** Whether digits, with a point between them or without, are all of the field that begins here; plain ones only. */
    boolean isNumberAt(int start) {
        int at = behindDigits(start);
        if (at > start && at + 1 < limit && bytes[at] == '.') {
            int point = at;
            at = behindDigits(point + 1);
            at = at == point + 1 ? start : at;
        }
        return at > start && at - start <= FieldKind.LONGEST_VALUE && isFieldEnd(at);
    }

    private int behindDigits(int from) {
        int at = from;
        while (at < limit && bytes[at] >= '0' && bytes[at] <= '9' && bytes[at] != delimiter[0]) {
            at++;
        }
        return at;
    }

    private void store(int start, int stop, boolean isQuoted) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, 2 * fields);
            ends = Arrays.copyOf(ends, 2 * fields);
            quoted = Arrays.copyOf(quoted, 2 * fields);
        }
        starts[fields] = start;
        ends[fields] = stop;
        quoted[fields++] = isQuoted;
    }

    private int unquoted(int from) {
        int at = from;
        while (at < limit) {
            byte b = bytes[at];
            if (b == '\n' || b == '\r' || (b == delimiter[0] && isDelimiter(at))) {
                break;
            }
            if (b == quote) {
                loose++;
            }
            at += b == escape && at + 1 < limit && isMeta(bytes[at + 1]) ? 2 : 1;
        }
        return at;
    }

    /** Where the quote is that closes the field whose text begins here, or -1. */
    private int closing(int from, Reach howFar) {
        boolean structure = false;
        boolean open = false;
        int stop = Math.min(limit, from + Math.min(MAX_QUOTED_BYTES, patience));
        int at = from;
        for (; at < stop; at++) {
            byte b = bytes[at];
            if (b == escape && at + 1 < limit && isMeta(bytes[at + 1])) {
                at++;
            } else if (b == quote) {
                if (at + 1 < limit && bytes[at + 1] == quote) {
                    if (open && isFieldEnd(afterBlanks(at + 2))) {
                        return at + 1;
                    }
                    backslashed += isBehindBackslash(at, from) ? 1 : 0;
                    doubled += isBehindBackslash(at, from) ? 0 : 1;
                    at++;
                } else if (isFieldEnd(afterBlanks(at + 1))) {
                    needed += structure ? 1 : 0;
                    return at;
                } else {
                    inner(at, from);
                    open = !open;
                }
            } else if (b == '\n' || b == '\r') {
                if (howFar == Reach.LINE) {
                    break;
                }
                structure = true;
            } else if (b == delimiter[0]) {
                structure |= isDelimiter(at);
            }
        }
        patience = Math.max(0, patience - (at - from));
        unclosed++;
        doubtful = true;
        return -1;
    }

    private void inner(int at, int from) {
        doubtful = true;
        backslashed += isBehindBackslash(at, from) ? 1 : 0;
        int before = at - delimiter.length;
        swallows |= (before >= from && isDelimiter(before)) || isLineEnd(bytes[at - 1]);
    }

    private boolean isBehindBackslash(int at, int from) {
        return at > from && bytes[at - 1] == '\\';
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < limit && bytes[at] == ' ' && !isDelimiter(at)) {
            at++;
        }
        return at;
    }

    private boolean isFieldEnd(int at) {
        return at >= limit || isLineEnd(bytes[at]) || isDelimiter(at);
    }

    boolean isDelimiter(int at) {
        if (at + delimiter.length > limit) {
            return false;
        }
        for (int i = 0; i < delimiter.length; i++) {
            if (bytes[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isMeta(byte b) {
        return b == escape || b == quote || b == delimiter[0] || isLineEnd(b);
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private int afterLineEnd(int at) {
        boolean pair = at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n';
        return pair ? at + 2 : at + 1;
    }
}
