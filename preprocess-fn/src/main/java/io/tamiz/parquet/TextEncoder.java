package io.tamiz.parquet;

import io.tamiz.column.ColumnVector;
import io.tamiz.column.TextVector;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Strings: indexes of a dictionary, or their lengths and then their UTF-8 bytes, since lengths among the bytes make zstd
 * find less. The first page decides whether a dictionary pays; where it grows too large later, the page ends there, and
 * the rest of the chunk does without.
 */
final class TextEncoder extends ColumnEncoder {
    /** Strings after which a dictionary that would grow too large is given up. */
    private static final int FIRST_LOOK = 1024;

    private static final int LENGTH_BYTES = Integer.BYTES;

    private final WriterLimits limits;
    private final TextRange range = new TextRange();
    private final TextDictionary dictionary;
    private DictionaryUse use = DictionaryUse.UNDECIDED;
    /** What the next chunk begins with. */
    private DictionaryUse nextUse = DictionaryUse.UNDECIDED;
    /** The page's strings where it has no dictionary. */
    private final ByteSink bytes;

    private final NumberBlocks lengths;
    /** The page's strings where it has a dictionary. */
    private int[] indexes = new int[0];

    private int indexCount;
    private long indexedBytes;

    TextEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, scratch);
        this.limits = limits;
        bytes = new ByteSink(limits.pageBytes());
        lengths = new NumberBlocks(scratch);
        dictionary = new TextDictionary(limits.dictionaryBytes());
    }

    @Override
    int pageRows() {
        return limits.pageRows();
    }

    @Override
    int appendValues(ColumnVector vector, int from, int to) {
        TextVector text = (TextVector) vector;
        return use == DictionaryUse.CHOSEN ? appendIndexes(text, from, to) : appendStrings(text, from, to);
    }

    private int appendIndexes(TextVector text, int from, int to) {
        if (indexes.length < indexCount + to - from + HybridEncoding.GROUP) {
            indexes =
                    Arrays.copyOf(indexes, Math.max(indexCount + to - from + HybridEncoding.GROUP, indexes.length * 2));
        }
        byte[] source = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        long[] validity = text.validity();
        for (int row = from; row < to; row++) {
            if (dictionaryIsFull()) {
                use = DictionaryUse.NONE;
                return row;
            }
            if ((validity[row >> 6] >>> row & 1) != 0) {
                indexes[indexCount++] = dictionary.indexOf(source, starts[row], ends[row]);
                indexedBytes += ends[row] - starts[row];
            }
        }
        return to;
    }

    private boolean dictionaryIsFull() {
        return dictionary.size() >= DictionaryUse.maxSize(Integer.MAX_VALUE)
                || dictionary.page().size() >= limits.dictionaryBytes();
    }

    private int appendStrings(TextVector text, int from, int to) {
        byte[] source = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        long[] validity = text.validity();
        for (int row = from; row < to; row++) {
            if ((validity[row >> 6] >>> row & 1) == 0) {
                continue;
            }
            int length = ends[row] - starts[row];
            if (lengths.size() > 0 && plainBytes() + LENGTH_BYTES + length > limits.pageBytes()) {
                return row;
            }
            bytes.write(source, starts[row], length);
            lengths.add(length);
            range.include(bytes.array(), bytes.size() - length, bytes.size());
        }
        return to;
    }

    /** What the strings that wait would take in the plain encoding. */
    private long plainBytes() {
        return bytes.size() + (long) LENGTH_BYTES * lengths.size();
    }

    @Override
    int valueCount() {
        return indexCount + lengths.size();
    }

    @Override
    long unencodedBytes() {
        return bytes.size() + indexedBytes;
    }

    @Override
    Statistics<?> describe(Statistics<?> statistics) {
        if (indexCount > 0) {
            includeEntries();
            range.describe(dictionary.page().array(), statistics);
        } else {
            range.describe(bytes.array(), statistics);
        }
        return statistics;
    }

    /** Looks at each entry that the page refers to once, however often it does. */
    private void includeEntries() {
        boolean[] seen = new boolean[dictionary.size()];
        for (int i = 0; i < indexCount; i++) {
            int index = indexes[i];
            if (!seen[index]) {
                seen[index] = true;
                range.include(dictionary.page().array(), dictionary.start(index), dictionary.end(index));
            }
        }
    }

    @Override
    Encoding encode(ByteSink page) throws IOException {
        if (indexCount > 0) {
            writeIndexes(indexes, indexCount, page);
            return Encoding.RLE_DICTIONARY;
        }
        if (use == DictionaryUse.UNDECIDED) {
            int[] found = scratch.indexes(lengths.size());
            if (lookUpAll(found) && dictionaryPays(found)) {
                writeIndexes(found, lengths.size(), page);
                use = DictionaryUse.CHOSEN;
                return Encoding.RLE_DICTIONARY;
            }
            dictionary.clear();
            use = DictionaryUse.NONE;
            nextUse = DictionaryUse.NONE;
        }
        writeStrings(page);
        return Encoding.DELTA_LENGTH_BYTE_ARRAY;
    }

    /** Looks the page's strings up, unless the dictionary gets too large. */
    private boolean lookUpAll(int[] found) {
        int start = 0;
        for (int i = 0; i < lengths.size(); i++) {
            int end = start + (int) lengths.get(i);
            found[i] = dictionary.indexOf(bytes.array(), start, end);
            start = end;
            if (dictionaryIsFull() || (i + 1 == FIRST_LOOK && expectedDictionaryBytes() > limits.dictionaryBytes())) {
                return false;
            }
        }
        return true;
    }

    private double expectedDictionaryBytes() {
        return (double) dictionary.page().size()
                / dictionary.size()
                * DictionaryUse.expectedSize(FIRST_LOOK, dictionary.size());
    }

    private boolean dictionaryPays(int[] found) throws IOException {
        if (DictionaryUse.surelyPays(lengths.size(), dictionary.size())) {
            return true;
        }
        PageCompressor compressor = scratch.compressor();
        ByteSink trial = scratch.trial();
        writeIndexes(found, lengths.size(), trial);
        long indexBytes = compressor.compressedLength(trial, 0);
        trial = scratch.trial();
        writeStrings(trial);
        long dictionaryBytes = compressor.compressedLength(dictionary.page(), 0);
        return indexBytes + DictionaryUse.share(dictionaryBytes, isPageFull()) < compressor.compressedLength(trial, 0);
    }

    private void writeIndexes(int[] found, int count, ByteSink out) {
        HybridEncoding.writeIndexes(found, count, HybridEncoding.bitWidth(dictionary.size()), out);
    }

    private void writeStrings(ByteSink out) {
        DeltaEncoding.writeInts(lengths, out);
        out.write(bytes.array(), 0, bytes.size());
    }

    @Override
    long valueBytes() {
        return bytes.size()
                + lengths.bytes()
                + (long) Integer.BYTES * indexCount
                + dictionary.page().size()
                + (long) dictionary.size() * TextDictionary.BYTES_EACH;
    }

    @Override
    void clearPage() {
        bytes.clear();
        lengths.clear();
        indexCount = 0;
        indexedBytes = 0;
        range.clear();
    }

    @Override
    void releaseValues() {
        bytes.release();
        indexes = new int[0];
    }

    @Override
    void endDictionary(PageWriter pages) throws IOException {
        if (dictionary.size() > 0) {
            pages.writeDictionaryPage(
                    new DictionaryPage(dictionary.page().content(), dictionary.size(), Encoding.PLAIN));
        }
        dictionary.clear();
        use = nextUse;
    }
}
