package io.tamiz.csv;

import java.nio.charset.StandardCharsets;

/** Scans any dialect byte by byte: delimiters of several characters, and escape characters. */
final class GeneralScanner extends RecordScanner {
    private final byte[] delimiter;

    private RecordBatch batch = new RecordBatch();
    private byte[] buffer = new byte[0];
    private int base;
    private int limit;
    private Ending ending = Ending.OPEN;
    /** Fields of the record so far, and where the first of them is stored. */
    private int field;

    private int firstField;
    private boolean notAscii;
    private boolean stray;
    private boolean escapes;
    private int lines;
    /** The last field that is not empty. */
    private int lastText;
    /** Whether text of the record was not looked at again, so that its lines are not all counted. */
    private boolean jumped;

    GeneralScanner(Dialect dialect, int maxRecordBytes, ReadOptions.TableEnd tableEnd) {
        super(dialect, maxRecordBytes, tableEnd);
        delimiter = dialect.delimiter().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    Stop find(RecordBatch target, byte[] bytes, int end, Ending atEnd, int maxRecords) {
        batch = target;
        buffer = bytes;
        base = batch.base;
        limit = end;
        ending = atEnd;
        openQuote = -1;
        while (position < limit) {
            if (buffer[position] == comment()) {
                return Stop.COMMENT;
            }
            if (isLineEnd(buffer[position])) {
                int next = afterLineEnd(position);
                if (next < 0) {
                    break;
                }
                position = next;
                line++;
                continue;
            }
            Stop stop = add(maxRecords);
            if (stop != Stop.COMMENT) {
                return stop;
            }
        }
        return Stop.EXHAUSTED;
    }

    /** Adds the record that begins at the position; COMMENT stands for going on. */
    private Stop add(int maxRecords) {
        field = 0;
        firstField = batch.records * Math.max(batch.width, 0);
        int end = record(position);
        int next = end < 0 ? -1 : afterLineEnd(end);
        if (next < 0) {
            return Stop.EXHAUSTED;
        }
        if (end - position > maxRecordBytes()) {
            return Stop.TOO_LONG;
        }
        looked += next - position;
        if (!isGood(end, next) && batch.width != ANY_WIDTH) {
            return Stop.DOUBTFUL;
        }
        batch.hasEscapes |= escapes;
        batch.recordStarts[batch.records] = position - base;
        batch.recordEnds[batch.records] = end - base;
        batch.lines[batch.records++] = line;
        line += (jumped ? countLineEnds(buffer, position, end) : lines) + 1L;
        position = next;
        return batch.records >= maxRecords ? Stop.FULL : Stop.COMMENT;
    }

    private boolean isGood(int end, int next) {
        int found = field;
        if (mayDropTrailing(found, batch.width) && lastText < batch.width) {
            field = batch.width;
        }
        int length = end - position;
        boolean good = field == batch.width
                && !stray
                && ((!notAscii && length != emptyLength(batch.width) && length != headerLength())
                        || isPlain(buffer, position, end, limit, found));
        if (!good) {
            batch.hasEscapes |= escapes;
            tell(position, end, next, found, field, stray, lines);
        }
        return good;
    }

    /** Where the record that starts here ends, or -1 where that cannot be told yet. */
    private int record(int start) {
        notAscii = false;
        lastText = -1;
        stray = false;
        escapes = false;
        jumped = false;
        lines = 0;
        int at = start;
        while (true) {
            boolean quoted = at < limit && buffer[at] == quote;
            int end = quoted ? quotedField(at) : unquotedField(at);
            if (end < 0) {
                return -1;
            }
            lastText = end > at ? field - 1 : lastText;
            if (end == limit || isLineEnd(buffer[end])) {
                return end;
            }
            at = end + delimiter.length;
        }
    }

    private int quotedField(int open) {
        int lastStray = -1;
        int strayBefore = -1;
        boolean odd = false;
        int at = open + 1;
        while (at < limit) {
            if (at < memoTo && open >= memoFrom && !isMark(buffer[at])) {
                lastStray = Math.max(lastStray, memoStray >= at ? memoStray : -1);
                int to = Math.min(limit, memoTo);
                looked -= to - at;
                at = to;
                odd = true;
                jumped = true;
                notAscii = true;
                continue;
            }
            byte b = buffer[at];
            notAscii |= b < 0;
            if (b != quote && b != escape) {
                at++;
                continue;
            }
            boolean pair = at + 1 < limit;
            if (!pair && ending == Ending.OPEN) {
                break;
            }
            if (pair && isPair(b, buffer[at + 1])) {
                odd = true;
                at += 2;
            } else if (b != quote) {
                at++;
            } else {
                int end = behindBlanks(at + 1);
                if (end >= limit && ending == Ending.OPEN) {
                    break;
                }
                if (end >= limit || isLineEnd(buffer[end]) || isDelimiter(end)) {
                    return closed(open, at, end, odd, lastStray);
                }
                if (mayBeDelimiter(end)) {
                    break;
                }
                odd = true;
                strayBefore = lastStray;
                lastStray = at;
                at++;
            }
        }
        looked += limit - position;
        noteOpen(buffer, open, limit, ending, lastStray, strayBefore);
        return -1;
    }

    private int closed(int open, int close, int end, boolean odd, int lastStray) {
        boolean raw = odd || end > close + 1;
        int inner = jumped ? linesIn(buffer, open, close) : countLineEnds(buffer, open, close);
        if (inner > 0) {
            noteSpan(buffer, open, close, lastStray, lines);
        }
        lines += inner;
        stray |= lastStray >= 0;
        store(raw ? open : open + 1, raw ? ~(end - base) : close - base);
        escapes |= raw;
        return end;
    }

    private int behindBlanks(int from) {
        int at = from;
        while (at < limit && isBlank(buffer[at]) && !isDelimiter(at)) {
            at++;
        }
        return at;
    }

    private int unquotedField(int start) {
        boolean odd = false;
        int at = start;
        while (at < limit && !isLineEnd(buffer[at]) && !isDelimiter(at)) {
            notAscii |= buffer[at] < 0;
            boolean pair = buffer[at] == escape && at + 1 < limit && isMeta(buffer[at + 1]);
            odd |= pair;
            stray |= buffer[at] == quote;
            if (pair && isLineEnd(buffer[at + 1])) {
                lines += buffer[at + 1] == CR && at + 2 < limit && buffer[at + 2] == LF ? 0 : 1;
            }
            at += pair ? 2 : 1;
        }
        if (at >= limit && ending == Ending.OPEN) {
            return -1;
        }
        store(start, odd ? ~(at - base) : at - base);
        escapes |= odd;
        return at;
    }

    private void store(int start, int relativeEnd) {
        if (firstField + field < batch.starts.length) {
            batch.starts[firstField + field] = start - base;
            batch.ends[firstField + field] = relativeEnd;
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

    /** Whether the bytes up to the limit are the beginning of a delimiter whose rest may come. */
    private boolean mayBeDelimiter(int at) {
        if (ending == Ending.END_OF_FILE || at + delimiter.length <= limit) {
            return false;
        }
        for (int i = at; i < limit; i++) {
            if (buffer[i] != delimiter[i - at]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first byte makes the second literal, inside quotes. */
    private boolean isPair(byte first, byte second) {
        return first == escape ? isMeta(second) : second == quote;
    }

    private boolean isMeta(byte b) {
        return b == escape || b == quote || b == delimiter[0] || isLineEnd(b);
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
