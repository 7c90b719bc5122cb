package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Parses {@code int64}. */
final class Int64Parser extends ValueParser {
    private final NumberSpelling spelling;

    Int64Parser(NumberSpelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        target.reset(rows);
        target.nullWhereNull(text);
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        long[] out = ((LongVector) target).values();
        for (int row = 0; row < rows; row++) {
            if (target.isNull(row)) {
                continue;
            }
            ReasonCode complaint = WholeNumbers.read(bytes, starts[row], ends[row], out, row);
            if (complaint != null) {
                settle(grouped(bytes, starts[row], ends[row], out, row, complaint), row, target, invalid);
            }
        }
    }

    private @Nullable ReasonCode grouped(byte[] bytes, int start, int end, long[] out, int row, ReasonCode complaint) {
        int length = spelling.ungroup(bytes, start, end);
        return length < 0 ? complaint : WholeNumbers.read(spelling.plain(), 0, length, out, row);
    }
}
