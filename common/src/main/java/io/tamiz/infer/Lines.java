package io.tamiz.infer;

import io.tamiz.csv.LineEnd;
import io.tamiz.csv.Words;
import java.util.Arrays;

/** Where the physical lines of a text are. */
final class Lines {
    private final byte[] bytes;
    private final int[] starts;
    private final int[] ends;
    private final int count;
    private final LineEnd lineEnd;

    private Lines(byte[] bytes, int[] starts, int[] ends, int count, LineEnd lineEnd) {
        this.bytes = bytes;
        this.starts = starts;
        this.ends = ends;
        this.count = count;
        this.lineEnd = lineEnd;
    }

    /**
     * The lines of the first bytes of a file; a last one that may be cut off is left out, unless it is the only one.
     *
     * @param utf8 without a byte order mark
     * @param whole whether they are the whole file
     */
    static Lines of(byte[] utf8, boolean whole) {
        int[] starts = new int[Math.max(16, utf8.length / 24)];
        int[] ends = new int[starts.length];
        int lf = 0;
        int crlf = 0;
        int cr = 0;
        int count = 0;
        int start = 0;
        int at = Words.lineEnd(utf8, 0, utf8.length);
        for (; at < utf8.length; at = Words.lineEnd(utf8, start, utf8.length)) {
            byte b = utf8[at];
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            starts[count] = start;
            ends[count++] = at;
            boolean pair = b == '\r' && at + 1 < utf8.length && utf8[at + 1] == '\n';
            lf += b == '\n' ? 1 : 0;
            crlf += pair ? 1 : 0;
            cr += b == '\r' && !pair ? 1 : 0;
            start = pair ? at + 2 : at + 1;
        }
        if (start < utf8.length && (whole || count == 0)) {
            starts = Arrays.copyOf(starts, count + 1);
            ends = Arrays.copyOf(ends, count + 1);
            starts[count] = start;
            ends[count++] = utf8.length;
        }
        return new Lines(utf8, starts, ends, count, prevailing(lf, crlf, cr));
    }

    private static LineEnd prevailing(int lf, int crlf, int cr) {
        long all = (long) lf + crlf + cr;
        if (lf * 10L >= all * 9L) {
            return all == 0 || lf * 10L > all * 9L ? LineEnd.LF : LineEnd.MIXED;
        }
        return crlf * 10L > all * 9L ? LineEnd.CRLF : cr * 10L > all * 9L ? LineEnd.CR : LineEnd.MIXED;
    }

    /** The same text up to a line. */
    Lines first(int lines) {
        return lines >= count ? this : new Lines(bytes, starts, ends, lines, lineEnd);
    }

    /** The same text from a line on; at least its last line. */
    Lines from(int line) {
        int first = Math.max(0, Math.min(line, count - 1));
        return new Lines(
                bytes,
                Arrays.copyOfRange(starts, first, count),
                Arrays.copyOfRange(ends, first, count),
                count - first,
                lineEnd);
    }

    /** How many lines at the beginning are comments by their first character, where others follow. */
    int leadingComments() {
        int line = 0;
        while (line < count && (isBlank(line) || bytes[starts[line]] == '#' || bytes[starts[line]] == '%')) {
            line++;
        }
        return line + 1 < count ? line : 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int count() {
        return count;
    }

    /** First byte of a line, counted from 0. */
    int start(int line) {
        return starts[line];
    }

    /** Behind the last byte of a line, its line end not counted. */
    int end(int line) {
        return ends[line];
    }

    boolean isBlank(int line) {
        return starts[line] == ends[line];
    }

    /** Behind the last line. */
    int limit() {
        return count == 0 ? 0 : ends[count - 1];
    }

    LineEnd lineEnd() {
        return lineEnd;
    }
}
