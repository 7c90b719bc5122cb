package io.tamiz.parquet;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.Schema;
import io.tamiz.column.TextVector;
import io.tamiz.column.ValueFormat;
import io.tamiz.column.ValueParser;
import io.tamiz.recipe.Output.Compression;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** The time to write one value into a file of one column that goes nowhere. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PageEncoderBenchmark {
    private static final int BATCHES = 100;
    private static final int ROWS = BATCHES * ColumnBatch.MAX_ROWS;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    /** What the column holds. */
    public enum Content {
        FEW_WORDS,
        MANY_WORDS,
        SMALL_INTS,
        COUNTER,
        FEW_NUMBERS,
        MANY_NUMBERS,
        SHORT_DECIMALS,
        MOMENTS,
        FLAGS;

        private ColumnType type() {
            return switch (this) {
                case FEW_WORDS, MANY_WORDS -> ColumnType.STRING;
                case SMALL_INTS -> ColumnType.INT32;
                case COUNTER -> ColumnType.INT64;
                case FEW_NUMBERS, MANY_NUMBERS, SHORT_DECIMALS -> ColumnType.FLOAT64;
                case MOMENTS -> ColumnType.timestamp(ZoneOffset.UTC);
                case FLAGS -> ColumnType.BOOL;
            };
        }

        private String text(int row) {
            long number = (row * SPREAD) >>> 34;
            return switch (this) {
                case FEW_WORDS -> "word" + number % 6;
                case MANY_WORDS -> "word" + number;
                case SMALL_INTS -> Long.toString(number % 250);
                case COUNTER -> Integer.toString(row);
                case FEW_NUMBERS -> number % 400 + ".25";
                case MANY_NUMBERS -> "-" + number % 3 + "." + number;
                case SHORT_DECIMALS ->
                    BigDecimal.valueOf(number % 40_001 - 20_000, 4).toString();
                case MOMENTS ->
                    Instant.ofEpochSecond(1_700_000_000 + number % 30_000_000).toString();
                case FLAGS -> number % 3 == 0 ? "true" : "false";
            };
        }
    }

    @Param
    Content content = Content.FEW_WORDS;

    @Param({"NONE", "ZSTD"})
    Compression compression = Compression.NONE;

    private Schema schema = Schema.of();
    private final List<ColumnBatch> batches = new ArrayList<>();

    @Setup
    public void makeBatches() {
        schema = Schema.of(Column.of("value", content.type()));
        ValueParser parser = ValueParser.of(content.type(), ValueFormat.DEFAULT);
        for (int batch = 0; batch < BATCHES; batch++) {
            TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
            text.reset(ColumnBatch.MAX_ROWS);
            for (int row = 0; row < ColumnBatch.MAX_ROWS; row++) {
                text.set(row, content.text(batch * ColumnBatch.MAX_ROWS + row));
            }
            ColumnVector values = ColumnVector.of(content.type());
            parser.parse(text, values, (row, code) -> {
                throw new IllegalStateException("row " + row + ": " + code);
            });
            batches.add(new ColumnBatch(schema, ColumnBatch.MAX_ROWS, List.of(values)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long write() throws IOException {
        try (ParquetBatchWriter writer =
                ParquetBatchWriter.create(OutputStream.nullOutputStream(), schema, compression, Map.of())) {
            for (ColumnBatch batch : batches) {
                writer.write(batch);
            }
            return writer.commit();
        }
    }
}
