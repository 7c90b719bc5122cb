package io.tamiz.infer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** What the statistics of juniversalchardet say of a text, and whether the bytes bear it out. */
final class CharsetStatistics {
    /** Fewer first bytes of two may be accents of another charset. */
    private static final int MIN_KANA_LEADS = 6;

    /** Fewer syllables of one byte may be degree signs, and so may those that stand alone. */
    private static final int MIN_SHORT_KANA = 3;

    private static final double MIN_KANA_ADJACENCY = 0.8;

    /** Fewer characters of two bytes may be accents and letters of another charset. */
    private static final int MIN_KANJI = 12;

    /** The first of the Chinese characters that Japanese uses most, as two bytes of Shift_JIS, and the last. */
    private static final int FIRST_USUAL_KANJI = 0x889f;

    private static final int LAST_USUAL_KANJI = 0x9872;

    /** The same for syllables, and for the marks between them. */
    private static final int FIRST_KANA = 0x829f;

    private static final int LAST_KANA = 0x8396;

    private static final int FIRST_MARK = 0x8140;

    private static final int LAST_MARK = 0x815b;

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** More tells no more, and the statistics take time. */
    private static final int MAX_BYTES = 64 << 10;

    /** Share of characters that may be faults: those of single records. */
    private static final double MAX_FAULTS = 0.02;

    /** Charsets that hold all of the one named, and what people write beyond it. */
    private static final Map<String, String> WIDER = Map.of(
            "SHIFT_JIS", "windows-31j",
            "EUC-KR", "x-windows-949",
            "GB2312", "GB18030",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "MACCYRILLIC", "x-MacCyrillic",
            "EUC-TW", "x-EUC-TW",
            "TIS-620", "x-windows-874");

    private CharsetStatistics() {}

    /** The charset, or null where they do not know. Deterministic. */
    static @Nullable Charset detect(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, MAX_BYTES));
        detector.dataEnd();
        @Nullable String found = detector.getDetectedCharset();
        if (found == null) {
            return null;
        }
        String name = WIDER.getOrDefault(found, found);
        if (!Charset.isSupported(name)) {
            return null;
        }
        Charset charset = Charset.forName(name.equals("GB18030") && isRatherBig5(bytes) ? "Big5" : name);
        return isBorneOut(bytes, charset) ? charset : null;
    }

    /**
     * Whether all is Big5, and second bytes are ASCII as often as there. In small tables the statistics take it for
     * GB18030, where such second bytes are those of rare characters.
     */
    private static boolean isRatherBig5(byte[] bytes) {
        int pairs = 0;
        int ascii = 0;
        for (int i = 0; i + 1 < Math.min(bytes.length, MAX_BYTES); i++) {
            if (bytes[i] < 0) {
                i++;
                pairs++;
                ascii += bytes[i] >= '@' ? 1 : 0;
            }
        }
        return ascii * 10 >= pairs && isBorneOut(bytes, Charset.forName("Big5"));
    }

    static boolean isMultiByte(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() > 1;
    }

    /** Whether nearly all bytes beyond ASCII are characters, and they are not torn out of Latin words. */
    static boolean isBorneOut(byte[] bytes, Charset charset) {
        CharBuffer text = CharBuffer.allocate(Math.min(bytes.length, MAX_BYTES) + 16);
        int faults = decode(bytes, charset, text);
        int beyond = 0;
        int torn = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                beyond++;
                boolean leads = i + 1 < text.length() && isAsciiLetter(text.charAt(i + 1));
                torn += leads || (i > 0 && isAsciiLetter(text.charAt(i - 1))) ? 1 : 0;
            }
        }
        return beyond > 0 && faults <= beyond * MAX_FAULTS && torn <= beyond / 3;
    }

    /** Decodes up to a character that is cut off; returns how many bytes are faults. */
    private static int decode(byte[] bytes, Charset charset, CharBuffer text) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, MAX_BYTES));
        int faults = 0;
        for (CoderResult r = decoder.decode(in, text, false); r.isError(); r = decoder.decode(in, text, false)) {
            faults++;
            in.position(in.position() + 1);
        }
        text.flip();
        return faults;
    }

    /**
     * Whether the bytes are Japanese syllables in Shift_JIS. The statistics do not know those of one byte, and the second
     * bytes of others are ASCII letters, so that they look like capitals of a Latin text.
     */
    static boolean isKana(byte[] bytes) {
        int length = Math.min(bytes.length, MAX_BYTES);
        int beyond = 0;
        int leads = 0;
        int ofOneByte = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            beyond += b >= 0x80 ? 1 : 0;
            leads += b >= 0x81 && b <= 0x83 ? 1 : 0;
            ofOneByte += b >= 0xa6 && b <= 0xbf ? 1 : 0;
        }
        boolean words = ofOneByte >= MIN_SHORT_KANA && SingleByteText.adjacency(bytes) >= MIN_KANA_ADJACENCY;
        boolean typical = (leads >= MIN_KANA_LEADS || words) && (leads + ofOneByte) * 6 >= beyond;
        if (!typical || !isBorneOut(bytes, WINDOWS_31J)) {
            return false;
        }
        CharBuffer text = CharBuffer.allocate(length + 16);
        decode(bytes, WINDOWS_31J, text);
        long kana = text.chars().filter(CharsetStatistics::isKana).count();
        return kana * 2 >= text.chars().filter(c -> c >= 0x80).count();
    }

    /**
     * Whether nearly all is Japanese in Shift_JIS, of the characters in use most: they are half of those that it has. The
     * statistics look at syllables and know too little where names and places have none.
     */
    static boolean isKanji(byte[] bytes) {
        int length = Math.min(bytes.length, MAX_BYTES);
        int characters = 0;
        int usual = 0;
        for (int i = 0; i + 1 < length; i++) {
            int lead = bytes[i] & 0xff;
            characters += lead >= 0x80 ? 1 : 0;
            if (lead >= 0x80 && (lead < 0xa0 || lead >= 0xe0)) {
                i++;
                usual += isUsual((lead << 8) | (bytes[i] & 0xff)) ? 1 : 0;
            }
        }
        return characters >= MIN_KANJI && usual * 10L >= characters * 9L && isBorneOut(bytes, WINDOWS_31J);
    }

    private static boolean isUsual(int pair) {
        return (pair >= FIRST_USUAL_KANJI && pair <= LAST_USUAL_KANJI)
                || (pair >= FIRST_KANA && pair <= LAST_KANA)
                || (pair >= FIRST_MARK && pair <= LAST_MARK);
    }

    private static boolean isKana(int c) {
        return (c >= 0x3041 && c <= 0x30ff) || (c >= 0xff66 && c <= 0xff9f);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
