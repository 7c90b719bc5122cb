package io.tamiz.benchmark.peer;

import io.tamiz.benchmark.workload.Workload;
import io.tamiz.parquet.PageCodecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** Converts files the obvious Java way: a CSV library's records, typed field by field, into AvroParquetWriter. */
public final class AvroPeer {
    private AvroPeer() {}

    /**
     * Converts the files.
     *
     * @param args a {@link RecordSource}, workload, output folder, input files
     */
    public static void main(String[] args) throws IOException {
        RecordSource source = RecordSource.valueOf(args[0]);
        Workload workload = Workload.valueOf(args[1].toUpperCase(Locale.ROOT));
        Path out = Path.of(args[2]);
        for (int i = 3; i < args.length; i++) {
            convert(source, workload, Path.of(args[i]), out.resolve(i - 2 + ".parquet"));
        }
    }

    private static void convert(RecordSource source, Workload workload, Path csv, Path parquet) throws IOException {
        AvroRows rows = new AvroRows(workload);
        try (ParquetWriter<GenericRecord> writer = AvroParquetWriter.<GenericRecord>builder(
                        new LocalOutputFile(parquet))
                .withSchema(rows.schema())
                .withConf(new PlainParquetConfiguration())
                .withDataModel(GenericData.get())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withCodecFactory(new PageCodecs())
                .build()) {
            source.read(csv, fields -> {
                try {
                    writer.write(rows.row(fields));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
