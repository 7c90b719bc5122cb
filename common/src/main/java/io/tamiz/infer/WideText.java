package io.tamiz.infer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells UTF-16 and UTF-32 without a byte order mark. In UTF-32 the highest byte of each unit is zero; in UTF-16, whatever
 * the script, delimiters and line ends have a zero beside them, always on the same side.
 */
final class WideText {
    /** Share of units that may be no text: faults of single records. */
    private static final double MAX_FAULTS = 0.02;

    /** Of the low bytes that look like a delimiter or line end, so many are one; of a Chinese text's by chance few. */
    private static final double MIN_MARKS = 0.5;

    private WideText() {}

    /** The charset, or null where the bytes are no such text; {@code zeros} of them are zero. */
    static Encodings.@Nullable Found detect(byte[] bytes, int zeros) {
        if (bytes.length < 4 || zeros < 2) {
            return null;
        }
        for (boolean little : new boolean[] {true, false}) {
            if (isUtf32(bytes, 0, little)) {
                return found(
                        Charset.forName(little ? "UTF-32LE" : "UTF-32BE"), "in every four bytes the highest is zero");
            }
        }
        double big = utf16Quality(bytes, false);
        double small = utf16Quality(bytes, true);
        if (Math.max(big, small) <= 0) {
            return null;
        }
        return found(
                small > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE,
                "delimiters and line ends have a zero byte beside them, as in UTF-16");
    }

    private static Encodings.Found found(Charset charset, String evidence) {
        return new Encodings.Found(charset, charset.name() + ": " + evidence, 0.99, List.of());
    }

    /** Whether the bytes from {@code from} on are UTF-32 but for a few faults; characters beyond ASCII are few planes. */
    static boolean isUtf32(byte[] bytes, int from, boolean little) {
        int units = (bytes.length - from) / 4;
        int faults = 0;
        for (int i = 0; i < units; i++) {
            int at = from + 4 * i;
            int c = little
                    ? unit(bytes[at + 3], bytes[at + 2], bytes[at + 1], bytes[at])
                    : unit(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
            faults += Character.isValidCodePoint(c) && isText(c) ? 0 : 1;
        }
        return units > 0 && faults <= units * MAX_FAULTS;
    }

    private static int unit(byte b3, byte b2, byte b1, byte b0) {
        return ((b3 & 0xff) << 24) | ((b2 & 0xff) << 16) | ((b1 & 0xff) << 8) | (b0 & 0xff);
    }

    /** Share of units that are ASCII, or 0 where the bytes are not UTF-16 in this order. */
    private static double utf16Quality(byte[] bytes, boolean little) {
        int units = bytes.length / 2;
        int ascii = 0;
        int faults = 0;
        int marks = 0;
        int markBytes = 0;
        for (int i = 0; i < units; i++) {
            int high = bytes[2 * i + (little ? 1 : 0)] & 0xff;
            int low = bytes[2 * i + (little ? 0 : 1)] & 0xff;
            boolean mark = low == '\n' || low == '\r' || low == ',' || low == '\t';
            markBytes += mark ? 1 : 0;
            marks += mark && high == 0 ? 1 : 0;
            int c = (high << 8) | low;
            ascii += c < 0x80 && isText(c) ? 1 : 0;
            faults += isText(c) || isPaired(bytes, 2 * i, little) ? 0 : 1;
        }
        boolean asMarks = marks > 0 && marks >= markBytes * MIN_MARKS;
        boolean asLetters = ascii >= units * 0.7;
        return faults <= units * MAX_FAULTS && (asMarks || asLetters) ? (double) ascii / units : 0;
    }

    private static boolean isPaired(byte[] bytes, int at, boolean little) {
        int high = bytes[at + (little ? 1 : 0)] & 0xfc;
        int other = high == 0xd8 ? at + 2 : at - 2;
        int wanted = high == 0xd8 ? 0xdc : 0xd8;
        return (high == 0xd8 || high == 0xdc)
                && other >= 0
                && other + 1 < bytes.length
                && (bytes[other + (little ? 1 : 0)] & 0xfc) == wanted;
    }

    private static boolean isText(int c) {
        if (c < 0x20) {
            return c == '\n' || c == '\r' || c == '\t' || c == '\f';
        }
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE, Character.CONTROL -> false;
            default -> true;
        };
    }
}
