package io.tamiz.parquet;

import io.tamiz.column.BoolVector;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.Schema;
import io.tamiz.column.TextVector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * The writer that ours must agree with: batches row by row through parquet-avro. Decimals are given as Parquet schema
 * beside the Avro one, since Avro knows them as bytes only.
 */
final class ReferenceWriter {
    private ReferenceWriter() {}

    static void write(Path file, Schema schema, List<ColumnBatch> batches) throws IOException {
        MessageType parquetSchema = ParquetSchema.of(schema);
        org.apache.avro.Schema avroSchema =
                new AvroSchemaConverter(new PlainParquetConfiguration()).convert(parquetSchema);
        try (ParquetWriter<GenericRecord> writer =
                new Builder(new LocalOutputFile(file), parquetSchema, avroSchema).build()) {
            for (ColumnBatch batch : batches) {
                for (int row = 0; row < batch.rows(); row++) {
                    writer.write(record(batch, row, parquetSchema, avroSchema));
                }
            }
        }
    }

    private static GenericRecord record(
            ColumnBatch batch, int row, MessageType parquetSchema, org.apache.avro.Schema avroSchema) {
        GenericRecord record = new GenericData.Record(avroSchema);
        for (int column = 0; column < batch.schema().size(); column++) {
            record.put(column, avroValue(batch.column(column), row, parquetSchema, column));
        }
        return record;
    }

    /** The value as Avro's reader gives it back. */
    static @Nullable Object avroValue(ColumnVector vector, int row, MessageType parquetSchema, int column) {
        if (vector.isNull(row)) {
            return null;
        }
        if (vector instanceof LongVector longs) {
            var type = parquetSchema.getType(column).asPrimitiveType();
            boolean shortDecimal = type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation
                    && type.getPrimitiveTypeName() == PrimitiveTypeName.INT32;
            return shortDecimal ? (Object) (int) longs.get(row) : (Object) longs.get(row);
        }
        if (vector instanceof BoolVector booleans) {
            return booleans.get(row) == 1;
        }
        if (vector instanceof IntVector ints) {
            return ints.get(row);
        }
        if (vector instanceof DoubleVector doubles) {
            return doubles.get(row);
        }
        return ((TextVector) vector).get(row);
    }

    private static final class Builder extends ParquetWriter.Builder<GenericRecord, Builder> {
        private final MessageType parquetSchema;
        private final org.apache.avro.Schema avroSchema;

        Builder(OutputFile file, MessageType parquetSchema, org.apache.avro.Schema avroSchema) {
            super(file);
            this.parquetSchema = parquetSchema;
            this.avroSchema = avroSchema;
            withConf(new PlainParquetConfiguration());
            withCodecFactory(new TestZstdCodecs());
            withCompressionCodec(CompressionCodecName.ZSTD);
        }

        @Override
        protected Builder self() {
            return this;
        }

        // Abstract in the builder, though deprecated.
        @SuppressWarnings("deprecation")
        @Override
        protected WriteSupport<GenericRecord> getWriteSupport(org.apache.hadoop.conf.Configuration conf) {
            throw new UnsupportedOperationException("without Hadoop");
        }

        @Override
        protected WriteSupport<GenericRecord> getWriteSupport(ParquetConfiguration conf) {
            return new AvroWriteSupport<>(parquetSchema, avroSchema, GenericData.get());
        }
    }
}
