package io.tamiz.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.MICROS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnType;
import io.tamiz.column.Schema;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** How a schema of columns is said in Parquet: every column optional, none nested. */
final class ParquetSchema {
    private static final String MESSAGE_NAME = "row";
    /** Digits of a decimal that always fit an int. */
    private static final int MAX_INT_PRECISION = 9;

    private ParquetSchema() {}

    /** @throws IllegalArgumentException if there is no column, since no reader takes such a file */
    static MessageType of(Schema schema) {
        if (schema.size() == 0) {
            throw new IllegalArgumentException("a Parquet file needs at least one column, found none");
        }
        return new MessageType(
                MESSAGE_NAME,
                schema.columns().stream().map(ParquetSchema::field).toArray(Type[]::new));
    }

    private static PrimitiveType field(Column column) {
        ColumnType type = column.type();
        String name = column.name();
        return switch (type.kind()) {
            case BOOL -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case INT32 -> Types.optional(PrimitiveTypeName.INT32).named(name);
            case INT64 -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case FLOAT64 -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case DECIMAL ->
                Types.optional(
                                type.precision() <= MAX_INT_PRECISION
                                        ? PrimitiveTypeName.INT32
                                        : PrimitiveTypeName.INT64)
                        .as(decimalType(type.scale(), type.precision()))
                        .named(name);
            case STRING ->
                Types.optional(PrimitiveTypeName.BINARY).as(stringType()).named(name);
            case DATE -> Types.optional(PrimitiveTypeName.INT32).as(dateType()).named(name);
            case TIMESTAMP ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(timestampType(true, MICROS))
                        .named(name);
        };
    }
}
