package io.tamiz.parquet;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.Schema;
import io.tamiz.recipe.Output.Compression;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/**
 * Writes batches to one Parquet file. The file is whole after {@link #commit()}; {@link #close()} without it leaves a torn
 * file for the caller to throw away. The same rows give the same bytes, however they are cut into batches.
 *
 * <p>Buffers about 24 MB for 20 columns and at most 48 MB for very many, less while little was written. Not thread-safe.
 */
public final class ParquetBatchWriter implements Closeable {
    private enum State {
        OPEN,
        FAILED,
        COMMITTED,
        CLOSED
    }

    private final Schema schema;
    private final Map<String, String> metadata;
    private final WriterLimits limits;
    private final MessageType parquetSchema;
    private final PageCompressor compressor;
    private final ParquetFileWriter file;
    private final List<ColumnEncoder> encoders = new ArrayList<>();
    private final RowGroupCuts cuts = new RowGroupCuts();
    private RowGroup rowGroup;
    private State state = State.OPEN;
    private long rows;

    private ParquetBatchWriter(
            OutputStream out, Schema schema, Compression compression, Map<String, String> metadata, WriterLimits limits)
            throws IOException {
        this.schema = schema;
        this.limits = limits;
        parquetSchema = ParquetSchema.of(schema);
        this.metadata = FooterMetadata.of(schema, parquetSchema, metadata);
        compressor = PageCompressor.of(compression);
        Scratch scratch = new Scratch();
        for (int i = 0; i < schema.size(); i++) {
            encoders.add(
                    ColumnEncoder.of(schema.column(i), parquetSchema.getType(i).asPrimitiveType(), limits, scratch));
        }
        file = new ParquetFileWriter(
                new StreamOutputFile(out),
                parquetSchema,
                ParquetFileWriter.Mode.CREATE,
                limits.rowGroupBytes(),
                0,
                RowGroup.MAX_STATISTICS_BYTES,
                RowGroup.MAX_STATISTICS_BYTES,
                true);
        file.start();
        rowGroup = new RowGroup(parquetSchema, encoders, compressor);
    }

    /**
     * Begins a file.
     *
     * @param out receives the file's bytes in order; not closed here
     * @param schema at least one column
     * @param metadata goes into the footer, beside the columns' origins and an Avro schema; that is left out if a column's
     *     name is none that Avro allows
     * @throws IllegalArgumentException if the schema has no column
     */
    public static ParquetBatchWriter create(
            OutputStream out, Schema schema, Compression compression, Map<String, String> metadata) throws IOException {
        return create(out, schema, compression, metadata, WriterLimits.forColumns(Math.max(1, schema.size())));
    }

    static ParquetBatchWriter create(
            OutputStream out, Schema schema, Compression compression, Map<String, String> metadata, WriterLimits limits)
            throws IOException {
        return new ParquetBatchWriter(out, schema, compression, metadata, limits);
    }

    /**
     * Appends the batch's rows, copying what is needed of them.
     *
     * @throws IllegalArgumentException if the batch's columns are not those of the file
     * @throws IOException if the stream fails; the file cannot be committed after that
     */
    public void write(ColumnBatch batch) throws IOException {
        requireOpen();
        requireSameColumns(batch.schema());
        state = State.FAILED;
        int from = 0;
        while (from < batch.rows()) {
            int to = cuts.endOfSegment(batch, from);
            rowGroup.append(batch, from, to);
            if (cuts.isLookDue() && isFull(rowGroup)) {
                rowGroup.writeTo(file);
                rowGroup = new RowGroup(parquetSchema, encoders, compressor);
            }
            from = to;
        }
        rows += batch.rows();
        state = State.OPEN;
    }

    private boolean isFull(RowGroup group) {
        return group.rows() >= limits.rowGroupRows() || group.bytes() >= limits.rowGroupBytes();
    }

    /** Rows written so far. */
    public long rows() {
        return rows;
    }

    /**
     * Writes what is buffered and the footer, and flushes the stream.
     *
     * @return the file's size in bytes
     * @throws IOException if the stream fails now or failed before
     */
    public long commit() throws IOException {
        requireOpen();
        state = State.FAILED;
        if (rowGroup.rows() > 0) {
            rowGroup.writeTo(file);
        }
        file.end(metadata);
        long size = file.getPos();
        file.close();
        state = State.COMMITTED;
        return size;
    }

    /** Frees what the writer holds. Never writes to the stream. */
    @Override
    public void close() {
        if (state != State.COMMITTED) {
            state = State.CLOSED;
        }
        rowGroup.discard();
        compressor.close();
    }

    private void requireOpen() throws IOException {
        if (state == State.FAILED) {
            throw new IOException("the Parquet file cannot be finished: an earlier write failed");
        }
        if (state != State.OPEN) {
            throw new IllegalStateException(
                    "the Parquet file is " + state.name().toLowerCase(Locale.ROOT));
        }
    }

    private void requireSameColumns(Schema found) {
        boolean same = found.size() == schema.size();
        for (int i = 0; same && i < schema.size(); i++) {
            Column expected = schema.column(i);
            same = expected.name().equals(found.column(i).name())
                    && expected.type().equals(found.column(i).type());
        }
        if (!same) {
            throw new IllegalArgumentException("the file has columns " + schema + ", the batch has " + found);
        }
    }
}
