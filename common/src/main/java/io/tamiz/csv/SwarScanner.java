package io.tamiz.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

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
    private final int quote;

    SwarScanner(Dialect dialect, int maxRecordBytes, Listener listener) {
        super(maxRecordBytes, listener);
        delimiter = (byte) dialect.delimiter().charAt(0);
        @Nullable Character mark = dialect.quote();
        quote = mark == null ? -1 : mark;
    }

    @Override
    Stop scan(RecordBatch batch, byte[] buffer, int limit, Ending ending, int maxRecords) {
        final boolean last = ending == Ending.END_OF_FILE;
        final byte delim = delimiter;
        final int mark = quote;
        final long delims = delim * ONES;
        final long marks = mark < 0 ? delims : mark * ONES;
        final int[] starts = batch.starts;
        final int[] ends = batch.ends;
        final int capacity = Math.min(starts.length, ends.length);
        final int width = batch.width;
        final int base = position;
        final int maxBytes = maxRecordBytes();
        int recordStart = base;
        int fieldStart = base; // -1 where the field is quoted and its positions are stored already
        int firstField = 0;
        int field = 0;
        int records = 0;
        int seen = 0;
        int innerLines = 0;
        long recordLine = line;
        long high = 0;
        int p = base;
        boolean escaped = false;
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
                        boolean odd = false;
                        long control = 0;
                        while (true) {
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
                            if (found == 0 || (q + 1 >= limit && !last)) {
                                openQuote = at;
                                break words;
                            }
                            if (q + 1 < limit && buffer[q + 1] == mark) {
                                odd = true;
                                q += 2;
                                continue;
                            }
                            break;
                        }
                        int end = q + 1;
                        while (end < limit && buffer[end] != delim && buffer[end] != LF && buffer[end] != CR) {
                            high |= buffer[end] & HIGH;
                            end++;
                            odd = true;
                        }
                        if (end >= limit && !last) {
                            break words;
                        }
                        if (control != 0) {
                            innerLines += countLineEnds(buffer, at, q);
                        }
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
                        continue; // a control character, or a quote that means nothing here
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
                boolean good = field - firstField == width && (high & HIGH) == 0;
                if (!good) {
                    Text text = (high & HIGH) == 0 ? Text.ASCII : Text.NOT_ASCII;
                    fieldsSeen = field - firstField;
                    good = width == ANY_WIDTH || accept(recordStart, at, field - firstField, text, recordLine);
                }
                if (good) {
                    batch.recordStarts[records] = recordStart - base;
                    batch.recordEnds[records] = at - base;
                    batch.lines[records] = recordLine;
                    records++;
                    firstField = field;
                } else {
                    field = firstField;
                }
                recordLine += 1 + innerLines;
                innerLines = 0;
                recordStart = next;
                fieldStart = next;
                high = word;
                if (++seen == maxRecords) {
                    stop = Stop.FULL;
                    break words;
                }
                if (at >= limit) {
                    break words;
                }
            }
            p += 8;
        }
        position = recordStart;
        line = recordLine;
        batch.records = records;
        batch.hasEscapes = escaped;
        return stop;
    }
}
