package io.tamiz.publish;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.Schema;
import io.tamiz.parquet.ParquetBatchWriter;
import io.tamiz.publish.CommitRecord.OutputFile;
import io.tamiz.recipe.Output;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.PendingUpload;
import io.tamiz.transform.Partitioner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The Parquet files of one source version, one for each partition, each an upload. */
final class DataFiles {
    private static final String WHOLE = "";

    private final ObjectStore curated;
    private final UnaryOperator<String> keyOfPartition;
    private final Output output;
    private final Map<String, String> footer;
    private final Partitioner partitioner;
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
        this.footer = footer;
        this.partitioner = new Partitioner(schema, output.partitionBy(), output.maxPartitions());
    }

    void write(ColumnBatch batch) throws IOException {
        if (batch.rows() == 0) {
            return;
        }
        for (Partitioner.Part part : partitioner.split(batch)) {
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
        }
        return finished;
    }

    /** Throws everything away. */
    void abort() {
        for (DataFile file : files.values()) {
            file.writer.close();
            file.upload.abort();
        }
    }

    private DataFile file(String partition) throws IOException {
        DataFile open = files.get(partition);
        if (open == null) {
            PendingUpload upload =
                    curated.startUpload(keyOfPartition.apply(partition), "application/vnd.apache.parquet");
            open = new DataFile(
                    upload, ParquetBatchWriter.create(upload, partitioner.partSchema(), output.compression(), footer));
            files.put(partition, open);
        }
        return open;
    }

    /** One file being written. */
    private record DataFile(PendingUpload upload, ParquetBatchWriter writer) {}
}
