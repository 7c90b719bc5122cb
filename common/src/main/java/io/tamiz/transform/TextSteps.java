package io.tamiz.transform;

import io.tamiz.column.CaseChange;
import io.tamiz.column.TextVector;

/** The steps of a column that work on its text, before it is parsed. Loops over bytes: fast rather than pretty. */
final class TextSteps {
    /** The largest byte that white space may begin or end with; those beyond ASCII are negative. */
    static final byte MAX_BLANK = ' ';

    private TextSteps() {}

    /** Moves the row's range inwards past white space: ASCII's, the no-break space and the byte order mark. */
    static void trim(int row, TextVector text) {
        byte[] bytes = text.bytes();
        int start = skipForwards(bytes, text.starts()[row], text.ends()[row]);
        text.setRange(row, start, skipBackwards(bytes, start, text.ends()[row]));
    }

    /** Copies the text with its letters changed. */
    static void changeCase(TextVector text, CaseChange change, TextVector target) {
        target.reset(text.size());
        for (int row = 0, rows = text.size(); row < rows; row++) {
            if (text.isNull(row)) {
                target.setNull(row);
                target.setRange(row, 0, 0);
            } else {
                change.append(text, row, target);
            }
        }
    }

    private static int skipForwards(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end) {
            if (isAsciiSpace(bytes[at])) {
                at++;
            } else if (isNoBreakSpace(bytes, at, end)) {
                at += 2;
            } else if (isByteOrderMark(bytes, at, end)) {
                at += 3;
            } else {
                break;
            }
        }
        return at;
    }

    private static int skipBackwards(byte[] bytes, int start, int from) {
        int at = from;
        while (at > start) {
            if (isAsciiSpace(bytes[at - 1])) {
                at--;
            } else if (at - 2 >= start && isNoBreakSpace(bytes, at - 2, at)) {
                at -= 2;
            } else if (at - 3 >= start && isByteOrderMark(bytes, at - 3, at)) {
                at -= 3;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isAsciiSpace(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }

    private static boolean isNoBreakSpace(byte[] bytes, int at, int end) {
        return at + 2 <= end && bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0xA0;
    }

    private static boolean isByteOrderMark(byte[] bytes, int at, int end) {
        return at + 3 <= end
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF;
    }
}
