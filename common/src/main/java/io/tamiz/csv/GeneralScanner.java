package io.tamiz.csv;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scans any dialect byte by byte: delimiters of several characters, and escape characters. */
final class GeneralScanner extends RecordScanner {
    private final byte[] delimiter;
    private final int quote;
    private final int escape;

    private RecordBatch batch = new RecordBatch();
    private byte[] buffer = new byte[0];
    private int base;
    private int limit;
    private Ending ending = Ending.OPEN;
    private int field;
    private boolean notAscii;

    GeneralScanner(Dialect dialect, int maxRecordBytes, Listener listener) {
        super(maxRecordBytes, listener);
        delimiter = dialect.delimiter().getBytes(StandardCharsets.US_ASCII);
        quote = orNone(dialect.quote());
        escape = Objects.equals(dialect.escape(), dialect.quote()) ? -1 : orNone(dialect.escape());
    }

    private static int orNone(@Nullable Character mark) {
        return mark == null ? -1 : mark;
    }

    @Override
    Stop scan(RecordBatch target, byte[] bytes, int end, Ending atEnd, int maxRecords) {
        batch = target;
        buffer = bytes;
        base = position;
        limit = end;
        ending = atEnd;
        openQuote = -1;
        batch.records = 0;
        batch.hasEscapes = false;
        int firstField = 0;
        int seen = 0;
        while (position < limit) {
            if (buffer[position] == LF || buffer[position] == CR) {
                int next = afterLineEnd(position);
                if (next < 0) {
                    break;
                }
                position = next;
                line++;
                continue;
            }
            field = firstField;
            int recordEnd = record(position);
            int next = recordEnd < 0 ? -1 : afterLineEnd(recordEnd);
            if (next < 0) {
                break;
            }
            if (recordEnd - position > maxRecordBytes()) {
                return Stop.TOO_LONG;
            }
            if (isWanted(recordEnd, field - firstField)) {
                batch.recordStarts[batch.records] = position - base;
                batch.recordEnds[batch.records] = recordEnd - base;
                batch.lines[batch.records++] = line;
                firstField = field;
            }
            line += countLineEnds(buffer, position, recordEnd) + 1L;
            position = next;
            if (++seen == maxRecords) {
                return Stop.FULL;
            }
        }
        return Stop.EXHAUSTED;
    }

    private boolean isWanted(int recordEnd, int fields) {
        fieldsSeen = fields;
        return batch.width == ANY_WIDTH
                || (fields == batch.width && !notAscii)
                || accept(position, recordEnd, fields, notAscii ? Text.NOT_ASCII : Text.ASCII, line);
    }

    /** Where the record that starts here ends, or -1 where that cannot be told yet. */
    private int record(int start) {
        notAscii = false;
        int at = start;
        while (true) {
            boolean quoted = at < limit && buffer[at] == quote;
            int end = quoted ? quotedField(at) : unquotedField(at, at, Escapes.NONE);
            if (end < 0) {
                return -1;
            }
            if (end == limit || buffer[end] == LF || buffer[end] == CR) {
                return end;
            }
            at = end + delimiter.length;
        }
    }

    private int quotedField(int open) {
        boolean odd = false;
        int at = open + 1;
        while (at < limit) {
            byte b = buffer[at];
            notAscii |= b < 0;
            boolean pair = at + 1 < limit;
            if (b == escape && pair && isMeta(buffer[at + 1])) {
                odd = true;
                at += 2;
            } else if (b != quote) {
                at++;
            } else if (!pair && ending == Ending.OPEN) {
                break;
            } else if (pair && buffer[at + 1] == quote) {
                odd = true;
                at += 2;
            } else {
                return closed(open, at, odd);
            }
        }
        openQuote = open;
        return -1;
    }

    /** The field whose closing quote is at {@code close}: ends there, or goes on as plain text. */
    private int closed(int open, int close, boolean odd) {
        int end = close + 1;
        if (end < limit && !isDelimiter(end) && buffer[end] != LF && buffer[end] != CR) {
            return unquotedField(open, end, Escapes.SEEN);
        }
        if (end >= limit && ending == Ending.OPEN) {
            return -1;
        }
        store(odd ? open : open + 1, odd ? ~(end - base) : close - base);
        batch.hasEscapes |= odd;
        return end;
    }

    private enum Escapes {
        NONE,
        SEEN
    }

    private int unquotedField(int start, int from, Escapes before) {
        boolean odd = before == Escapes.SEEN;
        int at = from;
        while (at < limit && buffer[at] != LF && buffer[at] != CR && !isDelimiter(at)) {
            notAscii |= buffer[at] < 0;
            boolean pair = buffer[at] == escape && at + 1 < limit && isMeta(buffer[at + 1]);
            odd |= pair;
            at += pair ? 2 : 1;
        }
        if (at >= limit && ending == Ending.OPEN) {
            return -1;
        }
        store(start, odd ? ~(at - base) : at - base);
        batch.hasEscapes |= odd;
        return at;
    }

    private void store(int start, int relativeEnd) {
        if (field < batch.starts.length) {
            batch.starts[field] = start - base;
            batch.ends[field] = relativeEnd;
        }
        field++;
    }

    private boolean isDelimiter(int at) {
        if (at + delimiter.length > limit) {
            return false;
        }
        for (int i = 0; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isMeta(byte b) {
        return b == escape || b == quote || b == delimiter[0] || b == LF || b == CR;
    }

    /** First byte of the next line, or -1 where a CR is the last byte that is known. */
    private int afterLineEnd(int at) {
        if (at >= limit || buffer[at] == LF) {
            return Math.min(limit, at + 1);
        }
        if (at + 1 < limit) {
            return buffer[at + 1] == LF ? at + 2 : at + 1;
        }
        return ending == Ending.END_OF_FILE ? at + 1 : -1;
    }
}
