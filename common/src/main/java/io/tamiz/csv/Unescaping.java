package io.tamiz.csv;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resolves quotes and escapes of the fields that need it, into space behind the batch's own bytes. */
final class Unescaping {
    private final int quote;
    private final int escape;
    private final int delimiter;

    Unescaping(Dialect dialect) {
        quote = orNone(dialect.quote());
        escape = Objects.equals(dialect.escape(), dialect.quote()) ? -1 : orNone(dialect.escape());
        delimiter = dialect.delimiter().charAt(0);
    }

    private static int orNone(@Nullable Character mark) {
        return mark == null ? -1 : mark;
    }

    /** @param used bytes of the batch's buffer that are taken */
    void resolve(RecordBatch batch, int used) {
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
    }

    /** Writes the field's value at {@code out} and returns where it ends. */
    private int plain(byte[] bytes, int from, int to, int out) {
        boolean quoted = bytes[from] == quote;
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
            } else if (quoted && bytes[at] == quote) {
                quoted = false;
                at++;
                continue;
            }
            bytes[end++] = bytes[at++];
        }
        return end;
    }

    private int nextMark(byte[] bytes, int from, int to) {
        int at = from;
        if (escape < 0) {
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
