package io.tamiz.column;

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

/** The time to parse one value out of a batch of them. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValueParserBenchmark {
    private static final int ROWS = ColumnBatch.MAX_ROWS;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    /** What the values look like. */
    public enum Look {
        WHOLE,
        LONG_WHOLE,
        MONEY,
        READING,
        DIGITS_17,
        DECIMAL,
        BOOL,
        DATE,
        TIMESTAMP;

        private ColumnType type() {
            return switch (this) {
                case WHOLE -> ColumnType.INT32;
                case LONG_WHOLE -> ColumnType.INT64;
                case MONEY, READING, DIGITS_17 -> ColumnType.FLOAT64;
                case DECIMAL -> ColumnType.decimal(10, 2);
                case BOOL -> ColumnType.BOOL;
                case DATE -> ColumnType.DATE;
                case TIMESTAMP -> ColumnType.TIMESTAMP;
            };
        }

        private String text(long number) {
            String day = "2024-0" + (1 + number % 9) + "-" + (10 + number % 18);
            return switch (this) {
                case WHOLE -> Long.toString(number % 100_000);
                case LONG_WHOLE -> Long.toString(10_000_000_000L + number);
                case MONEY, DECIMAL -> number % 200 + "." + (10 + number % 90);
                case READING -> "-" + number % 3 + "." + (1000 + number % 9000);
                case DIGITS_17 -> "0.1" + (1_000_000_000_000_000L + number);
                case BOOL -> number % 2 == 0 ? "true" : "false";
                case DATE -> day;
                case TIMESTAMP -> day + " 1" + number % 10 + ":15:2" + number % 10;
            };
        }
    }

    @Param
    Look look = Look.WHOLE;

    private final TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
    private ColumnVector values = text;
    private ValueParser parser = new StringParser();

    @Setup
    public void makeText() {
        text.reset(ROWS);
        for (int row = 0; row < ROWS; row++) {
            text.set(row, look.text((row * SPREAD) >>> 34));
        }
        values = ColumnVector.of(look.type());
        parser = ValueParser.of(look.type(), ValueFormat.DEFAULT);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public ColumnVector parse() {
        parser.parse(text, values, (row, code) -> {
            throw new IllegalStateException("row " + row + ": " + code);
        });
        return values;
    }
}
