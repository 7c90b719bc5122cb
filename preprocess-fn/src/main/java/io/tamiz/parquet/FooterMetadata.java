package io.tamiz.parquet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tamiz.column.Column;
import io.tamiz.column.Schema;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.schema.MessageType;

/** The footer's key-value metadata: the caller's, the Avro schema, and where each column came from. */
final class FooterMetadata {
    /** Where Avro's readers look for their schema. */
    static final String AVRO_SCHEMA = "parquet.avro.schema";
    /** The columns as JSON: name, type in the recipe's words, and the header label that each was read from, if any. */
    static final String COLUMNS = "tamiz.columns";

    private static final Pattern AVRO_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private FooterMetadata() {}

    /** Sorted, so that the same metadata gives the same bytes. */
    static SortedMap<String, String> of(Schema schema, MessageType parquetSchema, Map<String, String> given) {
        SortedMap<String, String> metadata = new TreeMap<>(given);
        metadata.put(COLUMNS, columns(schema));
        if (schema.columns().stream()
                .allMatch(column -> AVRO_NAME.matcher(column.name()).matches())) {
            AvroSchemaConverter converter = new AvroSchemaConverter(new PlainParquetConfiguration());
            metadata.put(AVRO_SCHEMA, converter.convert(parquetSchema).toString());
        }
        return metadata;
    }

    private static String columns(Schema schema) {
        ArrayNode columns = JsonNodeFactory.instance.arrayNode();
        for (Column column : schema.columns()) {
            ObjectNode node = columns.addObject();
            node.put("name", column.name());
            node.put("type", column.type().toString());
            if (column.source() != null) {
                node.put("source", column.source());
            }
        }
        return columns.toString();
    }
}
