package io.tamiz.benchmark.peer;

import io.tamiz.benchmark.workload.DerivedColumn;
import io.tamiz.benchmark.workload.Kind;
import io.tamiz.benchmark.workload.SourceColumn;
import io.tamiz.benchmark.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Makes Avro records out of the fields of CSV records. */
final class AvroRows {
    private final Schema schema;
    private final List<SourceColumn> columns;
    private final DerivedValues derived;

    AvroRows(Workload workload) {
        columns = workload.columns();
        derived = DerivedValues.of(workload);
        List<Schema.Field> fields = new ArrayList<>();
        for (SourceColumn column : columns) {
            fields.add(field(column.name(), column.kind()));
        }
        for (DerivedColumn column : workload.derived()) {
            fields.add(field(column.name(), column.kind()));
        }
        schema = Schema.createRecord("row", null, null, false, fields);
    }

    Schema schema() {
        return schema;
    }

    GenericRecord row(IntFunction<String> fields) {
        GenericData.Record row = new GenericData.Record(schema);
        for (int i = 0; i < columns.size(); i++) {
            row.put(i, FieldValues.parse(columns.get(i).kind(), fields.apply(i)));
        }
        @Nullable Object[] values = derived.of(row);
        for (int i = 0; i < values.length; i++) {
            row.put(columns.size() + i, values[i]);
        }
        return row;
    }

    private static Schema.Field field(String name, Kind kind) {
        Schema nullable =
                SchemaBuilder.unionOf().nullType().and().type(type(kind)).endUnion();
        return new Schema.Field(name, nullable, null, Schema.Field.NULL_DEFAULT_VALUE);
    }

    private static Schema type(Kind kind) {
        return switch (kind) {
            case BOOL -> Schema.create(Schema.Type.BOOLEAN);
            case INT32 -> Schema.create(Schema.Type.INT);
            case INT64 -> Schema.create(Schema.Type.LONG);
            case FLOAT64 -> Schema.create(Schema.Type.DOUBLE);
            case STRING -> Schema.create(Schema.Type.STRING);
            case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
            case TIMESTAMP -> LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
        };
    }
}
