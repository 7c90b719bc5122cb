package io.tamiz.parquet;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnVector;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Encodes one column into pages. Values wait as they came, for the encoding is chosen and done when their page ends. Where
 * that is depends on the rows only, not on how they came in batches.
 *
 * <p>Pages are data pages of version 1, which every reader knows; what version 2 adds, levels outside of the compressed
 * part, gains nothing for flat columns.
 */
abstract class ColumnEncoder {
    final PrimitiveType type;
    final Scratch scratch;
    private final BitBuffer validity = new BitBuffer();

    ColumnEncoder(PrimitiveType type, Scratch scratch) {
        this.type = type;
        this.scratch = scratch;
    }

    static ColumnEncoder of(Column column, PrimitiveType type, WriterLimits limits, Scratch scratch) {
        return switch (column.type().kind()) {
            case BOOL -> new BoolEncoder(type, limits, scratch);
            case INT32, DATE -> new IntEncoder(type, limits, scratch);
            case INT64, DECIMAL, TIMESTAMP -> new LongEncoder(type, limits, scratch);
            case FLOAT64 -> new DoubleEncoder(type, limits, scratch);
            case STRING -> new TextEncoder(type, limits, scratch);
        };
    }

    /** Takes the vector's rows from {@code from} to before {@code to}, writing the pages that fill. */
    final void append(ColumnVector vector, int from, int to, PageWriter pages) throws IOException {
        int row = from;
        while (row < to) {
            int end = Math.min(to, row + pageRows() - validity.size());
            int next = appendValues(vector, row, end);
            validity.append(vector.validity(), row, next - row);
            row = next;
            if (next < end || isPageFull() || endsPage()) {
                endPage(pages);
            }
        }
    }

    /** Whether the page takes no further row. */
    final boolean isPageFull() {
        return validity.size() >= pageRows();
    }

    /** Bytes that wait for their page to end, and those of the dictionary; the same after the same rows. */
    final long bufferedBytes() {
        return validity.size() / 8 + valueBytes();
    }

    /** Gives back the memory that is kept for pages to come. To be called between chunks. */
    final void release() {
        validity.release();
        releaseValues();
    }

    /** Writes the page begun and the dictionary, and forgets both. */
    final void endChunk(PageWriter pages) throws IOException {
        endPage(pages);
        endDictionary(pages);
    }

    private void endPage(PageWriter pages) throws IOException {
        int rows = validity.size();
        if (rows == 0) {
            return;
        }
        Statistics<?> statistics = Statistics.createStats(type);
        statistics.incrementNumNulls(rows - (long) valueCount());
        Statistics<?> written = describe(statistics);
        SizeStatistics sizes = new SizeStatistics(type, unencodedBytes(), List.of(), List.of());
        ByteSink page = scratch.page();
        page.clear();
        page.writeInt(0);
        HybridEncoding.writeLevels(validity, page);
        page.setInt(0, page.size() - Integer.BYTES);
        // No value has no encoding; readers take the plain one.
        Encoding encoding = valueCount() == 0 ? Encoding.PLAIN : encode(page);
        pages.writePage(page.content(), rows, rows, written, sizes, null, Encoding.RLE, Encoding.RLE, encoding);
        validity.clear();
        clearPage();
    }

    /** Rows of a page at most. May grow within a page, and does not shrink. */
    abstract int pageRows();

    /**
     * Takes the values of the rows from {@code from} to before {@code to} into the page, stopping where it is full. A page
     * takes at least one row.
     *
     * @return the first row that was not taken
     */
    abstract int appendValues(ColumnVector vector, int from, int to);

    /** Whether the values that were taken last are to be the page's last ones, though it may have more rows. */
    boolean endsPage() {
        return false;
    }

    /** How many values the page has that are not null. */
    abstract int valueCount();

    /** Adds the page's least and greatest value, or gives statistics that know nothing where these would mislead. */
    abstract Statistics<?> describe(Statistics<?> statistics);

    /** Writes the page's values, at least one, behind its levels. */
    abstract Encoding encode(ByteSink page) throws IOException;

    /** Bytes of the page's values as they are held, and of the dictionary. */
    abstract long valueBytes();

    /** Gives back the memory that is kept for the values of pages to come. */
    void releaseValues() {}

    /** Bytes of the page's strings, 0 for other types. */
    long unencodedBytes() {
        return 0;
    }

    abstract void clearPage();

    /** Writes the dictionary if any page of the chunk used it. */
    void endDictionary(PageWriter pages) throws IOException {}
}
