package io.tamiz.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Scans dialects of one delimiter byte and doubled quotes, eight bytes at a time. Ugly, performance optimized code: one
 * method, everything in locals. A byte is looked at by itself only where it may mean something.
 *
 * <p>The test for a byte {@code c}: with the high bits masked off, {@code (low ^ c) + 0x7f} has the high bit clear in
 * exactly those bytes that equal {@code c}, without carries between bytes; {@code low + 0x72} in those below 0x0e, among
 * them both line ends. Bytes of non-ASCII characters have the high bit set in the word itself.
 */
final class SwarScanner extends RecordScanner {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
    private static final long HIGH = 0x8080808080808080L;
    private static final long BELOW_0E = 0x7272727272727272L;

    private final byte delimiter;

    SwarScanner(Dialect dialect, int maxRecordBytes, ReadOptions.TableEnd tableEnd) {
        super(dialect, maxRecordBytes, tableEnd);
        delimiter = (byte) dialect.delimiter().charAt(0);
    }

    @Override
    Stop find(RecordBatch batch, byte[] buffer, int limit, Ending ending, int maxRecords) {
        final boolean last = ending == Ending.END_OF_FILE;
        final byte delim = delimiter;
        final int mark = quote;
        final long delims = delim * ONES;
        final long marks = mark == NONE ? delims : mark * ONES;
        final int comment = comment();
        final int[] starts = batch.starts;
        final int[] ends = batch.ends;
        final int capacity = Math.min(starts.length, ends.length);
        final int width = batch.width;
        final int base = batch.base;
        final int maxBytes = maxRecordBytes();
        final int emptyLength = emptyLength(width);
        final int headerLength = headerLength();
        final int headerFirst = headerFirst();
        final boolean comments = comment != NONE;
        int recordStart = position;
        int fieldStart = position; // -1 where the field is quoted and its positions are stored already
        int records = batch.records;
        int firstField = records * Math.max(width, 0);
        int field = firstField;
        int innerLines = 0;
        long recordLine = line;
        long high = 0;
        int p = position;
        boolean escaped = batch.hasEscapes;
        boolean stray = false;
        boolean jumped = false; // over text that was looked through before
        Stop stop = Stop.EXHAUSTED;
        openQuote = -1;

        words:
        while (true) {
            long word;
            long hits;
            if (p < limit) {
                word = (long) WORD.get(buffer, p);
                long low = word & LOW;
                hits = ~((((low ^ delims) + LOW) & ((low ^ marks) + LOW) & (low + BELOW_0E)) | word) & HIGH;
                high |= word;
            } else {
                word = 0;
                hits = 0;
                if (!last || recordStart >= limit) {
                    break;
                }
            }
            while (true) {
                int at;
                int next;
                if (hits != 0) {
                    at = p + (Long.numberOfTrailingZeros(hits) >>> 3);
                    hits &= hits - 1;
                    byte b = buffer[at];
                    if (b == delim) {
                        if (field < capacity) {
                            starts[field] = fieldStart - base;
                            ends[field] = at - base;
                        }
                        field++;
                        fieldStart = at + 1;
                        continue;
                    }
                    if (b == LF) {
                        if (at < recordStart) {
                            continue; // the second half of a CRLF that ended the record before
                        }
                        next = at + 1;
                    } else if (b == CR) {
                        if (at + 1 < limit) {
                            next = buffer[at + 1] == LF ? at + 2 : at + 1;
                        } else if (last) {
                            next = at + 1;
                        } else {
                            break words;
                        }
                    } else if (b == mark && at == fieldStart) {
                        int q = at + 1;
                        int end;
                        boolean odd = false;
                        int lastStray = -1;
                        int strayBefore = -1;
                        long control = 0;
                        while (true) {
                            if (q < memoTo && at >= memoFrom && buffer[q] != mark) {
                                odd = true;
                                jumped = true;
                                lastStray = Math.max(lastStray, memoStray >= q ? memoStray : -1);
                                control = HIGH;
                                high = HIGH;
                                looked -= Math.min(limit, memoTo) - q;
                                q = Math.min(limit, memoTo);
                            }
                            long found = 0;
                            while (q < limit) {
                                long w = (long) WORD.get(buffer, q);
                                long low = w & LOW;
                                found = ~(((low ^ marks) + LOW) | w) & HIGH;
                                control |= ~((low + BELOW_0E) | w) & HIGH;
                                high |= w;
                                if (found != 0) {
                                    q += Long.numberOfTrailingZeros(found) >>> 3;
                                    break;
                                }
                                q += 8;
                            }
                            end = q + 1;
                            if (found == 0 || (end >= limit && !last)) {
                                looked += limit - p;
                                noteOpen(buffer, at, limit, ending, lastStray, strayBefore);
                                break words;
                            }
                            if (end < limit && buffer[end] == mark) {
                                odd = true;
                                q += 2;
                                continue;
                            }
                            while (end < limit && isBlank(buffer[end]) && buffer[end] != delim) {
                                end++;
                                odd = true;
                            }
                            if (end < limit && buffer[end] != delim && buffer[end] != LF && buffer[end] != CR) {
                                odd = true;
                                strayBefore = lastStray;
                                lastStray = q;
                                q = end;
                                continue;
                            }
                            if (end >= limit && !last) {
                                looked += limit - p;
                                noteOpen(buffer, at, limit, ending, lastStray, strayBefore);
                                break words;
                            }
                            break;
                        }
                        if (control != 0) {
                            int lines = jumped ? linesIn(buffer, at, q) : countLineEnds(buffer, at, q);
                            if (lines > 0) {
                                noteSpan(buffer, at, q, lastStray, innerLines);
                            }
                            innerLines += lines;
                        }
                        stray |= lastStray >= 0;
                        if (field < capacity) {
                            starts[field] = odd ? at - base : at + 1 - base;
                            ends[field] = odd ? ~(end - base) : q - base;
                        }
                        escaped |= odd;
                        if (end < limit && buffer[end] == delim) {
                            field++;
                            fieldStart = end + 1;
                            p = end + 1;
                        } else {
                            fieldStart = -1;
                            p = end;
                        }
                        continue words;
                    } else {
                        stray |= b == mark;
                        continue; // a control character, or a quote that opens nothing
                    }
                } else if (p < limit) {
                    break;
                } else {
                    at = limit; // the file ends without a line end
                    next = limit;
                }
                if (at == recordStart) { // a blank line
                    recordLine++;
                    recordStart = next;
                    fieldStart = next;
                    high = word;
                    if (comments && buffer[next] == comment) {
                        stop = Stop.COMMENT;
                        break words;
                    }
                    continue;
                }
                if (fieldStart >= 0 && field < capacity) {
                    starts[field] = fieldStart - base;
                    ends[field] = at - base;
                }
                field++;
                if (at - recordStart > maxBytes) {
                    stop = Stop.TOO_LONG;
                    break words;
                }
                int length = at - recordStart;
                boolean good = field - firstField == width
                        && (high & HIGH) == 0
                        && !stray
                        && length != emptyLength
                        && (length != headerLength || buffer[recordStart] != headerFirst);
                if (!good) {
                    int found = field - firstField;
                    if (mayDropTrailing(found, width) && isAll(delim, buffer, at - found + width, at)) {
                        field = firstField + width;
                    }
                    good = field - firstField == width && !stray && isPlain(buffer, recordStart, at, found);
                    if (!good) {
                        tell(recordStart, at, next, found, field - firstField, stray, innerLines);
                    }
                    if (!good && width != ANY_WIDTH) {
                        stop = Stop.DOUBTFUL;
                        break words;
                    }
                }
                batch.recordStarts[records] = recordStart - base;
                batch.recordEnds[records] = at - base;
                batch.lines[records] = recordLine;
                records++;
                firstField = field;
                if (jumped) {
                    innerLines = countLineEnds(buffer, recordStart, at);
                    jumped = false;
                }
                recordLine += 1 + innerLines;
                innerLines = 0;
                stray = false;
                recordStart = next;
                fieldStart = next;
                high = word;
                if (records >= maxRecords) {
                    stop = Stop.FULL;
                    break words;
                }
                if (comments && buffer[next] == comment) {
                    stop = Stop.COMMENT;
                    break words;
                }
                if (at >= limit) {
                    break words;
                }
            }
            p += 8;
        }
        looked += Math.min(p, limit) - position;
        position = recordStart;
        line = recordLine;
        batch.records = records;
        batch.hasEscapes = escaped;
        return stop;
    }

    private static boolean isAll(byte wanted, byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && buffer[at] == wanted) {
            at++;
        }
        return at == to;
    }
}
