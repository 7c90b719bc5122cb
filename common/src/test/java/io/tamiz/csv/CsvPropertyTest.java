package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.quality.ObjectFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties over seeded random tables and bytes; the seed is the parameter, so a failure names it. */
class CsvPropertyTest {
    private static final String[] ATOMS = {
        "a", "bc", "1", "-7.5", "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", " ", "é", "日", "😀", "'", "\\", "|", "\t",
        "x"
    };
    private static final Dialect[] DIALECTS = {
        dialect(",", '"', null, LineEnd.CRLF, StandardCharsets.UTF_8),
        dialect(",", '"', null, LineEnd.LF, StandardCharsets.UTF_8),
        dialect(";", '"', null, LineEnd.CR, StandardCharsets.UTF_8),
        dialect("\t", '\'', null, LineEnd.LF, StandardCharsets.UTF_8),
        dialect("|", '"', null, LineEnd.LF, StandardCharsets.UTF_16LE),
        dialect(",", '"', null, LineEnd.LF, Charset.forName("UTF-32BE")),
        dialect(", ", '"', null, LineEnd.LF, StandardCharsets.UTF_8),
        dialect("||", '"', null, LineEnd.CRLF, StandardCharsets.UTF_8)
    };

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCommonsCsvWritesIsReadBack(long seed) throws IOException {
        Random random = new Random(seed);
        Dialect dialect = DIALECTS[random.nextInt(DIALECTS.length)];
        List<List<String>> table = table(random);
        byte[] bytes = written(table, dialect);
        Tables found = Tables.read(new ByteArrayInputStream(bytes), dialect);
        assertThat(found.rejects()).isEmpty();
        assertThat(found.header()).isEqualTo(table.get(0));
        assertThat(found.rows()).isEqualTo(table.subList(1, table.size()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theResultDoesNotDependOnTheCuts(long seed) throws IOException {
        Random random = new Random(seed);
        Dialect dialect = DIALECTS[random.nextInt(DIALECTS.length)];
        byte[] bytes = mutated(written(table(random), dialect), random);
        int maxRecordBytes = 20 + random.nextInt(200);
        Object whole = readOrCode(new ByteArrayInputStream(bytes), dialect, maxRecordBytes);
        for (int bound : new int[] {1, 2, 5, 100}) {
            CutInputStream cut = new CutInputStream(bytes, () -> 1 + random.nextInt(bound));
            assertThat(readOrCode(cut, dialect, maxRecordBytes, 1 + random.nextInt(10 * bound)))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithCommonsCsvOnStrictInput(long seed) throws IOException {
        Random random = new Random(seed);
        String text = strict(random);
        List<List<String>> expected = new ArrayList<>();
        for (CSVRecord csvRecord : CsvFormats.of(Dialect.RFC_4180).parse(new StringReader(text))) {
            expected.add(csvRecord.toList());
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Tables found = Tables.read(new ByteArrayInputStream(bytes), Dialect.RFC_4180.withHeaderRows(0));
        int rows = expected.size();
        while (rows > 0
                && found.footerLines() > 0
                && expected.get(rows - 1).stream().allMatch(String::isEmpty)) {
            rows--; // records of delimiters only are no rows at the end of a table
        }
        assertThat(found.rows()).isEqualTo(expected.subList(0, rows));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothScannersAgreeOnAnyBytes(long seed) throws IOException {
        Random random = new Random(seed);
        Dialect dialect = dialect(",", '"', null, LineEnd.LF, StandardCharsets.UTF_8);
        byte[] bytes = mutated(written(table(random), dialect), random);
        int maxRecordBytes = 20 + random.nextInt(200);
        // An escape that does not occur sends the bytes through the general scanner.
        Dialect general = dialect(",", '"', '\u0007', LineEnd.LF, StandardCharsets.UTF_8);
        assertThat(readOrCode(new ByteArrayInputStream(bytes), general, maxRecordBytes))
                .isEqualTo(readOrCode(new ByteArrayInputStream(bytes), dialect, maxRecordBytes));
    }

    /** {@link Tables#read} checks that every record is either returned or rejected. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anyBytesGiveRecordsOrAFailureCode(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(3) > 0 ? (byte) ",\"\n\r\\;| ab\u0000".charAt(random.nextInt(11)) : bytes[i];
            }
            Character escape = random.nextBoolean() ? null : '\\';
            Dialect dialect = new Dialect(
                    random.nextBoolean() ? "," : random.nextBoolean() ? ";" : "| ",
                    random.nextInt(4) == 0 ? null : '"',
                    escape,
                    null,
                    LineEnd.MIXED,
                    Dialect.OtherLineEnds.END_LINES,
                    random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"),
                    random.nextInt(3),
                    random.nextInt(3),
                    0,
                    0,
                    0,
                    random.nextInt(3),
                    1.0);
            assertThat(readOrCode(new ByteArrayInputStream(bytes), dialect, 1 + random.nextInt(100)))
                    .isNotNull();
        }
    }

    private static Object readOrCode(java.io.InputStream in, Dialect dialect, int maxRecordBytes) throws IOException {
        return readOrCode(in, dialect, maxRecordBytes, ByteWindow.CHUNK_BYTES);
    }

    private static Object readOrCode(java.io.InputStream in, Dialect dialect, int maxRecordBytes, int chunkBytes)
            throws IOException {
        try {
            ReadOptions options = ReadOptions.DEFAULT.withMaxRecordBytes(maxRecordBytes);
            return Tables.read(in, dialect, options, RecordRepair.NONE, chunkBytes);
        } catch (ObjectFailedException e) {
            return e.code();
        }
    }

    private static Dialect dialect(String delimiter, Character quote, Character escape, LineEnd end, Charset charset) {
        return new Dialect(
                delimiter, quote, escape, null, end, Dialect.OtherLineEnds.END_LINES, charset, 0, 1, 0, 0, 0, 0, 1.0);
    }

    private static List<List<String>> table(Random random) {
        int width = 1 + random.nextInt(6);
        int rows = 1 + (random.nextInt(20) == 0 ? random.nextInt(4000) : random.nextInt(12));
        List<List<String>> table = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                fields.add(text(random));
            }
            table.add(fields);
        }
        return table;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 40 : 5); i > 0; i--) {
            text.append(ATOMS[random.nextInt(ATOMS.length)]);
        }
        return text.toString();
    }

    private static byte[] written(List<List<String>> table, Dialect dialect) throws IOException {
        StringBuilder text = new StringBuilder();
        CsvRecordWriter writer = new CsvRecordWriter(text, dialect);
        for (List<String> fields : table) {
            writer.write(fields);
        }
        return text.toString().getBytes(dialect.charset());
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = bytes.clone();
        for (int i = random.nextInt(4); i > 0 && mutated.length > 0; i--) {
            mutated[random.nextInt(mutated.length)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : (byte) "\"\n\r,".charAt(random.nextInt(4));
        }
        return mutated;
    }

    /** RFC 4180 to the letter: text fields without quotes, or quoted fields with doubled quotes. */
    private static String strict(Random random) {
        int width = 2 + random.nextInt(5);
        StringBuilder text = new StringBuilder();
        for (int row = 1 + random.nextInt(30); row > 0; row--) {
            for (int column = 0; column < width; column++) {
                String value = text(random);
                boolean quoted = random.nextInt(3) == 0;
                text.append(column == 0 ? "" : ",")
                        .append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value.replaceAll("[\",\r\n]", ""));
            }
            text.append(random.nextBoolean() || row > 1 ? "\r\n" : "");
        }
        return text.toString();
    }
}
