package io.tamiz.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads any Parquet file row by row, for looking at it rather than for speed. A value is null or a {@code Boolean},
 * {@code Long}, {@code Double}, {@code BigDecimal}, {@code LocalDate}, {@code LocalTime}, {@code Instant},
 * {@code LocalDateTime} (a timestamp without zone), {@code String} or {@code byte[]}; a nested value is text.
 */
public final class ParquetRows implements Closeable {
    private final String name;
    private final ParquetFileReader file;
    private final MessageType schema;
    private @Nullable RecordReader<Group> rowGroup;
    private long rowsLeftInGroup;

    private ParquetRows(String name, ParquetFileReader file) {
        this.name = name;
        this.file = file;
        schema = file.getFooter().getFileMetaData().getSchema();
    }

    /**
     * Opens a file and reads its footer.
     *
     * @throws IOException if it cannot be read or is no Parquet file; the message is one line that names the file
     */
    public static ParquetRows open(Path path) throws IOException {
        return open(path, path.toString());
    }

    /**
     * Opens a file that the user knows by another name.
     *
     * @param name what messages call it
     * @throws IOException if it cannot be read or is no Parquet file; the message is one line that names the file
     */
    public static ParquetRows open(Path path, String name) throws IOException {
        return open(new LocalInputFile(path), name);
    }

    /**
     * Opens a file that lies anywhere.
     *
     * @param name what messages call it
     * @throws IOException if it cannot be read or is no Parquet file; the message is one line that names the file
     */
    public static ParquetRows open(InputFile input, String name) throws IOException {
        ParquetMagic.require(input, name);
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ReadCodecs())
                .usePageChecksumVerification()
                .build();
        ParquetFileReader file;
        try {
            file = ParquetFileReader.open(input, options);
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
        try {
            requireReadableCodecs(file, name);
            return new ParquetRows(name, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void requireReadableCodecs(ParquetFileReader file, String name) throws IOException {
        for (BlockMetaData block : file.getRowGroups()) {
            for (ColumnChunkMetaData column : block.getColumns()) {
                if (!ReadCodecs.READABLE.contains(column.getCodec())) {
                    throw new IOException(
                            "[" + name + "] column '" + column.getPath().toDotString() + "': compressed with "
                                    + column.getCodec() + ", readable are zstd, snappy, gzip and none");
                }
            }
        }
    }

    private static IOException damaged(String name, Exception cause) {
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new IOException("[" + name + "] cannot be read as Parquet, it may be damaged: " + reason, cause);
    }

    /** The types of the columns at the top, in Parquet's words: the logical one where there is one, else the physical. */
    public List<String> columnTypes() {
        return schema.getFields().stream().map(ParquetRows::type).toList();
    }

    private static String type(Type field) {
        LogicalTypeAnnotation logical = field.getLogicalTypeAnnotation();
        if (logical != null) {
            return logical.toString().toLowerCase(Locale.ROOT);
        }
        return field.isPrimitive()
                ? field.asPrimitiveType().getPrimitiveTypeName().name().toLowerCase(Locale.ROOT)
                : "group";
    }

    /** The schema as readable text, a line per column. */
    public String schemaText() {
        return schema.toString();
    }

    /** Names of the columns at the top, in order. */
    public List<String> columnNames() {
        return schema.getFields().stream().map(field -> field.getName()).toList();
    }

    /** The footer's key-value metadata. */
    public Map<String, String> metadata() {
        return file.getFooter().getFileMetaData().getKeyValueMetaData();
    }

    public long rowCount() {
        return file.getRecordCount();
    }

    /**
     * The next row, a value per column.
     *
     * @return null behind the last row
     * @throws IOException if the file cannot be read or is damaged
     */
    public @Nullable List<@Nullable Object> next() throws IOException {
        try {
            while (rowsLeftInGroup == 0) {
                PageReadStore pages = file.readNextRowGroup();
                if (pages == null) {
                    return null;
                }
                rowsLeftInGroup = pages.getRowCount();
                rowGroup = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
            }
            if (rowGroup == null) {
                throw new IllegalStateException("no row group was read");
            }
            rowsLeftInGroup--;
            return values(rowGroup.read());
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
    }

    private List<@Nullable Object> values(Group row) {
        List<@Nullable Object> values = new ArrayList<>(schema.getFieldCount());
        for (int field = 0; field < schema.getFieldCount(); field++) {
            values.add(GroupValues.value(row, field));
        }
        return values;
    }

    /**
     * A value as text: ISO 8601 for dates and timestamps, plain digits for decimals, hexadecimal for bytes.
     *
     * @return null for null
     */
    public static @Nullable String text(@Nullable Object value) {
        return GroupValues.text(value);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
