package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dialect's rules for one stretch of bytes: where fields end that begin at a position. */
final class FieldRules {
    private final byte[] delimiter;
    private final int quote;
    private final int escape;
    private final byte[] bytes;
    private final int limit;
    /** Whether one byte is the delimiter and nothing escapes it: fewer questions for each byte then. */
    private final boolean plain;

    FieldRules(Dialect dialect, String delimiter, byte[] bytes, int limit) {
        this.delimiter = delimiter.getBytes(StandardCharsets.US_ASCII);
        this.quote = orNone(dialect.quote());
        this.escape = Objects.equals(dialect.escape(), dialect.quote()) ? -1 : orNone(dialect.escape());
        this.bytes = bytes;
        this.limit = limit;
        plain = escape < 0 && this.delimiter.length == 1;
    }

    private static int orNone(@Nullable Character mark) {
        return mark == null ? -1 : mark;
    }

    int limit() {
        return limit;
    }

    boolean isQuote(int at) {
        return at < limit && bytes[at] == quote;
    }

    boolean isBlank(int at) {
        return bytes[at] == ' ' && !isDelimiter(at);
    }

    /** Whether every delimiter outside quotes separates fields. */
    boolean isPlain() {
        return plain;
    }

    boolean hasEscapes() {
        return escape >= 0;
    }

    int delimiterLength() {
        return delimiter.length;
    }

    boolean isDelimiter(int at) {
        if (at < 0 || at + delimiter.length > limit || bytes[at] != delimiter[0]) {
            return false;
        }
        for (int i = 1; i < delimiter.length; i++) {
            if (bytes[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the next field begins: behind the delimiter here, or one byte behind the end. */
    int next(int end) {
        return end >= limit ? limit + 1 : end + delimiter.length;
    }

    /** The first delimiter from here on, the end, or the line end before either. */
    int unquotedEnd(int from) {
        int at = from;
        byte first = delimiter[0];
        while (plain && at < limit && bytes[at] != first && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        while (at < limit && !isDelimiter(at) && !isLineEnd(at)) {
            at += isEscaped(at) ? 2 : 1;
        }
        return Math.min(at, limit);
    }

    boolean isLineEnd(int at) {
        return at < limit && (bytes[at] == '\n' || bytes[at] == '\r');
    }

    /** Whether the byte here makes the one behind it literal. */
    boolean isEscaped(int at) {
        return escape >= 0
                && bytes[at] == escape
                && at + 1 < limit
                && (isQuote(at + 1) || bytes[at + 1] == escape || isDelimiter(at + 1));
    }

    /** Whether quotes or escapes in the range stand for something else. */
    boolean isRaw(int from, int to) {
        int first = escape < 0 ? quote(from, to) : from;
        for (int at = first; at < to; at++) {
            if ((isQuote(at) && at + 1 < to && isQuote(at + 1)) || isEscaped(at)) {
                return true;
            }
        }
        return false;
    }

    /** The next quote that is neither doubled nor escaped, or -1. */
    int loneQuote(int from) {
        int at = escape < 0 ? quote(from, limit) : from;
        while (at < limit) {
            if (isEscaped(at) || (isQuote(at) && isQuote(at + 1))) {
                at += 2;
            } else if (isQuote(at)) {
                return at;
            } else {
                at++;
            }
        }
        return -1;
    }

    /** Behind the blanks behind a quote where it closes its field, or -1 where something else follows them. */
    int behindClosing(int quoteAt) {
        int at = behindClosingOrLine(quoteAt);
        return at < 0 || isLineEnd(at) ? -1 : at;
    }

    /** The same where a line end may follow as well. */
    int behindClosingOrLine(int quoteAt) {
        int at = quoteAt + 1;
        while (at < limit && bytes[at] == ' ' && !isDelimiter(at)) {
            at++;
        }
        return at >= limit || isDelimiter(at) || isLineEnd(at) ? at : -1;
    }

    boolean hasQuote(int from, int to) {
        return quote(from, to) < Math.min(to, limit);
    }

    /** The text of a range, doubled quotes and escapes resolved. */
    String plain(int from, int to) {
        return isRaw(from, to)
                ? new String(resolved(from, to), StandardCharsets.UTF_8)
                : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. */
    byte[] resolved(int from, int to) {
        byte[] plain = new byte[to - from];
        int length = 0;
        for (int at = from; at < to; at++) {
            boolean pair = isEscaped(at) || (isQuote(at) && at + 1 < to && isQuote(at + 1));
            at += pair ? 1 : 0;
            plain[length++] = bytes[at];
        }
        return Arrays.copyOf(plain, length);
    }

    /** The value of a field; {@code end} is complemented where it is raw, from its opening quote on if it has one. */
    byte[] value(int start, int end) {
        if (end >= 0) {
            return Arrays.copyOfRange(bytes, start, end);
        }
        int to = ~end;
        if (!isQuote(start)) {
            return resolved(start, to);
        }
        while (to > start + 1 && !isQuote(to - 1)) {
            to--;
        }
        return resolved(start + 1, Math.max(start + 1, to - 1));
    }

    /** Whether a character begins here: a record is never cut inside one. */
    boolean isBoundary(int at) {
        return (bytes[at] & 0xc0) != 0x80;
    }

    /** Fields by the rules alone, an open quote being text. */
    int count(int start) {
        int fields = 0;
        int at = start;
        while (at <= limit) {
            at = next(plainEnd(at));
            fields++;
        }
        return fields;
    }

    private int plainEnd(int at) {
        int close = isQuote(at) ? closing(at) : -1;
        if (close >= 0) {
            return behindClosing(close);
        }
        int end = unquotedEnd(at);
        while (isLineEnd(end)) {
            end = unquotedEnd(end + 1);
        }
        return end;
    }

    /** The quote that closes the field whose opening quote stands here, or -1. */
    int closing(int open) {
        for (int close = loneQuote(open + 1); close >= 0; close = loneQuote(close + 1)) {
            if (behindClosing(close) >= 0) {
                return close;
            }
        }
        return -1;
    }

    /** The next quote of any kind, or -1. */
    int quote(int from) {
        int at = quote(from, limit);
        return at < limit ? at : -1;
    }

    /** The next quote before {@code to} and the limit, or the lesser of these, or {@code from} where that is beyond. */
    private int quote(int from, int to) {
        int end = Math.min(to, limit);
        int at = from;
        while (at < end && bytes[at] != quote) {
            at++;
        }
        return at;
    }
}
