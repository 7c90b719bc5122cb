package io.tamiz.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Scans dialects of one delimiter byte and doubled quotes, 64 bytes at a time. Ugly, performance optimized code: what is
 * known between two line ends is in fields, so that the compiler gets small methods that run often. A byte is looked at
 * by itself only where it may mean something.
 *
 * <p>Marks are found as {@link Words} explains, and are a bit for each byte of a block. Bytes below 0x0e stand for line
 * ends, which are among them. Bytes of non-ASCII characters equal no mark.
 */
final class SwarScanner extends RecordScanner {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
    private static final long HIGH = 0x8080808080808080L;
    private static final long BELOW_0E = 0x7272727272727272L;
    private static final long LINE_FEEDS = LF * ONES;
    private static final long RETURNS = CR * ONES;

    /** Puts the high bits of a word's bytes beside each other, into its last byte. */
    private static final long GATHER = 0x0002040810204081L;

    /** Bytes whose marks are found at once. */
    private static final int BLOCK = Long.SIZE;

    private final byte delimiter;
    private final long delimiters;
    private final long quotes;

    private RecordBatch batch = new RecordBatch();
    private byte[] buffer = new byte[0];
    private int limit;
    private boolean last;
    private int maxRecords;
    private int emptyLength;
    private int capacity;

    /** Where the block begins, and the marks in it that were not looked at yet. */
    private int block;

    private long delimitersLeft;
    private long othersLeft;
    /** Any byte of the block, and of all blocks of the record so far. */
    private long anyOfBlock;

    private long anyOfRecord;

    private int recordStart;
    private long recordLine;
    private int firstField;
    private int field;
    /** -1 where the field is quoted and its positions are stored already. */
    private int fieldStart;

    private int linesInside;
    private boolean stray;
    private boolean escaped;
    /** Over text that was looked through before. */
    private boolean jumped;

    SwarScanner(Dialect dialect, int maxRecordBytes, ReadOptions.TableEnd tableEnd) {
        super(dialect, maxRecordBytes, tableEnd);
        delimiter = (byte) dialect.delimiter().charAt(0);
        delimiters = delimiter * ONES;
        quotes = quote == NONE ? delimiters : quote * ONES;
    }

    @Override
    Stop find(RecordBatch target, byte[] bytes, int end, Ending ending, int most) {
        batch = target;
        buffer = bytes;
        limit = end;
        last = ending == Ending.END_OF_FILE;
        maxRecords = most;
        emptyLength = emptyLength(batch.width);
        capacity = Math.min(batch.starts.length, batch.ends.length);
        firstField = batch.records * Math.max(batch.width, 0);
        escaped = batch.hasEscapes;
        recordLine = line;
        jumped = false;
        openQuote = -1;
        block = position - BLOCK;
        delimitersLeft = 0;
        othersLeft = 0;
        anyOfBlock = 0;
        begin(position);
        Stop stop = null;
        while (stop == null) {
            int lineEnd = lineEnd();
            stop = lineEnd < 0 ? Stop.EXHAUSTED : endRecord(lineEnd);
        }
        looked += Math.max(0, Math.min(block, limit) - position);
        position = recordStart;
        line = recordLine;
        batch.hasEscapes = escaped;
        return stop;
    }

    private void begin(int start) {
        recordStart = start;
        fieldStart = start;
        field = firstField;
        linesInside = 0;
        stray = false;
        anyOfRecord = anyOfBlock;
    }

    /** Stores the fields up to the line end that ends the record, and tells where that is; -1 where there is none. */
    private int lineEnd() {
        byte[] bytes = buffer;
        int[] starts = batch.starts;
        int[] ends = batch.ends;
        int base = batch.base;
        int most = capacity;
        int at = block;
        long delims = delimitersLeft;
        long others = othersLeft;
        int fields = field;
        int start = fieldStart;
        while (true) {
            long before = delims & ((others & -others) - 1);
            delims ^= before;
            while (before != 0) {
                int end = at + Long.numberOfTrailingZeros(before);
                before &= before - 1;
                if (fields < most) {
                    starts[fields] = start - base;
                    ends[fields] = end - base;
                }
                fields++;
                start = end + 1;
            }
            if (others == 0) {
                at = Math.max(at + BLOCK, recordStart);
                if (at >= limit) {
                    block = at;
                    delimitersLeft = 0;
                    othersLeft = 0;
                    field = fields;
                    fieldStart = start;
                    return last && recordStart < limit ? limit : -1;
                }
                delims = equal(bytes, at, delimiters);
                others = others(bytes, at, quotes) & ~delims;
                anyOfBlock = any(bytes, at);
                anyOfRecord |= anyOfBlock;
                continue;
            }
            int other = at + Long.numberOfTrailingZeros(others);
            others &= others - 1;
            byte b = bytes[other];
            if (b == LF || b == CR) {
                block = at;
                delimitersLeft = delims;
                othersLeft = others;
                field = fields;
                fieldStart = start;
                return other;
            }
            if (b == quote && other == start) {
                field = fields;
                int end = quotedField(other);
                if (end < 0) {
                    block = other;
                    return -1;
                }
                fields = field;
                start = fieldStart;
                if (end - at < BLOCK) {
                    delims &= -1L << (end - at);
                    others &= -1L << (end - at);
                } else {
                    at = end - BLOCK;
                    delims = 0;
                    others = 0;
                }
            } else {
                stray |= b == quote; // else a control character
            }
        }
    }

    /** Stores the quoted field that is opened there; where what follows it begins, or -1 where it is not closed. */
    private int quotedField(int open) {
        byte[] bytes = buffer;
        int q = open + 1;
        int end;
        boolean odd = false;
        int lastStray = -1;
        int strayBefore = -1;
        int lines = 0;
        long returns = 0;
        long any = 0;
        while (true) {
            if (q < memoTo && open >= memoFrom && bytes[q] != quote) {
                odd = true;
                jumped = true;
                lastStray = Math.max(lastStray, memoStray >= q ? memoStray : -1);
                any = HIGH;
                looked -= Math.min(limit, memoTo) - q;
                q = Math.min(limit, memoTo);
            }
            long found = 0;
            while (q < limit) {
                long word = (long) WORD.get(bytes, q);
                long low = word & LOW;
                found = ~(((low ^ quotes) + LOW) | word) & HIGH;
                long control = ~((low + BELOW_0E) | word) & HIGH & ((found & -found) - 1);
                any |= word;
                if (control != 0) {
                    lines += Long.bitCount(~((low ^ LINE_FEEDS) + LOW) & control);
                    returns |= ~((low ^ RETURNS) + LOW) & control;
                }
                if (found != 0) {
                    q += Long.numberOfTrailingZeros(found) >>> 3;
                    break;
                }
                q += 8;
            }
            end = q + 1;
            if (found == 0 || (end >= limit && !last)) {
                return open(open, lastStray, strayBefore);
            }
            if (end < limit && bytes[end] == quote) {
                odd = true;
                q += 2;
                continue;
            }
            while (end < limit && isBlank(bytes[end]) && bytes[end] != delimiter) {
                end++;
                odd = true;
            }
            if (end < limit && bytes[end] != delimiter && !isLineEnd(bytes[end])) {
                odd = true;
                strayBefore = lastStray;
                lastStray = q;
                q = end;
                continue;
            }
            if (end >= limit && !last) {
                return open(open, lastStray, strayBefore);
            }
            break;
        }
        anyOfRecord |= any;
        stray |= lastStray >= 0;
        escaped |= odd;
        if (jumped || returns != 0) {
            lines = jumped ? linesIn(bytes, open, q) : countLineEnds(bytes, open, q);
        }
        if (lines > 0) {
            noteSpan(bytes, open, q, lastStray, linesInside);
            linesInside += lines;
        }
        if (field < capacity) {
            batch.starts[field] = (odd ? open : open + 1) - batch.base;
            batch.ends[field] = odd ? ~(end - batch.base) : q - batch.base;
        }
        if (end < limit && bytes[end] == delimiter) {
            field++;
            fieldStart = end + 1;
            return end + 1;
        }
        fieldStart = -1;
        return end;
    }

    private int open(int open, int lastStray, int strayBefore) {
        looked += limit - open;
        noteOpen(buffer, open, limit, last ? Ending.END_OF_FILE : Ending.OPEN, lastStray, strayBefore);
        return -1;
    }

    /** Adds the record that ends there, unless it is not as most are; null for going on. */
    private @Nullable Stop endRecord(int end) {
        byte[] bytes = buffer;
        int next = end + 1;
        if (end >= limit) {
            next = limit; // the file ends without a line end
        } else if (bytes[end] == CR) {
            if (next >= limit && !last) {
                return Stop.EXHAUSTED;
            }
            if (next < limit && bytes[next] == LF) {
                othersLeft &= next - block < BLOCK ? othersLeft - 1 : 0;
                next++;
            }
        }
        if (end == recordStart) { // a blank line
            recordLine++;
            begin(next);
            return bytes[next] == comment() ? Stop.COMMENT : null;
        }
        if (fieldStart >= 0 && field < capacity) {
            batch.starts[field] = fieldStart - batch.base;
            batch.ends[field] = end - batch.base;
        }
        field++;
        int length = end - recordStart;
        if (length > maxRecordBytes()) {
            return Stop.TOO_LONG;
        }
        boolean plain = field - firstField == batch.width
                && (anyOfRecord & HIGH) == 0
                && !stray
                && length != emptyLength
                && (length != headerLength() || bytes[recordStart] != headerFirst());
        if (!plain && !isGood(end, next) && batch.width != ANY_WIDTH) {
            return Stop.DOUBTFUL;
        }
        batch.add(recordStart, end, recordLine);
        firstField = field;
        if (jumped) {
            linesInside = countLineEnds(bytes, recordStart, end);
            jumped = false;
        }
        recordLine += 1 + linesInside;
        begin(next);
        return batch.records >= maxRecords ? Stop.FULL : bytes[next] == comment() ? Stop.COMMENT : null;
    }

    private boolean isGood(int end, int next) {
        int found = field - firstField;
        int width = batch.width;
        if (mayDropTrailing(found, width) && areDelimiters(end - found + width, end)) {
            field = firstField + width;
        }
        boolean good = field - firstField == width && !stray && isPlain(buffer, recordStart, end, limit, found);
        if (!good) {
            tell(recordStart, end, next, found, field - firstField, stray, linesInside);
        }
        return good;
    }

    private boolean areDelimiters(int from, int to) {
        int at = from;
        while (at < to && buffer[at] == delimiter) {
            at++;
        }
        return at == to;
    }

    private static long equal(byte[] bytes, int at, long pattern) {
        return equalInWord(bytes, at, pattern)
                | (equalInWord(bytes, at + 8, pattern) << 8)
                | (equalInWord(bytes, at + 16, pattern) << 16)
                | (equalInWord(bytes, at + 24, pattern) << 24)
                | (equalInWord(bytes, at + 32, pattern) << 32)
                | (equalInWord(bytes, at + 40, pattern) << 40)
                | (equalInWord(bytes, at + 48, pattern) << 48)
                | (equalInWord(bytes, at + 56, pattern) << 56);
    }

    private static long equalInWord(byte[] bytes, int at, long pattern) {
        long word = (long) WORD.get(bytes, at);
        long hits = ~((((word & LOW) ^ pattern) + LOW) | word) & HIGH;
        return (hits * GATHER) >>> 56;
    }

    /** Those below 0x0e as well. */
    private static long others(byte[] bytes, int at, long pattern) {
        return othersInWord(bytes, at, pattern)
                | (othersInWord(bytes, at + 8, pattern) << 8)
                | (othersInWord(bytes, at + 16, pattern) << 16)
                | (othersInWord(bytes, at + 24, pattern) << 24)
                | (othersInWord(bytes, at + 32, pattern) << 32)
                | (othersInWord(bytes, at + 40, pattern) << 40)
                | (othersInWord(bytes, at + 48, pattern) << 48)
                | (othersInWord(bytes, at + 56, pattern) << 56);
    }

    private static long othersInWord(byte[] bytes, int at, long pattern) {
        long word = (long) WORD.get(bytes, at);
        long low = word & LOW;
        long hits = ~((((low ^ pattern) + LOW) & (low + BELOW_0E)) | word) & HIGH;
        return (hits * GATHER) >>> 56;
    }

    private static long any(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at)
                | (long) WORD.get(bytes, at + 8)
                | (long) WORD.get(bytes, at + 16)
                | (long) WORD.get(bytes, at + 24)
                | (long) WORD.get(bytes, at + 32)
                | (long) WORD.get(bytes, at + 40)
                | (long) WORD.get(bytes, at + 48)
                | (long) WORD.get(bytes, at + 56);
    }
}
