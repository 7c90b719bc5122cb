package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Utf8Test {
    /** Without the lead of surrogates: the platform replaces a whole one by one U+FFFD, where Unicode has three. */
    private static final int[] LEADS_AND_OTHERS = {
        'a', ',', '\n', 0, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xef, 0xf0,
        0xf1, 0xf4, 0xf5, 0xff
    };

    /** The examples of the Unicode Standard, section 3.9, and the ends of ranges. */
    @ParameterizedTest
    @CsvSource({
        "41 c0 af 41 f4 80 80 41, 41 fffd fffd 41 fffd 41",
        "c0 af e0 80 bf f0 81 82 41, fffd fffd fffd fffd fffd fffd fffd fffd 41",
        "ed a0 80 ed bf bf ed af 41, fffd fffd fffd fffd fffd fffd fffd fffd 41",
        "f4 91 92 93 ff 41 80 bf 42, fffd fffd fffd fffd fffd 41 fffd fffd 42",
        "e1 80 e2 f0 91 92 f1 bf 41, fffd fffd fffd fffd 41",
        "e2 82, fffd",
        "e2 82 ac, 20ac",
        "ff, fffd",
        "ff ff, fffd fffd",
    })
    void eachSequenceThatIsNoCharacterIsOneReplacement(String bytes, String expected) {
        byte[] source = HexFormat.of().parseHex(bytes.replace(" ", ""));
        StringBuilder text = new StringBuilder();
        for (String c : expected.split(" ")) {
            text.appendCodePoint(Integer.parseInt(c, 16));
        }
        assertThat(replaced(source, 0, source.length)).isEqualTo(text.toString());
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithThePlatform(int seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(60)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) LEADS_AND_OTHERS[random.nextInt(LEADS_AND_OTHERS.length)];
        }
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        String expected = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        assertThat(replaced(bytes, from, to)).isEqualTo(expected);
        boolean valid = Arrays.equals(expected.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, from, to));
        assertThat(Utf8.firstInvalid(bytes, from, to) < 0).isEqualTo(valid);
    }

    /** Long text is looked at in words: characters of all lengths at every place of one, with a fault or without. */
    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithThePlatformOnLongText(int seed) {
        Random random = new Random(seed);
        int[] most = {0x7f, 0x7ff, 0xd7ff, 0xffff, 0x10ffff};
        StringBuilder text = new StringBuilder();
        for (int run = 0; run < 40; run++) {
            int highest = most[random.nextInt(most.length)];
            for (int i = random.nextInt(12); i > 0; i--) {
                int c = random.nextInt(highest + 1);
                text.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 0xd7ff : c);
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.firstInvalid(bytes, 0, bytes.length)).isEqualTo(-1);
        for (int round = 0; round < 200 && bytes.length > 0; round++) {
            byte[] faulty = bytes.clone();
            int at = random.nextInt(bytes.length);
            faulty[at] = (byte)
                    (random.nextBoolean()
                            ? random.nextInt(256)
                            : LEADS_AND_OTHERS[random.nextInt(LEADS_AND_OTHERS.length)]);
            int from = random.nextInt(Math.min(at + 1, 20));
            assertThat(Utf8.firstInvalid(faulty, from, bytes.length)).isEqualTo(firstInvalid(faulty, from));
        }
    }

    /** What the platform's decoder stops at. */
    private static int firstInvalid(byte[] bytes, int from) {
        ByteBuffer source = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer target = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(source, target, true);
        return result.isUnderflow() ? -1 : source.position();
    }

    private static String replaced(byte[] bytes, int from, int to) {
        byte[] target = new byte[3 + Utf8.replacedLength(bytes, from, to)];
        assertThat(Utf8.replaceInvalid(bytes, from, to, target, 3)).isEqualTo(target.length);
        assertThat(Utf8.replaced(bytes, from, to)).isEqualTo(Arrays.copyOfRange(target, 3, target.length));
        return new String(target, 3, target.length - 3, StandardCharsets.UTF_8);
    }
}
