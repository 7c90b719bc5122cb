package io.tamiz.publish;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.Schema;
import io.tamiz.parquet.ParquetBatchWriter;
import io.tamiz.parquet.ParquetWriterGroup;
import io.tamiz.publish.CommitRecord.OutputFile;
import io.tamiz.recipe.Output;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.PartMemory;
import io.tamiz.store.PendingUpload;
import io.tamiz.transform.Partitioner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The Parquet files of one source version, one for each partition, each an upload; they share a bounded memory. */
final class DataFiles {
    private static final String WHOLE = "";

    private final ObjectStore curated;
    private final UnaryOperator<String> keyOfPartition;
    private final Output output;
    private final Partitioner partitioner;
    private final ParquetWriterGroup writers;
    private final PartMemory partMemory = PartMemory.shared();
    private final Map<String, DataFile> files = new LinkedHashMap<>();

    /** @param keyOfPartition gives the key of the file of a partition; the path is empty where nothing partitions */
    DataFiles(
            ObjectStore curated,
            UnaryOperator<String> keyOfPartition,
            Schema schema,
            Output output,
            Map<String, String> footer) {
        this.curated = curated;
        this.keyOfPartition = keyOfPartition;
        this.output = output;
        this.partitioner = new Partitioner(schema, output.partitionBy(), output.maxPartitions());
        this.writers = ParquetWriterGroup.of(partitioner.partSchema(), output.compression(), footer);
    }

    void write(ColumnBatch batch) throws IOException {
        if (batch.rows() == 0) {
            return;
        }
        if (output.partitionBy().isEmpty()) {
            file(WHOLE).writer.write(batch);
        } else {
            writers.write(batch, this::writeParts);
        }
    }

    private void writeParts(ColumnBatch rows) throws IOException {
        for (Partitioner.Part part : partitioner.split(rows)) {
            file(part.path()).writer.write(part.rows());
        }
    }

    /** Uploads what is left. Without partitions there is a file even where there are no rows: it has the schema. */
    List<OutputFile> finish() throws IOException {
        if (output.partitionBy().isEmpty()) {
            file(WHOLE);
        }
        List<OutputFile> finished = new ArrayList<>();
        for (DataFile file : files.values()) {
            file.writer.commit();
            finished.add(OutputFile.of(file.upload.finishParts(), file.writer.rows()));
            file.writer.close();
        }
        writers.close();
        return finished;
    }

    /** Throws everything away. Where the store refuses that, it is asked for the others all the same. */
    void abort() {
        files.values().forEach(file -> file.writer.close());
        writers.close();
        RuntimeException refused = null;
        for (DataFile file : files.values()) {
            try {
                file.upload.abort();
            } catch (RuntimeException e) {
                if (refused == null) {
                    refused = e;
                } else {
                    refused.addSuppressed(e);
                }
            }
        }
        if (refused != null) {
            throw refused;
        }
    }

    private DataFile file(String partition) throws IOException {
        DataFile open = files.get(partition);
        if (open == null) {
            String key = CuratedLayout.requireShort(keyOfPartition.apply(partition));
            PendingUpload upload = curated.startUpload(key, "application/vnd.apache.parquet", partMemory);
            open = new DataFile(upload, writers.begin(upload));
            files.put(partition, open);
        }
        return open;
    }

    /** One file being written. */
    private record DataFile(PendingUpload upload, ParquetBatchWriter writer) {}
}
