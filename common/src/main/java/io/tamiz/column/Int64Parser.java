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
        long[] validity = target.validity();
        long[] out = ((LongVector) target).values();
        for (int row = 0; row < rows; row++) {
            if ((validity[row >> 6] & 1L << row) == 0) {
                continue;
            }
            out[row] = WholeNumbers.readShort(bytes, starts[row], ends[row]);
            if (out[row] == WholeNumbers.NOT_SHORT) {
                settle(readAny(bytes, starts[row], ends[row], out, row), row, target, invalid);
            }
        }
    }

    private @Nullable ReasonCode readAny(byte[] bytes, int start, int end, long[] out, int row) {
        ReasonCode complaint = WholeNumbers.read(bytes, start, end, out, row);
        if (complaint == null) {
            return null;
        }
        int length = spelling.ungroup(bytes, start, end);
        return length < 0 ? complaint : WholeNumbers.read(spelling.plain(), 0, length, out, row);
    }
}
