package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a prefix of which nothing needs mending: of the table's width, with no quote that is neither opening,
 * closing nor doubled. What is to be mended must not be evidence for itself.
 */
final class CleanRecords {
    /** So many records that have an odd quote, among as many, are how the file is written. */
    private static final int SELDOM = 4;

    private final Dialect dialect;
    private final int width;
    private final List<List<String>> clean = new ArrayList<>();
    private final List<List<String>> odd = new ArrayList<>();
    /** A quote from here on is taken to be as little closed as the one that stands here: each look goes to the end. */
    private int neverClosed = Integer.MAX_VALUE;

    private CleanRecords(Dialect dialect, int width) {
        this.dialect = dialect;
        this.width = width;
    }

    /**
     * The first of them; a last record that may be cut off is left out.
     *
     * @param utf8 the first bytes, in UTF-8, without a byte order mark
     */
    static List<List<String>> of(byte[] utf8, boolean whole, Dialect dialect, int width, int maxRecords) {
        CleanRecords records = new CleanRecords(dialect, width);
        int limit = whole ? utf8.length : lastLineEnd(utf8);
        int at = 0;
        int before = dialect.preambleLines();
        int headers = dialect.headerRows();
        long line = 1;
        while (at < limit && records.clean.size() < maxRecords) {
            int lineEnd = lineEnd(utf8, at, limit);
            if (dialect.endLine() > 0 && line >= dialect.endLine()) {
                break;
            }
            line++;
            int next = lineEnd;
            if (before > 0) {
                before--;
            } else if (lineEnd > at && !records.isComment(utf8[at])) {
                next = headers > 0 ? lineEnd : records.add(utf8, at, lineEnd, limit);
                headers--;
                line += lines(utf8, lineEnd, next);
            }
            at = behindLineEnd(utf8, next, limit);
        }
        boolean usual = records.odd.size() * SELDOM > records.clean.size();
        if (usual) {
            records.clean.addAll(records.odd);
        }
        return records.clean;
    }

    private boolean isComment(byte first) {
        @Nullable Character comment = dialect.comment();
        return comment != null && first == comment;
    }

    /** Adds the record that begins here where it is right; returns where it ends. */
    private int add(byte[] utf8, int start, int lineEnd, int limit) {
        FieldRules rules = new FieldRules(dialect, dialect.delimiter(), utf8, limit);
        List<String> fields = new ArrayList<>();
        boolean plain = true;
        int at = start;
        while (true) {
            int from = at;
            int end = -1;
            if (rules.isQuote(at)) {
                int close = at >= neverClosed ? -1 : rules.loneQuote(at + 1);
                neverClosed = close < 0 ? Math.min(at, neverClosed) : neverClosed;
                end = close < 0 ? -1 : rules.behindClosingOrLine(close);
                if (end < 0) {
                    return lineEnd;
                }
                fields.add(rules.plain(at + 1, close));
            } else {
                end = rules.unquotedEnd(at);
                plain &= !rules.hasQuote(from, end);
                fields.add(rules.plain(from, end));
            }
            if (end >= limit || rules.isLineEnd(end)) {
                if (fields.size() == width) {
                    (plain ? clean : odd).add(fields);
                }
                return end;
            }
            at = rules.next(end);
        }
    }

    private static int lines(byte[] utf8, int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at++) {
            lines += utf8[at] == '\n' || (utf8[at] == '\r' && (at + 1 == to || utf8[at + 1] != '\n')) ? 1 : 0;
        }
        return lines;
    }

    private static int lastLineEnd(byte[] utf8) {
        int at = utf8.length;
        while (at > 0 && utf8[at - 1] != '\n' && utf8[at - 1] != '\r') {
            at--;
        }
        return at;
    }

    private static int lineEnd(byte[] utf8, int from, int limit) {
        int at = from;
        while (at < limit && utf8[at] != '\n' && utf8[at] != '\r') {
            at++;
        }
        return at;
    }

    private static int behindLineEnd(byte[] utf8, int end, int limit) {
        boolean crlf = end + 1 < limit && utf8[end] == '\r' && utf8[end + 1] == '\n';
        return crlf ? end + 2 : end + 1;
    }
}
