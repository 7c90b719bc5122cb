package io.tamiz.expression;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.Schema;
import io.tamiz.column.TextVector;
import io.tamiz.column.ValueFormat;
import io.tamiz.column.ValueParser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time to evaluate an expression for one row of a batch. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ExpressionBenchmark {
    private static final int ROWS = ColumnBatch.MAX_ROWS;
    private static final Schema SCHEMA = Schema.of(
            Column.of("i", ColumnType.INT32),
            Column.of("x", ColumnType.FLOAT64),
            Column.of("y", ColumnType.FLOAT64),
            Column.of("s", ColumnType.STRING),
            Column.of("accented", ColumnType.STRING),
            Column.of("a", ColumnType.TIMESTAMP),
            Column.of("b", ColumnType.TIMESTAMP));

    @Param({
        "x + y",
        "x / y",
        "i * 2 + 1",
        "x > 0.5 and y < 0.5",
        "ln(1 + x)",
        "sqrt(x * x + y * y)",
        "minutes_between(a, b)",
        "hour(a)",
        "date(a)",
        "length(s)",
        "length(accented)",
        "lower(s)",
        "lower(accented)",
        "case when i > 50 then x else y end",
        "s like '%row%'",
        "hash(s)"
    })
    String text = "x + y";

    private ColumnBatch batch = new ColumnBatch(Schema.of(), 0, List.of());
    private Expression expression = Expression.compile("true", Schema.of());

    @Setup
    public void makeBatch() {
        List<ColumnVector> vectors = new ArrayList<>();
        for (Column column : SCHEMA.columns()) {
            vectors.add(vector(column));
        }
        batch = new ColumnBatch(SCHEMA, ROWS, vectors);
        expression = Expression.compile(text, SCHEMA);
    }

    private static ColumnVector vector(Column column) {
        TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
        text.reset(ROWS);
        for (int row = 0; row < ROWS; row++) {
            text.set(row, value(column, row));
        }
        ColumnVector values = ColumnVector.of(column.type());
        ValueParser.of(column.type(), ValueFormat.DEFAULT).parse(text, values, (row, code) -> {
            throw new IllegalStateException("row " + row + ": " + code);
        });
        return values;
    }

    private static String value(Column column, int row) {
        if (column.name().equals("accented")) {
            return "El número de la Fila Ñ es " + row;
        }
        return switch (column.type().kind()) {
            case INT32 -> Integer.toString(row % 100);
            case FLOAT64 -> row % 7 + "." + (10 + row % 90);
            case TIMESTAMP -> "2024-0" + (1 + row % 9) + "-11 1" + row % 10 + ":15:00";
            case BOOL, INT64, DECIMAL, STRING, DATE -> "The value of Row " + row;
        };
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public ColumnVector evaluate() {
        return expression.evaluate(batch, (row, code) -> {
            throw new IllegalStateException("row " + row + ": " + code);
        });
    }
}
