package io.tamiz.it;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;

/**
 * Two readers that share no code with the writer or with each other. Both give rows in the same plain values: Boolean, Long
 * for whole numbers, Double, BigDecimal, String, LocalDate, Instant, or null.
 */
enum Readers {
    DUCKDB {
        @Override
        List<Map<String, @Nullable Object>> rows(Path file) throws IOException {
            String sql = "SELECT * FROM read_parquet('" + file + "', file_row_number = true, hive_partitioning = false)"
                    + " ORDER BY file_row_number";
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("SET TimeZone = 'UTC'");
                try (ResultSet result = statement.executeQuery(sql)) {
                    return rows(result);
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        private List<Map<String, @Nullable Object>> rows(ResultSet result) throws SQLException {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String name = result.getMetaData().getColumnName(i);
                    if (!name.equals("file_row_number")) {
                        row.put(name, plain(result.getObject(i)));
                    }
                }
                rows.add(row);
            }
            return rows;
        }
    },
    AVRO {
        @Override
        List<Map<String, @Nullable Object>> rows(Path file) throws IOException {
            GenericData model = new GenericData();
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            ParquetReader.Builder<GenericRecord> builder = AvroParquetReader.<GenericRecord>builder(
                            new LocalInputFile(file), new PlainParquetConfiguration())
                    .withDataModel(model);
            try (ParquetReader<GenericRecord> reader =
                    builder.withCodecFactory(new PlainCodecs()).build()) {
                for (GenericRecord read = reader.read(); read != null; read = reader.read()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    for (Schema.Field field : read.getSchema().getFields()) {
                        row.put(field.name(), logical(field.schema(), read.get(field.pos())));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }

        private @Nullable Object logical(Schema schema, @Nullable Object value) {
            Schema type =
                    schema.isUnion() ? schema.getTypes().get(schema.getTypes().size() - 1) : schema;
            LogicalType logical = type.getLogicalType();
            if (value == null || logical == null) {
                return plain(value);
            }
            if (logical instanceof LogicalTypes.Date) {
                return LocalDate.ofEpochDay((int) value);
            }
            if (logical instanceof LogicalTypes.TimestampMicros) {
                long micros = (long) value;
                return Instant.ofEpochSecond(
                        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
            }
            if (logical instanceof LogicalTypes.Decimal decimal) {
                return new BigDecimal(unscaled(value), decimal.getScale());
            }
            throw new IllegalStateException("no plain value for " + logical.getName());
        }

        private BigInteger unscaled(Object value) {
            if (value instanceof Number number) {
                return BigInteger.valueOf(number.longValue());
            }
            return new BigInteger(value instanceof GenericFixed fixed ? fixed.bytes() : ((ByteBuffer) value).array());
        }
    };

    /** The rows of the file, in its order. */
    abstract List<Map<String, @Nullable Object>> rows(Path file) throws IOException;

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Integer whole) {
            return whole.longValue();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        return value;
    }
}
