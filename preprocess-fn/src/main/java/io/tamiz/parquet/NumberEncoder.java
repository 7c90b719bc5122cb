package io.tamiz.parquet;

import io.tamiz.column.ColumnVector;
import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Numbers of 4 or 8 bytes, which wait as longs without the nulls. The first page decides whether a dictionary pays; where
 * it does not, or grows too large later, the other pages hold differences or the numbers themselves, whichever zstd makes
 * shorter.
 */
abstract class NumberEncoder extends ColumnEncoder {
    static final long[] NO_ENTRIES = {};

    final NumberBlocks values;
    private final int width;
    private final WriterLimits limits;
    private final int maxDictionarySize;
    private final LongDictionary dictionary = new LongDictionary();
    private DictionaryUse use = DictionaryUse.UNDECIDED;
    /** What the next chunk begins with. */
    private DictionaryUse nextUse = DictionaryUse.UNDECIDED;

    private boolean pageRefersToIt;
    /** The dictionary of the chunk's first page, if it was made when that had ended. */
    private long[] decimalEntries = NO_ENTRIES;
    /** Whether the chunk has a page that is not empty. */
    private boolean hasPage;

    private Difference difference = Difference.UNDECIDED;

    NumberEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, scratch);
        this.limits = limits;
        values = new NumberBlocks(scratch);
        width = type.getPrimitiveTypeName() == PrimitiveTypeName.INT32 ? Integer.BYTES : Long.BYTES;
        maxDictionarySize = DictionaryUse.maxSize(limits.dictionaryBytes() / width);
    }

    /** Copies the bits of the values from {@code from} to before {@code to}. */
    abstract void copy(ColumnVector vector, int from, int to, long[] target, int at);

    @Override
    final int pageRows() {
        int rows = Math.max(1, limits.pageBytes() / Long.BYTES);
        return use == DictionaryUse.NONE && !hasDifferences() ? longPageRows(rows) : Math.min(rows, limits.pageRows());
    }

    /** Only a long page lets zstd find what repeats among plain numbers. */
    int longPageRows(int plainRows) {
        return plainRows;
    }

    /** Whether differences of the numbers are numbers of the same kind. */
    boolean hasDifferences() {
        return true;
    }

    @Override
    final int appendValues(ColumnVector vector, int from, int to) {
        long[] validity = vector.validity();
        int row = from;
        while (row < to) {
            int end = vector.hasNulls() ? Validity.nextNull(validity, row, to) : to;
            int next = appendRun(vector, row, end);
            if (next < end || endsPage()) {
                return next;
            }
            row = end < to ? Validity.nextValid(validity, end, to) : to;
        }
        return to;
    }

    private int appendRun(ColumnVector vector, int from, int to) {
        int row = from;
        while (row < to) {
            long[] block = values.next();
            int end = Math.min(to, row + values.room());
            copy(vector, row, end, block, values.nextPosition());
            values.added(end - row);
            row = end;
            if (values.isBlockFull()) {
                endBlock(block);
                if (endsPage()) {
                    return row;
                }
            }
        }
        return to;
    }

    private void endBlock(long[] block) {
        if (use == DictionaryUse.UNDECIDED && values.size() == BlockPool.BLOCK) {
            considerFirstBlock(block);
        }
        if (use == DictionaryUse.NONE) {
            shrinkBlock();
        }
    }

    /** Makes the block that is full smaller, if that is of use where there is no dictionary. */
    void shrinkBlock() {}

    private void considerFirstBlock(long[] block) {
        dictionary.lookUp(block, BlockPool.BLOCK, scratch.indexes(BlockPool.BLOCK), 0);
        if (DictionaryUse.expectedSize(BlockPool.BLOCK, dictionary.size()) > maxDictionarySize) {
            abandonDictionary();
        }
    }

    private void abandonDictionary() {
        dictionary.clear();
        use = DictionaryUse.NONE;
        nextUse = DictionaryUse.NONE;
    }

    @Override
    final int valueCount() {
        return values.size();
    }

    @Override
    final Encoding encode(ByteSink page) throws IOException {
        if (use != DictionaryUse.NONE && lookUpAll()) {
            if (use == DictionaryUse.CHOSEN || dictionaryPays()) {
                writeIndexes(page);
                use = DictionaryUse.CHOSEN;
                pageRefersToIt = true;
                return Encoding.RLE_DICTIONARY;
            }
            abandonDictionary();
        }
        return isFirstWithoutDictionary() && indexDecimals(page)
                ? Encoding.RLE_DICTIONARY
                : writeWithoutDictionary(page);
    }

    /** A page that is all of the chunk, or most of it, may have a dictionary of its own. */
    private boolean isFirstWithoutDictionary() {
        boolean first = !hasPage;
        hasPage = true;
        return first && use == DictionaryUse.NONE && !hasDifferences();
    }

    private boolean indexDecimals(ByteSink out) {
        int[] indexes = scratch.indexes(values.size());
        decimalEntries = decimalEntries(indexes);
        if (decimalEntries.length == 0) {
            return false;
        }
        int bitWidth = HybridEncoding.bitWidth(decimalEntries.length);
        HybridEncoding.writeIndexes(indexes, values.size(), bitWidth, out);
        return true;
    }

    /**
     * Makes a dictionary of a page that waited as short decimals.
     *
     * @param indexes is given the index of each value
     * @return the entries, none if it would not pay
     */
    long[] decimalEntries(int[] indexes) {
        return NO_ENTRIES;
    }

    /** Looks the page's numbers up; where the dictionary gets too large, it is as before and serves no further page. */
    private boolean lookUpAll() {
        int sizeBefore = pageRefersToIt ? dictionary.size() : 0;
        int[] indexes = scratch.indexes(values.size());
        for (int i = 0; i < values.count(); i++) {
            dictionary.lookUp(values.block(i), values.length(i), indexes, i * BlockPool.BLOCK);
            if (dictionary.size() > maxDictionarySize) {
                dictionary.cutTo(sizeBefore);
                use = DictionaryUse.NONE;
                return false;
            }
        }
        return true;
    }

    private void writeIndexes(ByteSink out) {
        int bitWidth = HybridEncoding.bitWidth(dictionary.size());
        HybridEncoding.writeIndexes(scratch.indexes(values.size()), values.size(), bitWidth, out);
    }

    private boolean dictionaryPays() throws IOException {
        if (DictionaryUse.surelyPays(values.size(), dictionary.size())) {
            return true;
        }
        ByteSink trial = scratch.trial();
        writeIndexes(trial);
        long indexBytes = scratch.compressor().compressedLength(trial, 0);
        trial = scratch.trial();
        writeDictionary(trial);
        long dictionaryBytes = scratch.compressor().compressedLength(trial, 0);
        trial = scratch.trial();
        writeWithoutDictionary(trial);
        return indexBytes + DictionaryUse.share(dictionaryBytes, isPageFull())
                < scratch.compressor().compressedLength(trial, 0);
    }

    private Encoding writeWithoutDictionary(ByteSink out) throws IOException {
        if (!hasDifferences() || difference == Difference.PLAIN) {
            writePlain(out);
            return Encoding.PLAIN;
        }
        int begin = out.size();
        writeDifferences(out);
        if (difference == Difference.UNDECIDED) {
            difference = chooseDifference(out, begin);
        }
        if (difference == Difference.DELTA) {
            return Encoding.DELTA_BINARY_PACKED;
        }
        out.cutTo(begin);
        writePlain(out);
        return Encoding.PLAIN;
    }

    private Difference chooseDifference(ByteSink differences, int begin) throws IOException {
        long plainBytes = (long) values.size() * width;
        if (differences.size() - begin < plainBytes / 4) {
            return Difference.DELTA;
        }
        ByteSink plain = scratch.plain();
        writePlain(plain);
        PageCompressor compressor = scratch.compressor();
        return compressor.compressedLength(differences, begin) < compressor.compressedLength(plain, 0)
                ? Difference.DELTA
                : Difference.PLAIN;
    }

    private void writeDifferences(ByteSink out) {
        if (width == Integer.BYTES) {
            DeltaEncoding.writeInts(values, out);
        } else {
            DeltaEncoding.writeLongs(values, out);
        }
    }

    private void writePlain(ByteSink out) {
        for (int i = 0; i < values.count(); i++) {
            writePlain(values.block(i), values.length(i), out);
        }
    }

    private void writePlain(long[] numbers, int count, ByteSink out) {
        if (width == Integer.BYTES) {
            out.writeInts(numbers, count);
        } else {
            out.writeLongs(numbers, count);
        }
    }

    private void writeDictionary(ByteSink out) {
        writePlain(dictionary.values(), dictionary.size(), out);
    }

    @Override
    final long valueBytes() {
        return values.bytes()
                + (long) dictionary.size() * LongDictionary.BYTES_EACH
                + (long) decimalEntries.length * Long.BYTES;
    }

    @Override
    void clearPage() {
        values.clear();
    }

    @Override
    final void endDictionary(PageWriter pages) throws IOException {
        int size = pageRefersToIt ? dictionary.size() : decimalEntries.length;
        if (size > 0) {
            ByteSink page = scratch.page();
            page.clear();
            writePlain(pageRefersToIt ? dictionary.values() : decimalEntries, size, page);
            pages.writeDictionaryPage(new DictionaryPage(page.content(), size, Encoding.PLAIN));
        }
        decimalEntries = NO_ENTRIES;
        hasPage = false;
        dictionary.clear();
        pageRefersToIt = false;
        use = nextUse;
        difference = Difference.UNDECIDED;
    }

    /** How numbers without a dictionary are written in this chunk. */
    private enum Difference {
        UNDECIDED,
        DELTA,
        PLAIN
    }
}
