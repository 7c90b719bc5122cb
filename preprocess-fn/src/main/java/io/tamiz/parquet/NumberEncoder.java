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
    final NumberBlocks values;
    private final int width;
    private final WriterLimits limits;
    private final int maxDictionarySize;
    private final LongDictionary dictionary = new LongDictionary();
    private DictionaryUse use = DictionaryUse.UNDECIDED;
    /** What the next chunk begins with. */
    private DictionaryUse nextUse = DictionaryUse.UNDECIDED;

    private boolean pageRefersToIt;
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

    /** Only a long page lets zstd find what repeats among plain numbers. */
    @Override
    final int pageRows() {
        int rows = limits.pageBytes() / Long.BYTES;
        boolean plain = use == DictionaryUse.NONE && !hasDifferences();
        return Math.max(1, plain ? rows : Math.min(rows, limits.pageRows()));
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
            appendRun(vector, row, end);
            row = end < to ? Validity.nextValid(validity, end, to) : to;
        }
        return to;
    }

    private void appendRun(ColumnVector vector, int from, int to) {
        int row = from;
        while (row < to) {
            long[] block = values.next();
            int end = Math.min(to, row + values.room());
            copy(vector, row, end, block, values.nextPosition());
            values.added(end - row);
            row = end;
            if (values.isBlockFull()) {
                endBlock(block);
            }
        }
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
        return writeWithoutDictionary(page);
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
        // The pages that follow a full one will use the dictionary as well.
        return indexBytes + (isPageFull() ? dictionaryBytes / 2 : dictionaryBytes)
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
        return values.bytes() + (long) dictionary.size() * LongDictionary.BYTES_EACH;
    }

    @Override
    void clearPage() {
        values.clear();
    }

    @Override
    final void endDictionary(PageWriter pages) throws IOException {
        if (pageRefersToIt) {
            ByteSink page = scratch.page();
            page.clear();
            writeDictionary(page);
            pages.writeDictionaryPage(new DictionaryPage(page.content(), dictionary.size(), Encoding.PLAIN));
        }
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
