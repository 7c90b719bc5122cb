package io.tamiz.csv;

import java.util.Arrays;
import java.util.Objects;

/** Resolves quotes and escapes of the fields that need it, into space behind the batch's own bytes. */
final class Unescaping {
    private final int quote;
    private final int escape;
    private final int delimiter;
    private final LineEnds lineEnds;

    Unescaping(Dialect dialect) {
        quote = RecordScanner.orNone(dialect.quote());
        escape = Objects.equals(dialect.escape(), dialect.quote())
                ? RecordScanner.NONE
                : RecordScanner.orNone(dialect.escape());
        delimiter = dialect.delimiter().charAt(0);
        lineEnds = LineEnds.of(dialect);
    }

    /**
     * Gives every field of the batch its value.
     *
     * @param used bytes of the batch's buffer that are taken
     * @return the same, with what was written behind them
     */
    int resolve(RecordBatch batch, int used) {
        int free = used;
        for (int i = 0; i < batch.records * batch.width; i++) {
            if (batch.ends[i] < 0) {
                int from = batch.starts[i];
                int to = ~batch.ends[i];
                int needed = free + to - from + ByteWindow.PADDING;
                if (batch.bytes.length < needed) {
                    batch.bytes = Arrays.copyOf(batch.bytes, Math.max(needed, batch.bytes.length + (used >> 2)));
                }
                batch.starts[i] = free;
                free = plain(batch.bytes, from, to, free);
                batch.ends[i] = free;
            }
        }
        return free;
    }

    /** The value of one field whose quotes and escapes stand in {@code bytes[from] .. bytes[to - 1]}. */
    String value(byte[] bytes, int from, int to) {
        byte[] copy = Arrays.copyOfRange(bytes, from, from + 2 * (to - from));
        int end = plain(copy, 0, to - from, to - from);
        return lineEnds.text(copy, to - from, end);
    }

    /** Writes the field's value at {@code out} and returns where it ends. */
    private int plain(byte[] bytes, int from, int to, int out) {
        boolean quoted = from < to && bytes[from] == quote;
        int end = out;
        int at = quoted ? from + 1 : from;
        while (at < to) {
            int mark = nextMark(bytes, at, to);
            System.arraycopy(bytes, at, bytes, end, mark - at);
            end += mark - at;
            at = mark;
            if (at == to) {
                break;
            }
            boolean pair = at + 1 < to;
            boolean escaped = bytes[at] == escape && pair && isMeta(bytes[at + 1]);
            boolean doubled = quoted && bytes[at] == quote && pair && bytes[at + 1] == quote;
            if (escaped || doubled) {
                at++;
            } else if (quoted && bytes[at] == quote && isBlank(bytes, at + 1, to)) {
                quoted = false;
                at++;
                continue;
            }
            bytes[end++] = bytes[at++];
        }
        return end;
    }

    /** Only blanks stand between the quote that closes a field and the field's end. */
    private static boolean isBlank(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && RecordScanner.isBlank(bytes[at])) {
            at++;
        }
        return at == to;
    }

    private int nextMark(byte[] bytes, int from, int to) {
        int at = from;
        if (escape == RecordScanner.NONE) {
            at = Words.indexOf(bytes, from, to, quote);
        }
        while (at < to && bytes[at] != quote && bytes[at] != escape) {
            at++;
        }
        return at;
    }

    private boolean isMeta(byte b) {
        return b == escape || b == quote || b == delimiter || b == '\n' || b == '\r';
    }
}
