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
 * <p>Holds 14 MB for up to 20 columns and at most 56 MB for very many, less while little was written, and some megabytes
 * for the page that is finished. Not thread-safe.
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
    private final ParquetFileWriter file;
    private final List<ColumnEncoder> encoders = new ArrayList<>();
    private final RowGroupCuts cuts;
    private final Tools tools;
    private RowGroup rowGroup;
    private State state = State.OPEN;
    private long rows;

    private ParquetBatchWriter(
            OutputStream out, Schema schema, Tools tools, Map<String, String> metadata, WriterLimits limits)
            throws IOException {
        this.schema = schema;
        this.limits = limits;
        parquetSchema = ParquetSchema.of(schema);
        this.metadata = FooterMetadata.of(schema, parquetSchema, metadata);
        this.tools = tools;
        cuts = RowGroupCuts.forColumns(schema.size());
        for (int i = 0; i < schema.size(); i++) {
            encoders.add(ColumnEncoder.of(
                    schema.column(i), parquetSchema.getType(i).asPrimitiveType(), limits, tools.scratch()));
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
        rowGroup = newRowGroup();
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
        PageCompressor compressor = PageCompressor.of(compression);
        Tools own = new Tools(compressor, new Scratch(compressor), Owner.WRITER);
        return new ParquetBatchWriter(out, schema, own, metadata, limits);
    }

    /** Begins a file among others that are written by turns. */
    static ParquetBatchWriter sharing(
            OutputStream out, Schema schema, PageCompressor compressor, Scratch scratch, Map<String, String> metadata)
            throws IOException {
        Tools shared = new Tools(compressor, scratch, Owner.GROUP);
        return new ParquetBatchWriter(out, schema, shared, metadata, WriterLimits.forColumns(schema.size()));
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
                rowGroup = newRowGroup();
            }
            from = to;
        }
        rows += batch.rows();
        state = State.OPEN;
    }

    /** What the row group does not hold may be kept for it. */
    private boolean isFull(RowGroup group) {
        long held = group.bufferedBytes();
        tools.scratch().blocks().trimTo(limits.rowGroupBytes() - held);
        return group.rows() >= limits.rowGroupRows() || held >= limits.rowGroupBytes();
    }

    private RowGroup newRowGroup() {
        return new RowGroup(parquetSchema, encoders, tools.compressor());
    }

    /** What this holds that is not in the stream yet, not counting arrays that are larger than their content. */
    long bufferedBytes() {
        return rowGroup.bufferedBytes();
    }

    /** Ends the row group before it is full and gives its memory back. */
    void endRowGroup() throws IOException {
        requireOpen();
        state = State.FAILED;
        if (rowGroup.rows() > 0) {
            rowGroup.writeTo(file);
            rowGroup = newRowGroup();
        }
        encoders.forEach(ColumnEncoder::release);
        tools.scratch().blocks().trimTo(0);
        state = State.OPEN;
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
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        rowGroup.discard();
        if (tools.owner() == Owner.WRITER) {
            tools.compressor().close();
        }
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

    /** Whoever closes the tools. */
    private enum Owner {
        WRITER,
        GROUP
    }

    /** What is needed for one page at a time. */
    private record Tools(PageCompressor compressor, Scratch scratch, Owner owner) {}
}
