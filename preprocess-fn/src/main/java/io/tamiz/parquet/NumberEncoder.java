package io.tamiz.parquet;

import io.tamiz.column.ColumnVector;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Numbers of 4 or 8 bytes, gathered as longs without the nulls before they are encoded. */
abstract class NumberEncoder extends DictionaryEncoder {
    private final int width;
    private LongDictionary dictionary = new LongDictionary();

    NumberEncoder(PrimitiveType type, WriterLimits limits, Scratch scratch) {
        super(type, limits, Math.min(limits.pageRows(), limits.pageBytes() / width(type)), scratch);
        width = width(type);
    }

    private static int width(PrimitiveType type) {
        return type.getPrimitiveTypeName() == PrimitiveTypeName.INT32 ? Integer.BYTES : Long.BYTES;
    }

    /**
     * Gathers the bits of the values that are not null.
     *
     * @return how many there are
     */
    abstract int gather(ColumnVector vector, int from, int to, long[] target);

    /** Takes note of the least and the greatest value. */
    abstract void note(long[] values, int count);

    @Override
    final int appendValues(ColumnVector vector, int from, int to) {
        long[] values = scratch().values(to - from);
        if (!usesDictionary()) {
            int count = gather(vector, from, to, values);
            note(values, count);
            writePlain(values, count, plain);
            return to;
        }
        if (dictionaryIsFull()) {
            return from;
        }
        int taken = appendIndexes(values, gather(vector, from, to, values));
        note(values, taken);
        return dictionaryIsFull() ? rowAfter(vector, from, taken) : to;
    }

    /** Looks the values up until the dictionary is full. */
    private int appendIndexes(long[] values, int count) {
        reserveIndexes(count);
        int sizeLimit = Math.min(MAX_DICTIONARY_SIZE, (dictionaryBytes + width - 1) / width);
        int taken = 0;
        while (taken < count && dictionary.size() < sizeLimit) {
            appendIndex(dictionary.indexOf(values[taken++]));
        }
        return taken;
    }

    private static int rowAfter(ColumnVector vector, int from, int valid) {
        int row = from;
        for (int seen = 0; seen < valid; row++) {
            seen += vector.isNull(row) ? 0 : 1;
        }
        return row;
    }

    private void writePlain(long[] values, int count, ByteSink target) {
        if (width == Integer.BYTES) {
            target.writeInts(values, count);
        } else {
            target.writeLongs(values, count);
        }
    }

    @Override
    final void writePlain(int index) {
        if (width == Integer.BYTES) {
            plain.writeInt((int) dictionary.value(index));
        } else {
            plain.writeLong(dictionary.value(index));
        }
    }

    @Override
    final int dictionarySize() {
        return dictionary.size();
    }

    @Override
    final long dictionaryPageBytes() {
        return (long) dictionary.size() * width;
    }

    @Override
    final long dictionaryMemoryBytes() {
        return (long) dictionary.size() * LongDictionary.BYTES_EACH;
    }

    @Override
    final long plainPageBytes() {
        return (long) indexCount() * width;
    }

    @Override
    final BytesInput dictionaryPage() {
        ByteSink page = new ByteSink(dictionary.size() * width);
        writePlain(dictionary.values(), dictionary.size(), page);
        return page.content();
    }

    @Override
    final void clearDictionary() {
        dictionary = new LongDictionary();
    }
}
