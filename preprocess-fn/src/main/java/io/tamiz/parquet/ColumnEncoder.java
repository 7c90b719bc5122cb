package io.tamiz.parquet;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnVector;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Encodes one column into pages. Where a page ends depends on its rows only, not on how they came in batches.
 *
 * <p>Pages are data pages of version 1, which every reader knows; what version 2 adds, levels outside of the compressed
 * part, gains nothing for flat columns.
 */
abstract class ColumnEncoder {
    /** Rows of a page after which a column may think again about its encoding. */
    private static final int TRIAL_ROWS = 1000;

    final PrimitiveType type;
    private final int pageRows;
    private final Scratch scratch;
    private final BitBuffer validity = new BitBuffer();
    private int nulls;

    ColumnEncoder(PrimitiveType type, int pageRows, Scratch scratch) {
        this.type = type;
        this.pageRows = pageRows;
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

    /** Encodes the vector's rows from {@code from} to before {@code to}, writing the pages that fill. */
    final void append(ColumnVector vector, int from, int to, PageWriter pages) throws IOException {
        int row = from;
        while (row < to) {
            int end = Math.min(to, row + rowsToNextStop());
            int next = appendValues(vector, row, end);
            validity.append(vector.validity(), row, next - row);
            nulls += vector.hasNulls() ? countNulls(vector, row, next) : 0;
            row = next;
            if (validity.size() == TRIAL_ROWS) {
                reconsider();
            }
            if (next < end || validity.size() == pageRows) {
                endPage(pages);
            }
        }
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

    private int rowsToNextStop() {
        int rows = validity.size();
        return (rows < TRIAL_ROWS ? Math.min(TRIAL_ROWS, pageRows) : pageRows) - rows;
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
        statistics.incrementNumNulls(nulls);
        Statistics<?> written = describe(statistics);
        ByteSink levels = scratch.levels();
        levels.clear();
        levels.writeInt(0);
        HybridEncoding.writeLevels(validity, levels);
        levels.setInt(0, levels.size() - Integer.BYTES);
        SizeStatistics sizes = new SizeStatistics(type, unencodedBytes(), List.of(), List.of());
        Encoding encoding = encode();
        BytesInput page = BytesInput.concat(levels.content(), encoded().content());
        pages.writePage(page, rows, rows, written, sizes, null, Encoding.RLE, Encoding.RLE, encoding);
        validity.clear();
        nulls = 0;
        clearPage();
    }

    /**
     * Takes the values of the rows from {@code from} to before {@code to} into the page, stopping where it is full. A page
     * takes at least one row.
     *
     * @return the first row that was not taken
     */
    abstract int appendValues(ColumnVector vector, int from, int to);

    /** Called within a page, after its first {@value #TRIAL_ROWS} rows. */
    void reconsider() {}

    /** Adds the page's least and greatest value, or gives statistics that know nothing where these would mislead. */
    abstract Statistics<?> describe(Statistics<?> statistics);

    /** Makes the page's values {@link #encoded()}. */
    abstract Encoding encode();

    abstract ByteSink encoded();

    /** Bytes of the page's values as they are held, and of the dictionary. */
    abstract long valueBytes();

    /** Gives back the memory that is kept for the values of pages to come. */
    abstract void releaseValues();

    /** Bytes of the page's strings, 0 for other types. */
    long unencodedBytes() {
        return 0;
    }

    abstract void clearPage();

    /** Writes the dictionary if any page of the chunk used it. */
    abstract void endDictionary(PageWriter pages) throws IOException;

    private static int countNulls(ColumnVector vector, int from, int to) {
        int count = 0;
        for (int row = from; row < to; row++) {
            count += vector.isNull(row) ? 1 : 0;
        }
        return count;
    }

    final Scratch scratch() {
        return scratch;
    }
}
