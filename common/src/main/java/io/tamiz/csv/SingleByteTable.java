package io.tamiz.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** What each byte of a charset of one byte a character is in UTF-8. */
final class SingleByteTable {
    private static final byte EBCDIC_A = (byte) 0xc1;
    private static final char NEXT_LINE = '\u0085';

    private SingleByteTable() {}

    /**
     * For each byte its UTF-8, the first byte lowest, and in the highest eight bits how many they are; null where the
     * charset is not of one byte a character.
     */
    static int @Nullable [] of(Charset charset) {
        if (!charset.canEncode() || charset.newEncoder().maxBytesPerChar() > 1) {
            return null;
        }
        boolean nextLine = endsLinesWithNextLine(charset);
        int[] table = new int[256];
        for (int b = 0; b < 256; b++) {
            String text = decoded(charset, (byte) b);
            if (text == null) {
                table[b] = (1 << 24) | (Transcoder.UNDECODABLE & 0xff);
            } else if (text.length() == 1 && !Character.isSurrogate(text.charAt(0))) {
                char c = text.charAt(0);
                table[b] = packed(nextLine && c == NEXT_LINE ? '\n' : c);
            } else {
                return null;
            }
        }
        return table;
    }

    /** Where lines end with NEL, as in EBCDIC: it is read as LF. In charsets with ASCII it is a control character. */
    static boolean endsLinesWithNextLine(Charset charset) {
        return "A".equals(decoded(charset, EBCDIC_A));
    }

    /** The text of one byte, or null where it means nothing by itself. */
    static @Nullable String decoded(Charset charset, byte b) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            CharBuffer text = decoder.decode(ByteBuffer.wrap(new byte[] {b}));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null; // it is asked whether there is a text
        }
    }

    private static int packed(char c) {
        byte[] utf8 = new byte[4];
        int length = Transcoder.put(utf8, 0, c);
        return (length << 24) | ((utf8[2] & 0xff) << 16) | ((utf8[1] & 0xff) << 8) | (utf8[0] & 0xff);
    }
}
