package io.tamiz.infer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells binary data and text of other formats from what may be CSV. Text without control characters is cheap to tell. */
final class TextKind {
    /** Share of control characters above which bytes are no text: random bytes have a tenth. */
    private static final double MAX_CONTROL_SHARE = 0.05;

    /** Characters by which other formats are known. */
    private static final int HEAD_LENGTH = 2000;

    /** UTF-8 has no more bytes to a char, not even where a char stands for bytes that are no text. */
    private static final int MAX_BYTES_TO_A_CHAR = 3;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
    private static final long HIGH = 0x8080808080808080L;
    private static final long BLANK = ' ' * ONES;
    private static final long TAB = '\t' * ONES;
    private static final long LINE_FEED = '\n' * ONES;

    /** Bytes that are looked at together. */
    private static final int BLOCK = 64;

    private TextKind() {}

    /** What the text is, empty where it may be CSV. */
    static String of(byte[] utf8) {
        boolean plain = !hasControls(utf8);
        String text = plain ? head(utf8) : ControlDelimiter.replaced(new String(utf8, StandardCharsets.UTF_8));
        if (!plain && isBinary(text)) {
            return "binary data";
        }
        String start = text.substring(0, Math.min(text.length(), HEAD_LENGTH)).strip();
        if (start.startsWith("{") || start.startsWith("[")) {
            String all = plain ? new String(utf8, StandardCharsets.UTF_8) : text;
            return isJson(start.replaceAll("\\s+", ""), all) ? "JSON" : "";
        }
        String lower = start.substring(0, Math.min(start.length(), 20)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<?xml")) {
            return "XML";
        }
        return lower.startsWith("<!doctype") || lower.startsWith("<html") ? "HTML" : "";
    }

    private static String head(byte[] utf8) {
        int length = Math.min(utf8.length, MAX_BYTES_TO_A_CHAR * (HEAD_LENGTH + 2));
        return new String(utf8, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean isBinary(String text) {
        int control = 0;
        for (int i = 0; i < text.length(); i++) {
            control += isControl(text.charAt(i)) ? 1 : 0;
        }
        return control > text.length() * MAX_CONTROL_SHARE;
    }

    private static boolean isJson(String dense, String text) {
        return dense.startsWith("{\"")
                || dense.equals("{}")
                || dense.startsWith("[{")
                || dense.startsWith("[[")
                || dense.equals("[]")
                || (dense.startsWith("[") && text.stripTrailing().endsWith("]") && !dense.contains("],"));
    }

    /** Whether any character is a control character; eight bytes at a time, of which tabs, line feeds and texts need no look. */
    private static boolean hasControls(byte[] utf8) {
        int at = 0;
        for (; at + BLOCK <= utf8.length; at += BLOCK) {
            if (maybeControls(utf8, at) && hasControls(utf8, at, at + BLOCK)) {
                return true;
            }
        }
        return hasControls(utf8, at, utf8.length);
    }

    private static boolean maybeControls(byte[] utf8, int from) {
        long seldom = 0;
        for (int at = from; at < from + BLOCK; at += Long.BYTES) {
            long word = (long) WORD.get(utf8, at);
            long low = word & LOW;
            seldom |= (~(low + LOW + ONES - BLANK) | (low + ONES))
                    & ((low ^ TAB) + LOW)
                    & ((low ^ LINE_FEED) + LOW)
                    & ~word
                    & HIGH;
        }
        return seldom != 0;
    }

    private static boolean hasControls(byte[] utf8, int from, int to) {
        for (int at = from; at < to; at++) {
            if (isControl(utf8[at])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a byte or character of ASCII is one that no text has. */
    static boolean isControl(int c) {
        return (c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7f;
    }
}
