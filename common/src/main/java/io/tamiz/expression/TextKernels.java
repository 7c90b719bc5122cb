package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.CaseChange;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.TextVector;
import io.tamiz.quality.ReasonCode;
import java.util.Arrays;
import net.jpountz.xxhash.XXHash64;
import net.jpountz.xxhash.XXHashFactory;

/** Functions of strings, over their UTF-8 bytes; lengths and positions count code points. */
final class TextKernels {
    private TextKernels() {}

    private static byte[] bools(ColumnVector vector) {
        return ((BoolVector) vector).values();
    }

    static Kernel lower() {
        return changeCase(CaseChange.toLower());
    }

    static Kernel upper() {
        return changeCase(CaseChange.toUpper());
    }

    private static Kernel changeCase(CaseChange change) {
        return (args, out, frame) -> {
            TextVector text = (TextVector) args[0];
            for (int row = 0; row < text.size(); row++) {
                if (!out.isNull(row)) {
                    change.append(text, row, (TextVector) out);
                }
            }
        };
    }

    /** Takes off ASCII white space. */
    static void trim(ColumnVector[] args, ColumnVector out, Frame frame) {
        TextVector text = (TextVector) args[0];
        TextVector to = (TextVector) out;
        byte[] bytes = text.bytes();
        to.share(bytes);
        for (int row = 0; row < text.size(); row++) {
            if (!out.isNull(row)) {
                int start = text.starts()[row];
                int end = text.ends()[row];
                while (start < end && isSpace(bytes[start])) {
                    start++;
                }
                while (end > start && isSpace(bytes[end - 1])) {
                    end--;
                }
                to.setRange(row, start, end);
            }
        }
    }

    private static boolean isSpace(byte letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    static void length(ColumnVector[] args, ColumnVector out, Frame frame) {
        TextVector text = (TextVector) args[0];
        int[] to = ((IntVector) out).values();
        for (int row = 0; row < text.size(); row++) {
            if (!out.isNull(row)) {
                to[row] = Utf8.length(text.bytes(), text.starts()[row], text.ends()[row]);
            }
        }
    }

    /** From a position counted from 1, as SQL does: positions before the first take from the length. */
    static void substring(ColumnVector[] args, ColumnVector out, Frame frame) {
        TextVector text = share(args[0], out);
        long[] from = ((LongVector) args[1]).values();
        for (int row = 0; row < text.size(); row++) {
            if (out.isNull(row)) {
                continue;
            }
            long count = args.length == 2 ? Integer.MAX_VALUE : ((LongVector) args[2]).get(row);
            if (count < 0) {
                frame.fail(out, row, ReasonCode.EXPRESSION_DOMAIN);
                continue;
            }
            long begin = Math.max(Math.min(from[row], Integer.MAX_VALUE), -Integer.MAX_VALUE) - 1;
            long end = begin + Math.min(count, Integer.MAX_VALUE);
            cut(text, row, args.length == 2 ? Math.max(begin, 0) : begin, args.length == 2 ? Long.MAX_VALUE : end, out);
        }
    }

    static void left(ColumnVector[] args, ColumnVector out, Frame frame) {
        TextVector text = share(args[0], out);
        long[] count = ((LongVector) args[1]).values();
        for (int row = 0; row < text.size(); row++) {
            if (count[row] < 0) {
                frame.fail(out, row, ReasonCode.EXPRESSION_DOMAIN);
            } else if (!out.isNull(row)) {
                cut(text, row, 0, count[row], out);
            }
        }
    }

    static void right(ColumnVector[] args, ColumnVector out, Frame frame) {
        TextVector text = share(args[0], out);
        long[] count = ((LongVector) args[1]).values();
        for (int row = 0; row < text.size(); row++) {
            if (count[row] < 0) {
                frame.fail(out, row, ReasonCode.EXPRESSION_DOMAIN);
            } else if (!out.isNull(row)) {
                int length = Utf8.length(text.bytes(), text.starts()[row], text.ends()[row]);
                cut(text, row, length - Math.min(length, count[row]), length, out);
            }
        }
    }

    private static TextVector share(ColumnVector text, ColumnVector out) {
        ((TextVector) out).share(((TextVector) text).bytes());
        return (TextVector) text;
    }

    /** The code points from {@code begin} to before {@code end}, as far as there are such. */
    private static void cut(TextVector text, int row, long begin, long end, ColumnVector out) {
        int last = text.ends()[row];
        int start = Utf8.skip(text.bytes(), text.starts()[row], last, Math.max(begin, 0));
        int stop = Utf8.skip(text.bytes(), start, last, Math.max(end - Math.max(begin, 0), 0));
        ((TextVector) out).setRange(row, start, stop);
    }

    static void concat(ColumnVector[] args, ColumnVector out, Frame frame) {
        TextVector to = (TextVector) out;
        byte[] joined = new byte[256];
        for (int row = 0; row < frame.rows(); row++) {
            if (out.isNull(row)) {
                continue;
            }
            int length = 0;
            for (ColumnVector arg : args) {
                TextVector text = (TextVector) arg;
                int added = text.ends()[row] - text.starts()[row];
                if (joined.length < length + added) {
                    joined = Arrays.copyOf(joined, (length + added) * 2);
                }
                System.arraycopy(text.bytes(), text.starts()[row], joined, length, added);
                length += added;
            }
            to.append(row, joined, 0, length);
        }
    }

    /** Replaces every occurrence; an empty one is found nowhere. */
    static void replace(ColumnVector[] args, ColumnVector out, Frame frame) {
        TextVector text = (TextVector) args[0];
        TextVector what = (TextVector) args[1];
        TextVector by = (TextVector) args[2];
        TextVector to = (TextVector) out;
        for (int row = 0; row < frame.rows(); row++) {
            if (!out.isNull(row)) {
                String found = what.get(row);
                if (found.isEmpty() || Utf8.find(text, what, row) < 0) {
                    to.append(row, text.bytes(), text.starts()[row], text.ends()[row]);
                } else {
                    to.set(row, text.get(row).replace(found, by.get(row)));
                }
            }
        }
    }

    static void startsWith(ColumnVector[] args, ColumnVector out, Frame frame) {
        TextVector text = (TextVector) args[0];
        TextVector part = (TextVector) args[1];
        for (int row = 0; row < frame.rows(); row++) {
            if (!out.isNull(row)) {
                bools(out)[row] = (byte) (Utf8.isAt(text, text.starts()[row], part, row) ? 1 : 0);
            }
        }
    }

    static void endsWith(ColumnVector[] args, ColumnVector out, Frame frame) {
        TextVector text = (TextVector) args[0];
        TextVector part = (TextVector) args[1];
        for (int row = 0; row < frame.rows(); row++) {
            if (!out.isNull(row)) {
                int at = text.ends()[row] - (part.ends()[row] - part.starts()[row]);
                bools(out)[row] = (byte) (at >= text.starts()[row] && Utf8.isAt(text, at, part, row) ? 1 : 0);
            }
        }
    }

    static void contains(ColumnVector[] args, ColumnVector out, Frame frame) {
        for (int row = 0; row < frame.rows(); row++) {
            if (!out.isNull(row)) {
                int found = Utf8.find((TextVector) args[0], (TextVector) args[1], row);
                bools(out)[row] = (byte) (found >= 0 ? 1 : 0);
            }
        }
    }

    static void like(ColumnVector[] args, ColumnVector out, Frame frame) {
        TextVector text = (TextVector) args[0];
        TextVector pattern = (TextVector) args[1];
        for (int row = 0; row < frame.rows(); row++) {
            if (!out.isNull(row)) {
                bools(out)[row] = (byte) (Utf8.isLike(text, pattern, row) ? 1 : 0);
            }
        }
    }

    static Kernel hash() {
        XXHash64 hash = XXHashFactory.safeInstance().hash64();
        return (args, out, frame) -> {
            TextVector text = (TextVector) args[0];
            long[] to = ((LongVector) out).values();
            for (int row = 0; row < frame.rows(); row++) {
                if (!out.isNull(row)) {
                    int start = text.starts()[row];
                    to[row] = hash.hash(text.bytes(), start, text.ends()[row] - start, 0);
                }
            }
        };
    }
}
