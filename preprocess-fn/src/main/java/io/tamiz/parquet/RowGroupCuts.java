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
    /** A multiple of what producers put into a batch, so that batches are seldom cut. */
    private static final int MAX_ROWS_BETWEEN_LOOKS = 4 * ColumnBatch.MAX_ROWS;
    /** About a megabyte of numbers. */
    private static final int VALUES_BETWEEN_LOOKS = 1 << 17;

    private static final long TEXT_BYTES_BETWEEN_LOOKS = 1 << 20;

    private final int rowsBetweenLooks;
    private int rows;
    private long textBytes;

    private RowGroupCuts(int rowsBetweenLooks) {
        this.rowsBetweenLooks = rowsBetweenLooks;
    }

    static RowGroupCuts forColumns(int columns) {
        int rows = Integer.highestOneBit(VALUES_BETWEEN_LOOKS / Math.max(1, columns));
        return new RowGroupCuts(Math.max(1, Math.min(MAX_ROWS_BETWEEN_LOOKS, rows)));
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
        long all = 0;
        for (TextVector text : texts) {
            all += textBytes(text, from, to);
        }
        if (textBytes + all < TEXT_BYTES_BETWEEN_LOOKS) {
            textBytes += all;
            return to;
        }
        int row = from;
        while (row < to && textBytes < TEXT_BYTES_BETWEEN_LOOKS) {
            for (TextVector text : texts) {
                textBytes += textBytes(text, row, row + 1);
            }
            row++;
        }
        return row;
    }

    private static long textBytes(TextVector text, int from, int to) {
        int[] starts = text.starts();
        int[] ends = text.ends();
        long[] validity = text.validity();
        long sum = 0;
        for (int row = from; row < to; row++) {
            sum += (ends[row] - starts[row]) & -(validity[row >> 6] >>> row & 1);
        }
        return sum;
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
