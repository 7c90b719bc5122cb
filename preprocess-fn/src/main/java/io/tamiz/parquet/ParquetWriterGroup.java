package io.tamiz.parquet;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.Schema;
import io.tamiz.recipe.Output.Compression;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Files of one schema that are written by turns, for instance one for each partition, within a memory for all of them:
 * where they hold too much together, those that hold most end their row group early. When that happens depends on the
 * rows only, so the same rows give the same files, however they come in batches. Not thread-safe.
 */
public final class ParquetWriterGroup implements Closeable {
    /**
     * Bytes that the files hold together; the arrays that they are held in may be twice as long. The same on every
     * machine, because it decides where row groups end.
     */
    static final long MEMORY_BYTES = 32L << 20;

    private final Schema schema;
    private final Map<String, String> metadata;
    private final long memoryBytes;
    private final PageCompressor compressor;
    private final Scratch scratch;
    private final RowGroupCuts cuts;
    private final List<ParquetBatchWriter> writers = new ArrayList<>();

    private ParquetWriterGroup(Schema schema, Compression compression, Map<String, String> metadata, long memoryBytes) {
        this.schema = schema;
        this.metadata = metadata;
        this.memoryBytes = memoryBytes;
        compressor = PageCompressor.of(compression);
        scratch = new Scratch(compressor);
        cuts = RowGroupCuts.forColumns(schema.size());
    }

    /**
     * A group without files.
     *
     * @param schema of every file
     * @param metadata as for {@link ParquetBatchWriter#create}
     */
    public static ParquetWriterGroup of(Schema schema, Compression compression, Map<String, String> metadata) {
        return of(schema, compression, metadata, MEMORY_BYTES);
    }

    static ParquetWriterGroup of(
            Schema schema, Compression compression, Map<String, String> metadata, long memoryBytes) {
        return new ParquetWriterGroup(schema, compression, metadata, memoryBytes);
    }

    /**
     * Begins a file. The caller commits or closes it, before the group is closed.
     *
     * @param out receives the file's bytes in order; not closed here
     */
    public ParquetBatchWriter begin(OutputStream out) throws IOException {
        ParquetBatchWriter writer = ParquetBatchWriter.sharing(out, schema, compressor, scratch, metadata);
        writers.add(writer);
        return writer;
    }

    /**
     * Hands the batch on in pieces, between which memory is looked at.
     *
     * @param batch may have more columns than the files, such as those that tell the rows apart
     * @param target writes the rows to files of this group
     */
    public void write(ColumnBatch batch, Target target) throws IOException {
        int from = 0;
        while (from < batch.rows()) {
            int to = cuts.endOfSegment(batch, from);
            target.write(rows(batch, from, to));
            if (cuts.isLookDue()) {
                makeRoom();
            }
            from = to;
        }
    }

    private static ColumnBatch rows(ColumnBatch batch, int from, int to) {
        return from == 0 && to == batch.rows()
                ? batch
                : batch.select(IntStream.range(from, to).toArray(), to - from);
    }

    private void makeRoom() throws IOException {
        long[] held =
                writers.stream().mapToLong(ParquetBatchWriter::bufferedBytes).toArray();
        long sum = 0;
        for (long bytes : held) {
            sum += bytes;
        }
        while (sum > memoryBytes) {
            int largest = 0;
            for (int i = 1; i < held.length; i++) {
                largest = held[i] > held[largest] ? i : largest;
            }
            writers.get(largest).endRowGroup();
            sum -= held[largest];
            held[largest] = 0;
        }
    }

    /** Frees what the files share. */
    @Override
    public void close() {
        compressor.close();
    }

    /** Writes rows to files of the group. */
    @FunctionalInterface
    public interface Target {
        void write(ColumnBatch rows) throws IOException;
    }
}
