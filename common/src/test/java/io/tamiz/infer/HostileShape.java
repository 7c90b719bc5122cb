package io.tamiz.infer;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Beginnings of files that are made to be dear to look at, in any size. */
enum HostileShape {
    MANY_COLUMNS(size -> filled(size, row(10_001, i -> "c" + i), row(10_001, i -> "1"))),
    MANY_COLUMNS_OF_TEXT(size -> filled(size, row(10_001, i -> "c" + i), row(10_001, i -> "x"))),
    /** Every label has a digit, as all below have but those of the last record. */
    DIGITS_EVERYWHERE_BUT_AT_THE_END(size ->
            filled(size - 20_000, row(5_000, i -> "c" + i), row(5_000, i -> "x1y")) + row(5_000, i -> "x")),
    /** The wider the file, the longer it is. */
    TWO_RECORDS(size -> row(size / 12, i -> "c" + i) + row(size / 12, i -> "d" + i)),
    TWO_RECORDS_OF_GROUPS(size -> row(size / 14, i -> "c" + i)
            + row(size / 14, i -> i == 0 ? "" : "200" + i % 10)
            + row(size / 14, i -> "1")),
    MANY_TRAILING_DELIMITERS(
            size -> filled(size, "a,b" + ",".repeat(10_000) + "\n", "1,2" + ",".repeat(10_000) + "\n")),
    TRAILING_DELIMITERS_OF_FEW_RECORDS(size -> filled(size, "a" + ",".repeat(size / 4) + "\n")),
    LINE_WITHOUT_END(size -> "x".repeat(size)),
    LINE_OF_FIELDS(size -> "12,ab,".repeat(size / 6)),
    DELIMITERS(size -> ",".repeat(size)),
    LINES_OF_DELIMITERS(size -> filled(size, ",".repeat(100) + "\n")),
    LINES_OF_ALL_DELIMITERS(size -> filled(size, ",;\t| :^~!#&*/=\n")),
    LINES_OF_MIXED_DELIMITERS(size -> random(size, 11, ",;\t| :^~!#&*/=,,;;||\n")),
    QUOTES(size -> "\"".repeat(size)),
    LINES_OF_QUOTES(size -> filled(size, "\"\"\"\"\"\"\"\n")),
    QUOTE_NEVER_CLOSED(size -> filled(size, "a,b\n", "\"x,1\n")),
    QUOTE_NEVER_CLOSED_IN_ANY_FIELD(size -> filled(size, "\"x,\"1,\"y\n")),
    QUOTE_NEVER_CLOSED_IN_A_LINE(size -> ",\"a".repeat(size / 3)),
    QUOTES_OF_A_LINE_CLOSED_IN_THE_NEXT(size -> filled(size, ",\"a".repeat(20_000) + "\nz\",1\n")),
    QUOTE_CLOSED_FAR_BELOW(size -> filled(size, filled(60_000, "\"x,y\n") + "z\",1\n")),
    APOSTROPHES_NEVER_CLOSED(size -> filled(size, "a,b\n", "'x,1,'\"y\n")),
    ESCAPES(size -> filled(size, "\\\"x\\,1\\\\,\"\\\n")),
    QUOTES_WITHIN_QUOTES(
            size -> filled(size, "a,b,c\n", "\"x \"\"y \"\"\"\"z\"\"\"\" \"\" w\",\"a \"b \"c\" d\" e\",3\n")),
    ALTERNATING_WIDTHS(size -> filled(size, "1,2,3\n1,2\n")),
    EVERY_WIDTH(size -> growing(size, ",1")),
    EVERY_WIDTH_OF_TEXT(size -> growing(size, ";ab")),
    SHORT_LINES(size -> "a\n".repeat(size / 2)),
    SHORT_LINES_OF_DIGITS(size -> filled(size, "1\n\n2\n")),
    SHORT_RECORDS(size -> ",\n".repeat(size / 2)),
    BLANK_LINES(size -> "\n".repeat(size - 2) + "a\n"),
    RECORDS_OF_LABELS(size -> labels(size, 6)),
    RECORDS_OF_LABELS_SET_APART(size -> labels(size, 9).replace("v", "\nv")),
    HEADERS_AGAIN(size -> filled(size, "a,b,c\n1,2,3\n4,5,6\n")),
    NOTES(size -> filled(size, "a,b,c\n1,2,3\n4,5,6\n", "Source: a text, with delimiters\n\nnote\n")),
    STACKED_TABLES(size -> filled(size, "a,b\n1,2\n3,4\n\na,b,c\n1,2,3\n4,5,6\n\n")),
    RANDOM_BYTES(
            size -> StandardCharsets.ISO_8859_1
                    .decode(ByteBuffer.wrap(bytes(size)))
                    .toString(),
            StandardCharsets.ISO_8859_1),
    RANDOM_PRINTABLE(size -> random(size, 5, printable())),
    RANDOM_LETTERS_OF_LATIN_1(
            size -> random(size, 7, "abc\u00e9\u00fc\u00f1,;\n 12\u00df"), StandardCharsets.ISO_8859_1),
    RANDOM_CYRILLIC(size -> random(size, 7, "\u0430\u0431\u0432\u0433\u0434,\n 12"), Charset.forName("windows-1251")),
    RANDOM_MARKS(size -> random(size, 3, ",;\t|\"'\\\n ab1-.")),
    UTF_16(size -> filled(size / 2, "a,b\n", "1,\u00e9\n"), StandardCharsets.UTF_16LE),
    KANJI(size -> filled(size / 2, "\u6771\u4eac,\u5927\u962a\n"), Charset.forName("windows-31j")),
    BASE_64(size ->
            new String(Base64.getMimeEncoder().encode(bytes(size * 3 / 4 - size / 50)), StandardCharsets.US_ASCII)),
    BASE_64_IN_A_LINE(size -> Base64.getEncoder().encodeToString(bytes(size * 3 / 4))),
    JSON_LINES(size -> filled(size, "{\"a\":1,\"b\":\"x, y\",\"c\":[1,2,{\"d\":null}]}\n")),
    JSON_LINES_BEHIND_A_HEADER(
            size -> filled(size, "id,json\n", "1,{\"a\":1,\"b\":\"x, y\",\"c\":[1,2,{\"d\":null}]}\n")),
    RAGGED(size -> filled(
            size,
            "a,b,c,d\n1,x,2020-01-01,0.5\n2,y,2020-01-02,1.5\n3,z,2020-01-03,2.5\n",
            "4,zz,2020-01-04 2.5\n5,a,b,2020-01-02,1.5\n")),
    RAGGED_LONG_RECORDS(size -> filled(size, filled(16_000, row(200, i -> "v" + i)), row(300, i -> "w" + i))),
    RAGGED_LONG_TEXTS(
            size -> filled(size, "a,b,c\n1,x,2\n2,y,3\n3,z,4\n4,z,4\n", "5," + "lorem ipsum ".repeat(2_000) + "\n")),
    RAGGED_ESCAPES(size ->
            filled(size, "a,b,c\n1,x,2\n2,y,3\n3,z,4\n4,\"z\\\"\",4\n", "5," + "lorem \\\\\\\\ ".repeat(2_000) + "\n")),
    RAGGED_TEXTS(size -> filled(size, "a,b,c\n1,x,2\n2,y,3\n3,z,4\n4,z,4\n", "5," + "lorem ipsum ".repeat(20) + "\n")),
    RAGGED_FIELDS(size -> filled(size, filled(3_000, row(50, i -> "v" + i)), row(48, i -> "w" + i))),
    RAGGED_LONG_FIELDS(size -> filled(size, filled(30_000, row(999, i -> "v" + i)), row(997, i -> "word w" + i))),
    RAGGED_QUOTED_FIELDS(size -> filled(size, filled(3_000, row(50, i -> "v" + i)), row(49, i -> "\"w\" \"" + i))),
    RAGGED_LONG_QUOTES_OF_TEXT(size ->
            filled(size, "a,b,c\n1,x,2\n2,y,3\n3,z,4\n4,z,4\n", "5,\"" + "lorem \"ipsum ".repeat(2_000) + "\n")),
    RAGGED_LONG_QUOTES(size ->
            filled(size, "a,b,c\n1,x,2\n2,y,3\n3,z,4\n4,z,4\n", "5,\"" + "lorem \"ipsum, ".repeat(2_000) + "\n"));

    private final IntFunction<String> text;
    private final Charset charset;

    HostileShape(IntFunction<String> text) {
        this(text, StandardCharsets.UTF_8);
    }

    HostileShape(IntFunction<String> text, Charset charset) {
        this.text = text;
        this.charset = charset;
    }

    /** About so many bytes of it. */
    byte[] inBytes(int size) {
        return text.apply(size).getBytes(charset);
    }

    private static String filled(int size, String repeated) {
        return filled(size, "", repeated);
    }

    private static String filled(int size, String head, String repeated) {
        return head + repeated.repeat(Math.max(1, (size - head.length()) / repeated.length()));
    }

    private static String row(int width, IntFunction<String> field) {
        return IntStream.range(0, width).mapToObj(field).collect(Collectors.joining(",")) + "\n";
    }

    private static String growing(int size, String field) {
        StringBuilder text = new StringBuilder();
        for (int fields = 1; text.length() < size; fields++) {
            text.append('1').append(field.repeat(fields)).append('\n');
        }
        return text.toString();
    }

    /** Records of values, and every so many one of labels. */
    private static String labels(int size, int every) {
        StringBuilder text = new StringBuilder("v,w\n");
        for (int record = 1; text.length() < size; record++) {
            text.append(record % every == 0 ? "v" + record + ",w\n" : "1,2\n");
        }
        return text.toString();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static String printable() {
        return IntStream.range(' ', 0x7f).mapToObj(Character::toString).collect(Collectors.joining()) + "\n\n";
    }

    private static String random(int size, long seed, String alphabet) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(size);
        while (text.length() < size) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
