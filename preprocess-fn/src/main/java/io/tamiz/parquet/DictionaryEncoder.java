package io.tamiz.parquet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.schema.PrimitiveType;

/**
 * A column that tries a dictionary: the first page with values decides whether it pays. Where it does not, that page and
 * all that follow are plain; where it grows too large later, the page ends there, and the rest of the chunk is plain.
 */
abstract class DictionaryEncoder extends ColumnEncoder {
    /** Indexes up to here fit 16 bits; a larger dictionary is a column of distinct values. */
    static final int MAX_DICTIONARY_SIZE = 1 << 16;

    final ByteSink plain;
    final int dictionaryBytes;
    private ByteSink encoded;
    private int[] indexes = new int[0];
    private int indexCount;
    /** Whether the page begun refers to the dictionary. */
    private boolean useDictionary = true;
    /** Whether the next chunk begins with a dictionary again. */
    private boolean tryAgain = true;

    private boolean pageRefersToIt;

    DictionaryEncoder(PrimitiveType type, WriterLimits limits, int pageRows, Scratch scratch) {
        super(type, pageRows, scratch);
        plain = new ByteSink(limits.pageBytes());
        dictionaryBytes = limits.dictionaryBytes();
        encoded = plain;
    }

    final boolean usesDictionary() {
        return useDictionary;
    }

    final int[] indexes() {
        return indexes;
    }

    final int indexCount() {
        return indexCount;
    }

    final void reserveIndexes(int count) {
        if (indexes.length - indexCount < count) {
            indexes = Arrays.copyOf(indexes, Math.max(indexCount + count, indexes.length * 2));
        }
    }

    final void appendIndex(int index) {
        indexes[indexCount++] = index;
    }

    @Override
    final Encoding encode() {
        if (useDictionary && indexCount > 0 && !pageRefersToIt && !dictionaryPays()) {
            abandonDictionary();
        }
        if (indexCount == 0) {
            encoded = plain;
            return Encoding.PLAIN;
        }
        encoded = scratch().indexes();
        encoded.clear();
        HybridEncoding.writeIndexes(indexes, indexCount, HybridEncoding.bitWidth(dictionarySize()), encoded);
        pageRefersToIt = true;
        useDictionary = !dictionaryIsFull();
        return Encoding.RLE_DICTIONARY;
    }

    /** Nearly all different among a thousand means tens of thousands of distinct values: more than a dictionary gains by. */
    @Override
    final void reconsider() {
        boolean nearlyAllDifferent = indexCount - dictionarySize() < indexCount / 100;
        if (useDictionary && !pageRefersToIt && nearlyAllDifferent) {
            abandonDictionary();
        }
    }

    private void abandonDictionary() {
        clearPageText();
        for (int i = 0; i < indexCount; i++) {
            writePlain(indexes[i]);
        }
        useDictionary = false;
        tryAgain = false;
        clearDictionary();
        indexes = new int[0];
        indexCount = 0;
    }

    /** Forgets what is known of the page's strings, since they are written anew. */
    void clearPageText() {}

    private boolean dictionaryPays() {
        long indexBytes = (long) indexCount * HybridEncoding.bitWidth(dictionarySize()) / 8;
        return dictionaryPageBytes() + indexBytes < plainPageBytes();
    }

    final boolean dictionaryIsFull() {
        return dictionarySize() >= MAX_DICTIONARY_SIZE || dictionaryPageBytes() >= dictionaryBytes;
    }

    @Override
    final ByteSink encoded() {
        return encoded;
    }

    @Override
    final void endDictionary(PageWriter pages) throws IOException {
        if (pageRefersToIt) {
            pages.writeDictionaryPage(new DictionaryPage(dictionaryPage(), dictionarySize(), Encoding.PLAIN));
        }
        clearDictionary();
        pageRefersToIt = false;
        useDictionary = tryAgain;
    }

    @Override
    void clearPage() {
        indexCount = 0;
        plain.clear();
    }

    @Override
    final long valueBytes() {
        return plain.size() + (long) Integer.BYTES * indexCount + dictionaryMemoryBytes();
    }

    @Override
    final void releaseValues() {
        plain.release();
        indexes = new int[0];
    }

    abstract int dictionarySize();

    /** What the dictionary takes in memory, its tables included. */
    abstract long dictionaryMemoryBytes();

    abstract long dictionaryPageBytes();

    /** What the page would take without a dictionary. */
    abstract long plainPageBytes();

    /** The dictionary as its page holds it. */
    abstract BytesInput dictionaryPage();

    abstract void clearDictionary();

    /** Writes an entry of the dictionary to {@link #plain}. */
    abstract void writePlain(int index);
}
