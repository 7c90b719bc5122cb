package io.tamiz.csv;

import io.tamiz.quality.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one line as a record, in which a quote that opens a field but does not close in the line is text. Where
 * a doubled quote stands before the delimiter or the line's end, it is a quote of the text and the one that closes, as
 * writers leave it that do not double quotes.
 */
final class LineAlone {
    /** Longer lines are not looked into. */
    private static final int MAX_BYTES = 64 << 10;
    /** Fields that may be closed so. */
    private static final int MAX_UNDOUBLED = 16;

    private final byte[] delimiter;
    private final int trailingDelimiters;
    private final int quote;
    private final int escape;

    private byte[] bytes = new byte[0];
    private int limit;
    private int undoubled;
    /** Behind the field that was looked at last, and where its text begins and ends. */
    private int end;

    private int textStart;
    private int textEnd;

    LineAlone(Dialect dialect) {
        delimiter = dialect.delimiter().getBytes(StandardCharsets.US_ASCII);
        trailingDelimiters = dialect.trailingDelimiters();
        quote = RecordScanner.orNone(dialect.quote());
        boolean doubled = Objects.equals(dialect.escape(), dialect.quote());
        escape = doubled ? RecordScanner.NONE : RecordScanner.orNone(dialect.escape());
    }

    /**
     * Reads {@code bytes[start] .. bytes[lineEnd - 1]}.
     *
     * @return null where the line does not have so many fields
     */
    RecordRepair.@Nullable Repaired read(byte[] window, int start, int lineEnd, int width, String message) {
        if (lineEnd - start > MAX_BYTES) {
            return null;
        }
        bytes = window;
        limit = lineEnd;
        undoubled = 0;
        boolean quotes = true;
        int[] starts = new int[width];
        int[] ends = new int[width];
        int at = start;
        for (int field = 0; field < width; field++) {
            boolean quoted = quotes && at < limit && bytes[at] == quote;
            if (!quoted || !quotedField(at)) {
                quotes &= !quoted;
                if (!unquotedField(at)) {
                    return null;
                }
            }
            starts[field] = textStart;
            ends[field] = textEnd;
            if (end == limit || (field + 1 == width && isTrailing())) {
                return field + 1 == width
                        ? new RecordRepair.Repaired(starts, ends, lineEnd, ReasonCode.UNCLOSED_QUOTE, message)
                        : null;
            }
            at = end + delimiter.length;
        }
        return null;
    }

    /** Whether there is nothing behind the last field but the delimiters that stand there in other lines too. */
    private boolean isTrailing() {
        int at = end;
        while (isDelimiter(at)) {
            at += delimiter.length;
        }
        return at == limit && at - end <= trailingDelimiters * delimiter.length;
    }

    /** Whether the field that is opened here is closed in the line. */
    private boolean quotedField(int open) {
        boolean odd = false;
        int both = -1;
        int at = open + 1;
        while (at < limit) {
            boolean pair = at + 1 < limit && (bytes[at] == quote || bytes[at] == escape) && bytes[at + 1] == quote;
            if (pair) {
                boolean last = bytes[at] == quote && (at + 2 == limit || isDelimiter(at + 2));
                both = last && !odd ? at : both;
                odd = true;
                at += 2;
            } else if (bytes[at] != quote) {
                at++;
            } else {
                end = behindBlanks(at + 1);
                if (end == limit || isDelimiter(end)) {
                    boolean raw = odd || end > at + 1;
                    textStart = raw ? open : open + 1;
                    textEnd = raw ? ~end : at;
                    return true;
                }
                at++;
            }
        }
        if (both < 0 || undoubled++ == MAX_UNDOUBLED) {
            return false;
        }
        textStart = open + 1;
        textEnd = both + 1;
        end = both + 2;
        return true;
    }

    /** The text up to the next delimiter; an escape in it is beyond this. */
    private boolean unquotedField(int start) {
        int at = start;
        while (at < limit && !isDelimiter(at)) {
            if (bytes[at] == escape) {
                return false;
            }
            at++;
        }
        textStart = start;
        textEnd = at;
        end = at;
        return true;
    }

    private int behindBlanks(int from) {
        int at = from;
        while (at < limit && RecordScanner.isBlank(bytes[at]) && !isDelimiter(at)) {
            at++;
        }
        return at;
    }

    private boolean isDelimiter(int at) {
        return at + delimiter.length <= limit
                && Arrays.equals(bytes, at, at + delimiter.length, delimiter, 0, delimiter.length);
    }
}
