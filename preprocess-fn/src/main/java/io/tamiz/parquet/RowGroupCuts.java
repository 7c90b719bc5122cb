package io.tamiz.parquet;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.TextVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Says after which rows a row group's size is looked at: every so many rows, and sooner where strings are long. It depends
 * on the rows only, so that the same rows give the same file however they come in batches.
 */
final class RowGroupCuts {
    static final int ROWS_BETWEEN_LOOKS = 1000;
    static final long TEXT_BYTES_BETWEEN_LOOKS = 1 << 20;

    private final int rowsBetweenLooks;
    private int rows;
    private long textBytes;

    RowGroupCuts(int rowsBetweenLooks) {
        this.rowsBetweenLooks = rowsBetweenLooks;
    }

    /** Whether the last segment ended where the size is to be looked at. */
    boolean isLookDue() {
        return rows >= rowsBetweenLooks || textBytes >= TEXT_BYTES_BETWEEN_LOOKS;
    }

    /** The end of the segment of rows beginning at {@code from}: the next look or the batch's end. */
    int endOfSegment(ColumnBatch batch, int from) {
        if (isLookDue()) {
            rows = 0;
            textBytes = 0;
        }
        int row = Math.min(batch.rows(), from + rowsBetweenLooks - rows);
        List<TextVector> texts = textVectors(batch);
        if (!texts.isEmpty()) {
            row = endByText(texts, from, row);
        }
        rows += row - from;
        return row;
    }

    private int endByText(List<TextVector> texts, int from, int to) {
        int row = from;
        while (row < to && textBytes < TEXT_BYTES_BETWEEN_LOOKS) {
            for (TextVector text : texts) {
                textBytes += text.isNull(row) ? 0 : text.ends()[row] - text.starts()[row];
            }
            row++;
        }
        return row;
    }

    private static List<TextVector> textVectors(ColumnBatch batch) {
        List<TextVector> texts = new ArrayList<>();
        for (int i = 0; i < batch.schema().size(); i++) {
            if (batch.column(i) instanceof TextVector text) {
                texts.add(text);
            }
        }
        return texts;
    }
}
