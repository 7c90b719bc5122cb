package io.tamiz.infer;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells EBCDIC, as mainframes write it: digits from 0xF0 on, a comma at 0x6B, lines ending in 0x15 or 0x25. */
final class Ebcdic {
    /** Share of bytes that are letters, digits or signs of EBCDIC; of a text in another charset it is far less. */
    private static final double MIN_SHARE = 0.95;

    private static final boolean[] USUAL = usual();

    private Ebcdic() {}

    static Encodings.@Nullable Found detect(byte[] bytes) {
        int[] counts = new int[256];
        for (byte b : bytes) {
            counts[b & 0xff]++;
        }
        int usual = 0;
        int digitsOrLetters = 0;
        int asciiWords = 0;
        for (int b = 0; b < 256; b++) {
            usual += USUAL[b] ? counts[b] : 0;
            digitsOrLetters += b >= 0x81 && USUAL[b] ? counts[b] : 0;
            asciiWords += (b >= '0' && b <= '9') || b == '\n' ? counts[b] : 0;
        }
        int lineEnds = counts[0x15] + counts[0x25] + counts[0x0d];
        if (lineEnds == 0
                || asciiWords > bytes.length / 100
                || usual < bytes.length * MIN_SHARE
                || digitsOrLetters < bytes.length / 3) {
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
        String bytes =
                "05 0d 15 25 40 4b-50 5a-61 6b-6f 7a-7f 81-89 91-99 a1-a9 c1-c9 d1-d9 e2-e9 f0-f9 4a ad bd c0 d0";
        for (String range : bytes.split(" ")) {
            int last = Integer.parseInt(range.substring(range.length() - 2), 16);
            for (int b = Integer.parseInt(range.substring(0, 2), 16); b <= last; b++) {
                usual[b] = true;
            }
        }
        return usual;
    }
}
