package io.tamiz.expression;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.Schema;
import io.tamiz.column.TextVector;
import io.tamiz.column.ValueFormat;
import io.tamiz.column.ValueParser;
import io.tamiz.column.ValueText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Batches made of text, and the values of expressions over them as text. */
final class Sample {
    static final Schema SCHEMA = Schema.of(
            Column.of("i", ColumnType.INT32),
            Column.of("big", ColumnType.INT64),
            Column.of("x", ColumnType.FLOAT64),
            Column.of("fare", ColumnType.decimal(10, 2)),
            Column.of("wide", ColumnType.decimal(18, 4)),
            Column.of("s", ColumnType.STRING),
            Column.of("n", ColumnType.STRING),
            Column.of("flag", ColumnType.BOOL),
            Column.of("d", ColumnType.DATE),
            Column.of("at", ColumnType.timestamp(ZoneId.of("America/New_York"))),
            Column.of("utc", ColumnType.TIMESTAMP),
            Column.of("odd name", ColumnType.INT32));

    /** One row: n is null, at is a Sunday evening in New York and a Monday in UTC. */
    static final String[] ROW = {
        "7",
        "9223372036854775807",
        "2.5",
        "12.34",
        "-1.5000",
        "Grün, ok",
        null,
        "true",
        "2024-02-29",
        "2024-03-03 20:30:15",
        "2024-03-03T20:30:15Z",
        "3"
    };

    private Sample() {}

    static ColumnBatch batch(Schema schema, String[]... rows) {
        List<ColumnVector> vectors = new ArrayList<>();
        for (int column = 0; column < schema.size(); column++) {
            TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
            text.reset(rows.length);
            for (int row = 0; row < rows.length; row++) {
                if (rows[row][column] == null) {
                    text.setNull(row);
                } else {
                    text.set(row, rows[row][column]);
                }
            }
            ColumnType type = schema.column(column).type();
            ColumnVector vector = ColumnVector.of(type);
            ValueParser.of(type, ValueFormat.DEFAULT).parse(text, vector, (row, code) -> {
                throw new AssertionError(rows[row][0] + ": " + code);
            });
            vectors.add(vector);
        }
        return new ColumnBatch(schema, rows.length, vectors);
    }

    /** The value of every row, {@code null}, or the reason code. */
    static List<String> values(String expression, ColumnBatch batch) {
        return values(Expression.compile(expression, batch.schema()), batch);
    }

    static List<String> values(Expression expression, ColumnBatch batch) {
        List<String> values = new ArrayList<>();
        for (int row = 0; row < batch.rows(); row++) {
            values.add("null");
        }
        ColumnVector vector = expression.evaluate(batch, (row, code) -> {
            if (!values.get(row).equals("null")) {
                throw new AssertionError("row " + row + " was told twice");
            }
            values.set(row, code.name());
        });
        for (int row = 0; row < batch.rows(); row++) {
            if (!vector.isNull(row)) {
                if (!values.get(row).equals("null")) {
                    throw new AssertionError("row " + row + " is invalid and not null");
                }
                values.set(row, ValueText.of(vector, row));
            }
        }
        return values;
    }
}
