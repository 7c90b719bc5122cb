package io.tamiz.parquet;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.DoubleVector;
import io.tamiz.column.Schema;
import io.tamiz.column.TextVector;
import io.tamiz.recipe.Output.Compression;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes random numbers and strings into nothing, to see how much heap that takes. */
final class WriteManyRows {
    private static final int BATCH_BYTES = 4 << 20;

    private WriteManyRows() {}

    public static void main(String[] args) throws IOException {
        int columns = Integer.parseInt(args[0]);
        int textBytes = Integer.parseInt(args[3]);
        List<Column> made = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            made.add(Column.of("c" + i, i % 2 == 0 ? ColumnType.FLOAT64 : ColumnType.STRING));
        }
        Schema schema = new Schema(made);
        List<ColumnVector> vectors = new ArrayList<>();
        made.forEach(column -> vectors.add(ColumnVector.of(column.type())));
        List<ParquetBatchWriter> writers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            writers.add(ParquetBatchWriter.create(OutputStream.nullOutputStream(), schema, Compression.ZSTD, Map.of()));
        }
        int rows = Math.max(1, Math.min(ColumnBatch.MAX_ROWS, BATCH_BYTES / textBytes / columns));
        Random random = new Random(1);
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            fill(vectors, rows, textBytes, random);
            writers.get(i % writers.size()).write(new ColumnBatch(schema, rows, vectors));
        }
        for (ParquetBatchWriter writer : writers) {
            writer.commit();
            writer.close();
        }
    }

    private static void fill(List<ColumnVector> vectors, int rows, int textBytes, Random random) {
        byte[] text = new byte[textBytes];
        for (ColumnVector vector : vectors) {
            vector.reset(rows);
            for (int row = 0; row < rows; row++) {
                if (vector instanceof DoubleVector doubles) {
                    doubles.set(row, random.nextDouble());
                } else {
                    random.nextBytes(text);
                    for (int i = 0; i < textBytes; i++) {
                        text[i] = (byte) (32 + (text[i] & 63));
                    }
                    ((TextVector) vector).append(row, text, 0, textBytes);
                }
            }
        }
    }
}
