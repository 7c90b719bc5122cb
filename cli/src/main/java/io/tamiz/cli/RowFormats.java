package io.tamiz.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tamiz.cli.TextTable.Alignment;
import io.tamiz.csv.CsvRecordWriter;
import io.tamiz.csv.Dialect;
import io.tamiz.csv.LineEnd;
import io.tamiz.parquet.ParquetRows;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to print rows: as a table for people, as CSV, as a JSON array of objects. */
enum RowFormats implements RowFormat {
    TABLE {
        @Override
        public void print(ParquetRows rows, long limit, Surroundings surroundings) throws IOException {
            List<List<@Nullable Object>> first = first(rows, limit);
            TextTable table = new TextTable(
                    rows.columnNames(),
                    types(rows),
                    alignments(rows.columnNames().size(), first));
            first.forEach(row -> table.add(texts(row)));
            int shown = table.fitting(surroundings.width());
            PrintWriter out = surroundings.out();
            table.lines(shown).forEach(out::println);
            String columns = shown == table.columns()
                    ? ""
                    : ", " + shown + " of " + table.columns() + " columns; --format csv shows all";
            out.println("(" + first.size() + " of " + rows.rowCount() + " rows" + columns + ")");
        }
    },
    CSV {
        @Override
        public void print(ParquetRows rows, long limit, Surroundings surroundings) throws IOException {
            CsvRecordWriter writer = new CsvRecordWriter(surroundings.out(), UNIX);
            writer.write(rows.columnNames());
            long left = limit;
            for (var row = next(rows, left); row != null; row = next(rows, --left)) {
                writer.write(texts(row));
            }
            surroundings.out().flush();
        }
    },
    JSON {
        @Override
        public void print(ParquetRows rows, long limit, Surroundings surroundings) throws IOException {
            PrintWriter out = surroundings.out();
            String separator = "[\n";
            long left = limit;
            for (var row = next(rows, left); row != null; row = next(rows, --left)) {
                out.print(separator + object(rows.columnNames(), row));
                separator = ",\n";
            }
            out.println(left == limit ? "[]" : "\n]");
        }
    };

    /** RFC 4180 but for the line ends, which other commands of a pipe expect like this. */
    private static final Dialect UNIX = Dialect.RFC_4180.withLineEnd(LineEnd.LF);

    private static @Nullable List<@Nullable Object> next(ParquetRows rows, long left) throws IOException {
        return left == 0 ? null : rows.next();
    }

    private static List<List<@Nullable Object>> first(ParquetRows rows, long limit) throws IOException {
        List<List<@Nullable Object>> first = new ArrayList<>();
        long left = limit;
        for (var row = next(rows, left); row != null; row = next(rows, --left)) {
            first.add(row);
        }
        return first;
    }

    private static List<@Nullable String> texts(List<@Nullable Object> row) {
        List<@Nullable String> texts = new ArrayList<>(row.size());
        row.forEach(value -> texts.add(ParquetRows.text(value)));
        return texts;
    }

    /** In the words of recipes where Tamiz wrote the file, else in those of Parquet. */
    private static List<String> types(ParquetRows rows) throws IOException {
        String own = rows.metadata().get("tamiz.columns");
        if (own == null) {
            return rows.columnTypes();
        }
        List<String> types = new ArrayList<>();
        new ObjectMapper()
                .readTree(own)
                .forEach(column -> types.add(column.path("type").asText()));
        return types;
    }

    private static List<Alignment> alignments(int columns, List<List<@Nullable Object>> rows) {
        List<Alignment> alignments = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            int index = column;
            boolean numbers = rows.stream().anyMatch(row -> row.get(index) instanceof Number);
            alignments.add(numbers ? Alignment.RIGHT : Alignment.LEFT);
        }
        return alignments;
    }

    private static String object(List<String> names, List<@Nullable Object> row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < names.size(); column++) {
            put(object, names.get(column), row.get(column));
        }
        return object.toString();
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        if (value instanceof Boolean bool) {
            object.put(name, bool);
        } else if (value instanceof Long number) {
            object.put(name, number);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            object.put(name, number);
        } else if (value instanceof java.math.BigDecimal number) {
            object.put(name, number);
        } else {
            object.put(name, ParquetRows.text(value));
        }
    }
}
