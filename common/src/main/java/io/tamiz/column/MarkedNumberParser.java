package io.tamiz.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Parses numbers with a unit, in parentheses or with the minus behind: takes the marks off, puts the sign in front, and
 * hands a column of plain numbers to the parser of the type. Text without marks costs a copy, so plain columns do not
 * come here.
 */
final class MarkedNumberParser extends ValueParser {
    private final ValueParser plain;
    private final byte @Nullable [] unit;
    private final NegativeStyle style;
    private final TextVector unmarked = (TextVector) ColumnVector.of(ColumnType.STRING);
    private byte[] scratch = new byte[64];

    /** What remains of the value in hand, and what was found around it. */
    private int start;

    private int end;
    private boolean isSigned;
    private boolean isNegative;
    private boolean hasUnit;

    MarkedNumberParser(ValueParser plain, ValueFormat format) {
        this.plain = plain;
        this.unit = format.unit() == null ? null : format.unit().getBytes(StandardCharsets.UTF_8);
        this.style = format.negative();
    }

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        unmarked.reset(rows);
        unmarked.nullWhereNull(text);
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        for (int row = 0; row < rows; row++) {
            if (text.isNull(row)) {
                unmarked.setRange(row, 0, 0);
            } else {
                unmark(bytes, starts[row], ends[row]);
                append(bytes, starts[row], ends[row], row);
            }
        }
        plain.parse(unmarked, target, invalid);
    }

    /** The number without its marks, or the text as it is where they are not right, which no parser then takes. */
    private void append(byte[] bytes, int from, int to, int row) {
        boolean twice = isSigned && start < end && (bytes[start] == '-' || bytes[start] == '+');
        if (twice || !isNegative) {
            unmarked.append(row, bytes, twice ? from : start, twice ? to : end);
            return;
        }
        int length = end - start + 1;
        if (scratch.length < length) {
            scratch = new byte[2 * length];
        }
        scratch[0] = '-';
        System.arraycopy(bytes, start, scratch, 1, length - 1);
        unmarked.append(row, scratch, 0, length);
    }

    private void unmark(byte[] bytes, int from, int to) {
        start = from;
        end = to;
        isSigned = false;
        isNegative = false;
        hasUnit = false;
        while (takeSign(bytes) || takeUnit(bytes)) {
            skipBlanks(bytes);
        }
    }

    private boolean takeSign(byte[] bytes) {
        if (isSigned || end - start < 2) {
            return false;
        }
        byte first = bytes[start];
        byte last = bytes[end - 1];
        if (first == '-' || first == '+') {
            isNegative = first == '-';
            start++;
        } else if (style == NegativeStyle.TRAILING && last == '-') {
            isNegative = true;
            end--;
        } else if (style == NegativeStyle.PARENTHESES && first == '(' && last == ')') {
            isNegative = true;
            start++;
            end--;
        } else {
            return false;
        }
        isSigned = true;
        return true;
    }

    private boolean takeUnit(byte[] bytes) {
        byte[] mark = unit;
        if (mark == null || hasUnit || end - start <= mark.length) {
            return false;
        }
        if (Arrays.equals(bytes, start, start + mark.length, mark, 0, mark.length)) {
            start += mark.length;
        } else if (Arrays.equals(bytes, end - mark.length, end, mark, 0, mark.length)) {
            end -= mark.length;
        } else {
            return false;
        }
        hasUnit = true;
        return true;
    }

    private void skipBlanks(byte[] bytes) {
        while (start < end && blankAt(bytes, start) > 0) {
            start += blankAt(bytes, start);
        }
        while (start < end && blankBefore(bytes, end) > 0) {
            end -= blankBefore(bytes, end);
        }
    }

    /** Bytes of the blank or no-break space that begins here, or 0. */
    private int blankAt(byte[] bytes, int at) {
        if (bytes[at] == ' ') {
            return 1;
        }
        if (at + 2 <= end && isNoBreakSpace(bytes, at)) {
            return 2;
        }
        return at + 3 <= end && isNarrowNoBreakSpace(bytes, at) ? 3 : 0;
    }

    /** Bytes of the blank or no-break space that ends here, or 0. */
    private int blankBefore(byte[] bytes, int at) {
        if (bytes[at - 1] == ' ') {
            return 1;
        }
        if (at - 2 >= start && isNoBreakSpace(bytes, at - 2)) {
            return 2;
        }
        return at - 3 >= start && isNarrowNoBreakSpace(bytes, at - 3) ? 3 : 0;
    }

    private static boolean isNoBreakSpace(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0xA0;
    }

    private static boolean isNarrowNoBreakSpace(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xE2 && bytes[at + 1] == (byte) 0x80 && bytes[at + 2] == (byte) 0xAF;
    }
}
