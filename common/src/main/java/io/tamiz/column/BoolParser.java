package io.tamiz.column;

import io.tamiz.quality.ReasonCode;

/** Parses booleans, told apart by length and letters. */
final class BoolParser extends ValueParser {
    private static final byte INVALID = -1;
    /** Sets the bit that tells lower from upper case in ASCII letters. */
    private static final int LOWER = 0x20;

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        target.reset(rows);
        target.nullWhereNull(text);
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        byte[] out = ((BoolVector) target).values();
        for (int row = 0; row < rows; row++) {
            if (target.isNull(row)) {
                continue;
            }
            byte value = read(bytes, starts[row], ends[row]);
            out[row] = value;
            if (value == INVALID) {
                settle(ReasonCode.INVALID_BOOL, row, target, invalid);
            }
        }
    }

    private static byte read(byte[] bytes, int start, int end) {
        return switch (end - start) {
            case 1 -> letter(bytes[start]);
            case 2 -> is(bytes, start, "no") ? 0 : INVALID;
            case 3 -> is(bytes, start, "yes") ? 1 : INVALID;
            case 4 -> is(bytes, start, "true") ? 1 : INVALID;
            case 5 -> is(bytes, start, "false") ? 0 : INVALID;
            default -> INVALID;
        };
    }

    private static byte letter(byte letter) {
        return switch (letter) {
            case '1', 't', 'T', 'y', 'Y' -> 1;
            case '0', 'f', 'F', 'n', 'N' -> 0;
            default -> INVALID;
        };
    }

    private static boolean is(byte[] bytes, int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((bytes[start + i] | LOWER) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
