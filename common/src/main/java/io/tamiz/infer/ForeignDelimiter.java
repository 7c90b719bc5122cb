package io.tamiz.infer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a delimiter beyond ASCII, which can be neither read nor stated, from one column of texts. */
final class ForeignDelimiter {
    /** Signs of Latin-1 that stand in no text, and so separate fields in some extracts. */
    private static final List<String> SIGNS = List.of("\u00ac", "\u00a6", "\u00a7", "\u00a4");

    /** The first byte of each in UTF-8. */
    private static final byte LEAD = (byte) 0xc2;

    private static final int MIN_LINES = 2;

    private ForeignDelimiter() {}

    /** The sign that all lines have equally often, or null. */
    static @Nullable String of(Lines sample) {
        for (String sign : SIGNS) {
            int first = -1;
            int lines = 0;
            boolean alike = true;
            for (int line = 0; alike && line < sample.count(); line++) {
                if (sample.isBlank(line)) {
                    continue;
                }
                int places = places(sample, line, (byte) sign.charAt(0));
                first = lines == 0 ? places : first;
                alike = places > 0 && places == first;
                lines++;
            }
            if (alike && lines >= MIN_LINES) {
                return sign;
            }
        }
        return null;
    }

    private static int places(Lines sample, int line, byte second) {
        byte[] bytes = sample.bytes();
        int places = 0;
        for (int at = sample.start(line); at + 1 < sample.end(line); at++) {
            places += bytes[at] == LEAD && bytes[at + 1] == second ? 1 : 0;
        }
        return places;
    }
}
