package io.tamiz.parquet;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.Schema;
import io.tamiz.recipe.Output.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;

/** Writes files with the writer under test, and reads files with two readers that are not ours. */
final class ParquetFiles {
    private ParquetFiles() {}

    static byte[] bytes(Schema schema, List<ColumnBatch> batches, Compression compression, WriterLimits limits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParquetBatchWriter writer =
                ParquetBatchWriter.create(out, schema, compression, Map.of("tamiz.test", "1"), limits)) {
            for (ColumnBatch batch : batches) {
                writer.write(batch);
            }
            long size = writer.commit();
            if (size != out.size()) {
                throw new AssertionError("commit says " + size + " bytes, the stream got " + out.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Path write(Path file, Schema schema, List<ColumnBatch> batches, Compression compression, WriterLimits limits)
            throws IOException {
        return Files.write(file, bytes(schema, batches, compression, limits));
    }

    /** The values by row, as Avro's reader gives them. */
    static List<List<Object>> readWithAvro(Path file) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        ParquetReader.Builder<GenericRecord> builder = AvroParquetReader.<GenericRecord>builder(
                        new LocalInputFile(file), new PlainParquetConfiguration())
                .withDataModel(GenericData.get());
        try (ParquetReader<GenericRecord> reader =
                builder.withCodecFactory(new TestZstdCodecs()).build()) {
            for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < row.getSchema().getFields().size(); i++) {
                    Object value = row.get(i);
                    values.add(value instanceof CharSequence ? value.toString() : value);
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /** The result of a query, {@code $file} standing for the file. */
    static List<List<Object>> queryWithDuckDb(Path file, String sql) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            try (ResultSet result = statement.executeQuery(sql.replace("$file", "'" + file + "'"))) {
                while (result.next()) {
                    List<Object> values = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        values.add(result.getObject(i));
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }

    static ParquetFileReader footer(Path file) throws IOException {
        return ParquetFileReader.open(
                new LocalInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withCodecFactory(new TestZstdCodecs())
                        .build());
    }
}
