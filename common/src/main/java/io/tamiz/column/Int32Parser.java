package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Parses {@code int32}. */
final class Int32Parser extends ValueParser {
    private final NumberSpelling spelling;
    private final long[] wide = new long[1];

    Int32Parser(NumberSpelling spelling) {
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
        int[] out = ((IntVector) target).values();
        for (int row = 0; row < rows; row++) {
            if ((validity[row >> 6] & 1L << row) == 0) {
                continue;
            }
            long number = WholeNumbers.readShort(bytes, starts[row], ends[row]);
            out[row] = (int) number;
            if (out[row] != number) {
                settle(read(bytes, starts[row], ends[row]), row, target, invalid);
                out[row] = (int) wide[0];
            }
        }
    }

    private @Nullable ReasonCode read(byte[] bytes, int start, int end) {
        ReasonCode complaint = WholeNumbers.read(bytes, start, end, wide, 0);
        if (complaint != null) {
            int length = spelling.ungroup(bytes, start, end);
            if (length < 0) {
                return complaint;
            }
            complaint = WholeNumbers.read(spelling.plain(), 0, length, wide, 0);
        }
        return complaint == null && wide[0] != (int) wide[0] ? ReasonCode.TYPE_OVERFLOW : complaint;
    }
}
