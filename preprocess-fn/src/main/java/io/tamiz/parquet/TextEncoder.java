package io.tamiz.parquet;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.TextVector;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;

/** Strings: their length in 4 bytes, then their UTF-8 bytes, in the page or in the dictionary. */
final class TextEncoder extends DictionaryEncoder {
    private final int pageBytes;
    private TextDictionary dictionary;
    /** Values of the page, and their bytes, plain or not. */
    private int pageValues;

    private long pageTextBytes;
    /** Where the least and the greatest string lie in {@link #plain}. */
    private int minStart;

    private int minEnd;
    private int maxStart;
    private int maxEnd;

    TextEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits, limits.pageRows(), scratch);
        pageBytes = limits.pageBytes();
        dictionary = new TextDictionary(dictionaryBytes);
    }

    @Override
    int appendValues(ColumnVector vector, int from, int to) {
        TextVector text = (TextVector) vector;
        return usesDictionary() ? appendIndexes(text, from, to) : appendPlain(text, from, to);
    }

    private int appendIndexes(TextVector text, int from, int to) {
        reserveIndexes(to - from);
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        for (int row = from; row < to; row++) {
            if (dictionaryIsFull()) {
                return row;
            }
            if (!text.isNull(row)) {
                appendIndex(dictionary.indexOf(bytes, starts[row], ends[row]));
                pageValues++;
                pageTextBytes += ends[row] - starts[row];
            }
        }
        return to;
    }

    private int appendPlain(TextVector text, int from, int to) {
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        for (int row = from; row < to; row++) {
            if (text.isNull(row)) {
                continue;
            }
            int length = ends[row] - starts[row];
            if (pageValues > 0 && plain.size() + Integer.BYTES + (long) length > pageBytes) {
                return row;
            }
            plain.writeInt(length);
            plain.write(bytes, starts[row], length);
            noteLast(plain.size() - length);
        }
        return to;
    }

    /** Takes note of the string that {@link #plain} ends with. */
    private void noteLast(int start) {
        int end = plain.size();
        byte[] bytes = plain.array();
        if (pageValues == 0 || Arrays.compareUnsigned(bytes, start, end, bytes, minStart, minEnd) < 0) {
            minStart = start;
            minEnd = end;
        }
        if (pageValues == 0 || Arrays.compareUnsigned(bytes, start, end, bytes, maxStart, maxEnd) > 0) {
            maxStart = start;
            maxEnd = end;
        }
        pageValues++;
        pageTextBytes += end - start;
    }

    @Override
    Statistics<?> describe(Statistics<?> statistics) {
        if (pageValues > 0 && usesDictionary()) {
            describeEntries(statistics);
        } else if (pageValues > 0) {
            statistics.updateStats(copy(plain, minStart, minEnd));
            statistics.updateStats(copy(plain, maxStart, maxEnd));
        }
        return statistics;
    }

    /** Compares each entry that the page refers to once, however often it does. */
    private void describeEntries(Statistics<?> statistics) {
        boolean[] seen = new boolean[dictionary.size()];
        int[] indexes = indexes();
        int min = indexes[0];
        int max = indexes[0];
        for (int i = 0; i < indexCount(); i++) {
            int index = indexes[i];
            if (!seen[index]) {
                seen[index] = true;
                min = compareEntries(index, min) < 0 ? index : min;
                max = compareEntries(index, max) > 0 ? index : max;
            }
        }
        statistics.updateStats(copy(dictionary.page(), dictionary.start(min), dictionary.end(min)));
        statistics.updateStats(copy(dictionary.page(), dictionary.start(max), dictionary.end(max)));
    }

    private int compareEntries(int a, int b) {
        byte[] bytes = dictionary.page().array();
        return Arrays.compareUnsigned(
                bytes, dictionary.start(a), dictionary.end(a), bytes, dictionary.start(b), dictionary.end(b));
    }

    private static Binary copy(ByteSink source, int start, int end) {
        return Binary.fromConstantByteArray(Arrays.copyOfRange(source.array(), start, end));
    }

    @Override
    long unencodedBytes() {
        return pageTextBytes;
    }

    @Override
    void clearPage() {
        super.clearPage();
        clearPageText();
    }

    @Override
    void clearPageText() {
        pageValues = 0;
        pageTextBytes = 0;
    }

    @Override
    int dictionarySize() {
        return dictionary.size();
    }

    @Override
    long dictionaryPageBytes() {
        return dictionary.page().size();
    }

    @Override
    long dictionaryMemoryBytes() {
        return dictionary.page().size() + (long) dictionary.size() * TextDictionary.BYTES_EACH;
    }

    @Override
    long plainPageBytes() {
        return pageTextBytes + (long) Integer.BYTES * pageValues;
    }

    @Override
    BytesInput dictionaryPage() {
        return dictionary.page().content();
    }

    @Override
    void clearDictionary() {
        dictionary = new TextDictionary(dictionaryBytes);
    }

    @Override
    void writePlain(int index) {
        int length = dictionary.end(index) - dictionary.start(index);
        plain.writeInt(length);
        plain.write(dictionary.page().array(), dictionary.start(index), length);
        noteLast(plain.size() - length);
    }
}
