package io.tamiz.parquet;

import io.tamiz.column.ColumnBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/** A row group being filled: its compressed pages wait here, since a file holds them column by column. */
final class RowGroup {
    /** Strings in statistics and page indexes are cut to this many bytes, rounded down for min and up for max. */
    static final int MAX_STATISTICS_BYTES = 64;

    private final List<ColumnEncoder> encoders;
    /** One for each column, so that a column goes out before the next one is finished. */
    private final List<ColumnChunkPageWriteStore> stores = new ArrayList<>();

    private final List<PageWriter> pages = new ArrayList<>();
    private int rows;

    RowGroup(MessageType schema, List<ColumnEncoder> encoders, PageCompressor compressor) {
        this.encoders = encoders;
        for (ColumnDescriptor column : schema.getColumns()) {
            MessageType alone = new MessageType(schema.getName(), column.getPrimitiveType());
            ColumnChunkPageWriteStore store = new ColumnChunkPageWriteStore(
                    compressor, alone, new HeapByteBufferAllocator(), MAX_STATISTICS_BYTES, true);
            stores.add(store);
            pages.add(store.getPageWriter(column));
        }
    }

    int rows() {
        return rows;
    }

    /** Bytes of the compressed pages, and of what waits to become one. */
    long bufferedBytes() {
        long sum = 0;
        for (int i = 0; i < pages.size(); i++) {
            sum += pages.get(i).getMemSize() + encoders.get(i).bufferedBytes();
        }
        return sum;
    }

    /** Takes the batch's rows from {@code from} to before {@code to}. */
    void append(ColumnBatch batch, int from, int to) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            encoders.get(i).append(batch.column(i), from, to, pages.get(i));
        }
        rows += to - from;
    }

    void writeTo(ParquetFileWriter file) throws IOException {
        file.startBlock(rows);
        for (int i = 0; i < pages.size(); i++) {
            encoders.get(i).endChunk(pages.get(i));
            stores.get(i).flushToFileWriter(file);
            stores.get(i).close();
        }
        file.endBlock();
    }

    void discard() {
        stores.forEach(ColumnChunkPageWriteStore::close);
    }
}
