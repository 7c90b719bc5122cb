package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Random tables in every charset that is told, and some that are only stated; charset and seed are the parameters. */
class EncodingPropertyTest {
    private static final List<String> CHARSETS = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-32LE",
            "UTF-32BE",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-15",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "x-MacRoman",
            "KOI8-R",
            "IBM437",
            "IBM850",
            "IBM852",
            "IBM866",
            "IBM037",
            "IBM500",
            "IBM1047",
            "windows-31j",
            "Shift_JIS",
            "EUC-JP",
            "ISO-2022-JP",
            "GB18030",
            "GBK",
            "Big5",
            "Big5-HKSCS",
            "EUC-KR",
            "x-windows-949",
            "ISO-2022-KR",
            "x-IBM930");

    private static final String CHARACTERS = "abcxyzABC0189 .-\u00e9\u00fc\u00f1\u00df\u00d8\u20ac\u0105\u0159\u0148"
            + "\u0436\u042f\u043b\u03b1\u03a9\u3042\u30ab\uff76\u65e5\u672c\u6f22\u5b57\u8868\u4e2d\u570b\ud55c\uae00"
            + "\u0a97\ud83d\ude00\ud840\udc00\u20000\u00a5";

    private static final byte[][] FAULTS = {
        {(byte) 0xff},
        {(byte) 0x80},
        {(byte) 0x82},
        {(byte) 0x81, 0x30},
        {(byte) 0x81, 0x30, (byte) 0x81},
        {0x1b, '$', 'B', 0x24}
    };

    static Stream<Arguments> charsetsAndSeeds() {
        return CHARSETS.stream()
                .flatMap(charset -> IntStream.range(0, 12).mapToObj(seed -> Arguments.of(charset, seed)));
    }

    @ParameterizedTest
    @MethodSource("charsetsAndSeeds")
    void whatIsWrittenIsReadBackAndStandsWhereItStood(String name, int seed) throws IOException {
        Charset charset = Charset.forName(name);
        Random random = new Random(seed);
        List<String> lines = lines(random, charset);
        Written written = Written.of(lines, charset);
        Tables found = Tables.read(new ByteArrayInputStream(written.bytes), dialect(charset));
        assertThat(found.rejects()).isEmpty();
        List<String> expected = IntStream.range(0, lines.size())
                .mapToObj(i -> (i + 1) + "@" + written.offsets.get(i) + ":" + lines.get(i))
                .toList();
        assertThat(found.raws()).isEqualTo(expected);
        assertThat(Tables.read(new CutInputStream(written.bytes, () -> 1), dialect(charset)))
                .isEqualTo(found);
        assertThat(Tables.read(new CutInputStream(written.bytes, () -> 1 + random.nextInt(9)), dialect(charset)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @MethodSource("charsetsAndSeeds")
    void faultsMoveNoOffset(String name, int seed) throws IOException {
        Charset charset = Charset.forName(name);
        Random random = new Random(seed);
        if (name.equals("ISO-2022-KR") || name.equals("x-IBM930")) {
            return; // a fault in a charset with shifts may cost what is behind it
        }
        Written written = Written.withFaults(lines(random, charset), charset, random);
        Tables found = Tables.read(new ByteArrayInputStream(written.bytes), dialect(charset));
        List<Long> offsets = new ArrayList<>();
        found.raws().forEach(raw -> offsets.add(Long.valueOf(raw.substring(raw.indexOf('@') + 1, raw.indexOf(':')))));
        found.rejects().forEach(reject -> offsets.add(reject.byteOffset()));
        assertThat(offsets).containsExactlyInAnyOrderElementsOf(written.offsets);
        assertThat(Tables.read(new CutInputStream(written.bytes, () -> 1), dialect(charset)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @MethodSource("charsetsAndSeeds")
    void bytesOfAnyKindAreDecodedTheSameHoweverTheyAreCut(String name, int seed) throws IOException {
        Charset charset = Charset.forName(name);
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
        byte[] whole = transcoded(new ByteArrayInputStream(bytes), charset);
        assertThat(transcoded(new CutInputStream(bytes, () -> 1), charset)).isEqualTo(whole);
        assertThat(transcoded(new CutInputStream(bytes, () -> 1 + random.nextInt(50)), charset))
                .isEqualTo(whole);
        if (SingleByteTable.of(charset) != null && !SingleByteTable.endsLinesWithNextLine(charset)) {
            byte[] replaced = Utf8.replaced(whole, 0, whole.length);
            assertThat(new String(replaced, StandardCharsets.UTF_8)).isEqualTo(new String(bytes, charset));
        }
    }

    private static byte[] transcoded(InputStream in, Charset charset) throws IOException {
        return new TranscodingInputStream(in, charset).readAllBytes();
    }

    private static Dialect dialect(Charset charset) {
        return Dialect.RFC_4180.withCharset(charset).withHeaderRows(0);
    }

    private static List<String> lines(Random random, Charset charset) {
        List<Integer> characters = CHARACTERS
                .codePoints()
                .filter(c -> charset.newEncoder().canEncode(Character.toString(c)))
                .filter(c -> new String(Character.toString(c).getBytes(charset), charset).equals(Character.toString(c)))
                .boxed()
                .toList();
        List<String> lines = new ArrayList<>();
        for (int line = 1 + random.nextInt(30); line >= 0; line--) {
            StringBuilder text = new StringBuilder("x");
            for (int field = 0; field < 3; field++) {
                text.append(field == 0 ? "" : ",");
                for (int length = random.nextInt(9); length > 0; length--) {
                    text.appendCodePoint(characters.get(random.nextInt(characters.size())));
                }
            }
            lines.add(text.toString());
        }
        return lines;
    }

    private record Written(byte[] bytes, List<Long> offsets) {
        static Written of(List<String> lines, Charset charset) {
            byte[] bytes = (String.join("\n", lines) + "\n").getBytes(charset);
            List<Long> offsets = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (String line : lines) {
                offsets.add((long) text.toString().getBytes(charset).length);
                text.append(line).append('\n');
            }
            return new Written(bytes, offsets);
        }

        static Written withFaults(List<String> lines, Charset charset, Random random) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Long> offsets = new ArrayList<>();
            for (String line : lines) {
                offsets.add((long) out.size());
                out.write(line.getBytes(charset));
                if (random.nextInt(3) == 0) {
                    out.write(fault(charset, random));
                }
                out.write("\n".getBytes(charset));
            }
            return new Written(out.toByteArray(), offsets);
        }

        private static byte[] fault(Charset charset, Random random) {
            if (charset.name().startsWith("UTF-16")) {
                return new byte[] {(byte) 0xd8, (byte) 0xd8};
            }
            if (charset.name().startsWith("UTF-32")) {
                return new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};
            }
            return FAULTS[random.nextInt(FAULTS.length)];
        }
    }
}
