package io.tamiz.infer;

import io.tamiz.csv.Utf8;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells EBCDIC, as mainframes write it: digits from 0xF0 on, a comma at 0x6B, lines ending in 0x15 or 0x25. */
final class Ebcdic {
    /** Share of bytes that are letters, digits or signs of EBCDIC; of a text in another charset it is far less. */
    private static final double MIN_SHARE = 0.95;

    /** Fewer bytes without a line end may be a single line. */
    private static final int MIN_BYTES = 1024;

    private static final boolean[] USUAL = usual();

    private Ebcdic() {}

    static Encodings.@Nullable Found detect(byte[] bytes) {
        int[] counts = counts(bytes);
        if (lineEnds(counts) == 0 || !isLikely(counts, bytes.length)) {
            return null;
        }
        String name = page(counts);
        if (!Charset.isSupported(name)) {
            return null;
        }
        return new Encodings.Found(
                Charset.forName(name),
                name + ": digits, letters and line ends are where EBCDIC has them; code pages differ in [ ] ! | ^",
                0.8,
                others(name));
    }

    /** Whether the bytes are records of a fixed length, one after the other, as mainframes keep them. */
    static boolean isWithoutLines(byte[] bytes) {
        if (bytes.length < MIN_BYTES || Utf8.firstInvalid(bytes, 0, bytes.length) < 0) {
            return false;
        }
        int[] counts = counts(bytes);
        return lineEnds(counts) == 0 && isLikely(counts, bytes.length);
    }

    private static int[] counts(byte[] bytes) {
        int[] counts = new int[256];
        for (byte b : bytes) {
            counts[b & 0xff]++;
        }
        return counts;
    }

    private static int lineEnds(int[] counts) {
        return counts[0x15] + counts[0x25] + counts[0x0d];
    }

    private static boolean isLikely(int[] counts, int length) {
        int usual = 0;
        int digitsOrLetters = 0;
        int ascii = 0;
        for (int b = 0; b < 256; b++) {
            usual += USUAL[b] ? counts[b] : 0;
            digitsOrLetters += b >= 0x81 && USUAL[b] ? counts[b] : 0;
            ascii += (b >= '0' && b <= '9') || b == '\n' ? counts[b] : 0;
        }
        return ascii <= length / 100 && usual >= length * MIN_SHARE && digitsOrLetters >= length / 3;
    }

    private static List<String> others(String name) {
        return List.of("IBM037", "IBM500", "IBM1047").stream()
                .filter(other -> !other.equals(name))
                .toList();
    }

    /** Told by the brackets, which come in pairs. */
    private static String page(int[] counts) {
        if (isPair(counts[0xad], counts[0xbd])) {
            return "IBM1047";
        }
        return isPair(counts[0x4a], counts[0x5a]) ? "IBM500" : "IBM037";
    }

    private static boolean isPair(int opening, int closing) {
        return opening > 0 && opening == closing;
    }

    private static boolean[] usual() {
        boolean[] usual = new boolean[256];
        int[][] ranges = {
            {0x05, 0x05}, {0x0d, 0x0d}, {0x15, 0x15}, {0x25, 0x25}, {0x40, 0x40}, {0x4a, 0x50}, {0x5a, 0x61},
            {0x6b, 0x6f}, {0x7a, 0x7f}, {0x81, 0x89}, {0x91, 0x99}, {0xa1, 0xa9}, {0xad, 0xad}, {0xbd, 0xbd},
            {0xc0, 0xc9}, {0xd0, 0xd9}, {0xe2, 0xe9}, {0xf0, 0xf9}
        };
        for (int[] range : ranges) {
            Arrays.fill(usual, range[0], range[1] + 1, true);
        }
        return usual;
    }
}
