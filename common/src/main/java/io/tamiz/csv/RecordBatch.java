package io.tamiz.csv;

import io.tamiz.column.TextVector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of one stretch of a file as positions in a buffer of UTF-8 bytes. Every record has {@link #width()}
 * fields; field {@code c} of record {@code r} is {@code bytes[starts[r * width + c]] .. bytes[ends[r * width + c] - 1]},
 * without its quotes and with escapes resolved. Filled by {@link CsvReader}, valid until it fills it again.
 */
public final class RecordBatch {
    byte[] bytes = new byte[0];
    /** Where in the window the positions count from, while the batch is filled. */
    int base;

    int[] starts = new int[0];
    int[] ends = new int[0];
    int width;
    int records;
    long[] lines = new long[0];
    long[] byteOffsets = new long[0];
    int[] recordStarts = new int[0];
    int[] recordEnds = new int[0];
    /** Fields beyond the width, by record; only where they are rescued. */
    final Map<Integer, List<String>> extraFields = new HashMap<>();
    /** Whether some field's end is stored as its complement: raw text whose quotes and escapes are to be resolved. */
    boolean hasEscapes;

    /** Records with bytes that are no text, to be replaced. */
    final BitSet undecodable = new BitSet();

    /** Empties the batch; its positions count from there. */
    void begin(int position) {
        base = position;
        records = 0;
        hasEscapes = false;
        extraFields.clear();
        undecodable.clear();
    }

    /** Adds the record whose fields' positions stand behind those of the others. */
    void add(int start, int end, long line) {
        recordStarts[records] = start - base;
        recordEnds[records] = end - base;
        lines[records++] = line;
    }

    /** Forgets the last records. */
    void truncate(int count) {
        for (int record = count; record < records; record++) {
            extraFields.remove(record);
        }
        undecodable.clear(count, Math.max(count, records));
        records = count;
    }

    /** Makes room for the positions of so many records of {@link #width} fields, and so many fields in any case. */
    void reserve(int maxRecords, int fields) {
        int positions = Math.max(fields, maxRecords * Math.max(width, 0));
        if (starts.length < positions) {
            starts = new int[positions];
            ends = new int[positions];
        }
        if (lines.length < maxRecords) {
            lines = new long[maxRecords];
            byteOffsets = new long[maxRecords];
            recordStarts = new int[maxRecords];
            recordEnds = new int[maxRecords];
        }
    }

    /**
     * Takes an own copy of what was scanned, and gives values to fields whose text is not their value.
     *
     * @param offsets stand at or before the first record
     */
    void take(byte[] window, SourceOffsets offsets, Unescaping unescaping, LineEnds lineEnds) {
        int length = recordEnds[records - 1];
        if (bytes.length < length + ByteWindow.PADDING) {
            bytes = new byte[length + (length >> 2) + ByteWindow.PADDING];
        }
        System.arraycopy(window, base, bytes, 0, length);
        for (int record = 0; record < records; record++) {
            byteOffsets[record] = offsets.at(window, base + recordStarts[record]);
        }
        int used = hasEscapes ? unescaping.resolve(this, length) : length;
        lineEnds.show(bytes, 0, used);
        for (int record = undecodable.nextSetBit(0); record >= 0; record = undecodable.nextSetBit(record + 1)) {
            used = replaceUndecodable(record, used);
        }
    }

    private int replaceUndecodable(int record, int used) {
        int free = used;
        for (int i = record * width; i < (record + 1) * width; i++) {
            if (Utf8.firstInvalid(bytes, starts[i], ends[i]) >= 0) {
                byte[] text = Utf8.replaced(bytes, starts[i], ends[i]);
                if (bytes.length < free + text.length + ByteWindow.PADDING) {
                    bytes = Arrays.copyOf(bytes, bytes.length + (bytes.length >> 2) + text.length + ByteWindow.PADDING);
                }
                System.arraycopy(text, 0, bytes, free, text.length);
                starts[i] = free;
                free += text.length;
                ends[i] = free;
            }
        }
        return free;
    }

    /** How many records. */
    public int records() {
        return records;
    }

    /** Fields of each record. */
    public int width() {
        return width;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start(int record, int column) {
        return starts[record * width + column];
    }

    public int end(int record, int column) {
        return ends[record * width + column];
    }

    /** Physical line of the record's first character, counted from 1 at the start of the file. */
    public long line(int record) {
        return lines[record];
    }

    /** Offset of the record's first byte in the decompressed file, before its charset was decoded. */
    public long byteOffset(int record) {
        return byteOffsets[record];
    }

    /** The record as it stood in the file, quotes and all, without its line end. */
    public String raw(int record) {
        return new String(
                bytes, recordStarts[record], recordEnds[record] - recordStarts[record], StandardCharsets.UTF_8);
    }

    /** Whether any record has fields beyond the last column: only where the reader is told to rescue them. */
    public boolean hasExtraFields() {
        return !extraFields.isEmpty();
    }

    /**
     * The fields of a record beyond the last column, in their order, without quotes and escapes.
     *
     * @return empty where there are none, or where the reader was not told to rescue them
     */
    public List<String> extraFields(int record) {
        return extraFields.getOrDefault(record, List.of());
    }

    /** A field as a string. Not for hot loops. */
    public String field(int record, int column) {
        int start = start(record, column);
        return new String(bytes, start, end(record, column) - start, StandardCharsets.UTF_8);
    }

    /** Makes {@code target} a view of one column's fields, one row a record, none null. */
    public void column(int column, TextVector target) {
        target.reset(records);
        target.share(bytes);
        int[] targetStarts = target.starts();
        int[] targetEnds = target.ends();
        for (int record = 0, at = column; record < records; record++, at += width) {
            targetStarts[record] = starts[at];
            targetEnds[record] = ends[at];
        }
    }
}
