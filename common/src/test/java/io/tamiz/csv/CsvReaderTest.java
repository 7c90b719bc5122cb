package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.column.ColumnBatch;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.ReasonCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private static final byte[] HEADER = "a,b\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"80", "c080", "c3", "e9", "eda080", "f4908080", "f8888080", "e282", "f09f98", "ff"})
    void aRecordThatIsNotUtf8IsRejectedAndNoOther(String hex) throws IOException {
        byte[] bytes = concat(
                HEADER, ascii("é,1\n"), ascii("long enough,"), HexFormat.of().parseHex(hex), ascii("\n3,é\n"));
        Tables found = Tables.read(new ByteArrayInputStream(bytes), Dialect.RFC_4180);
        assertThat(found.rows()).containsExactly(List.of("é", "1"), List.of("3", "é"));
        assertThat(found.rejects()).hasSize(1);
        assertThat(found.rejects().get(0).code()).isEqualTo(ReasonCode.INVALID_ENCODING);
        assertThat(found.rejects().get(0).line()).isEqualTo(3);
        assertThat(found.rejects().get(0).message())
                .isEqualTo("expected UTF-8, found 0x" + hex.substring(0, 2).toUpperCase(java.util.Locale.ROOT)
                        + " at character 13 of the record, byte 21 of the file");
    }

    @Test
    void aByteThatMeansNothingInTheCharsetRejectsItsRecord() throws IOException {
        byte[] bytes = concat(HEADER, new byte[] {'x', (byte) 0x81, ',', '1', '\n'}, ascii("2,3\n"));
        Tables found = Tables.read(
                new ByteArrayInputStream(bytes), Dialect.RFC_4180.withCharset(Charset.forName("windows-1252")));
        assertThat(found.rows()).containsExactly(List.of("2", "3"));
        assertThat(found.rejects())
                .extracting("code", "line", "byteOffset")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ReasonCode.INVALID_ENCODING, 2L, 4L));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                ByteWindow.CHUNK_BYTES - 9,
                ByteWindow.CHUNK_BYTES - 8,
                ByteWindow.CHUNK_BYTES - 7,
                ByteWindow.CHUNK_BYTES - 1,
                ByteWindow.CHUNK_BYTES,
                ByteWindow.CHUNK_BYTES + 1,
                3 * ByteWindow.CHUNK_BYTES
            })
    void aFieldMayBeLongerThanAChunk(int length) throws IOException {
        String text = "x".repeat(length);
        byte[] bytes = concat(HEADER, ascii("\"" + text + "\"\"\",1\n2,3\n"));
        Tables found = Tables.read(new ByteArrayInputStream(bytes), Dialect.RFC_4180);
        assertThat(found.rows()).containsExactly(List.of(text + "\"", "1"), List.of("2", "3"));
    }

    @Test
    void batchesOfWideTablesHaveFewerRecords() throws IOException {
        byte[] bytes = ascii(("x" + ",".repeat(999) + "\n").repeat(250));
        try (CsvReader reader =
                CsvReader.open(new ByteArrayInputStream(bytes), Dialect.RFC_4180.withHeaderRows(0), r -> {})) {
            RecordBatch batch = new RecordBatch();
            assertThat(reader.width()).isEqualTo(1000);
            assertThat(reader.next(batch)).isTrue();
            assertThat(batch.records()).isEqualTo(100);
        }
    }

    /** Whoever merges rejects with rows holds the rejects of one call, so a call must not reject without end. */
    @ParameterizedTest
    @ValueSource(strings = {"1,2\n", "1,2\n\"never closed"})
    void aRunOfBadRecordsComesOutBatchByBatch(String before) throws IOException {
        byte[] bytes = ascii("a,b\n" + before + "x\n".repeat(3_000_000));
        long[] rejects = {0};
        long most = 0;
        try (CsvReader reader = CsvReader.open(
                new ByteArrayInputStream(bytes),
                Dialect.RFC_4180,
                ReadOptions.DEFAULT.withMaxRecordBytes(2 << 20),
                RecordRepair.NONE,
                reject -> rejects[0]++)) {
            RecordBatch batch = new RecordBatch();
            long told = 0;
            while (reader.next(batch)) {
                most = Math.max(most, rejects[0] - told);
                told = rejects[0];
            }
            assertThat(reader.recordsRejected()).isGreaterThanOrEqualTo(2_999_999);
            assertThat(reader.recordsRead()).isEqualTo(1 + reader.recordsRejected());
        }
        assertThat(most).isBetween(1L, (long) ColumnBatch.MAX_ROWS);
    }

    @Test
    void aRecordAsLongAsTheLimitMayEndWithACrAtTheEndOfWhatIsInMemory() throws IOException {
        byte[] bytes = ascii("a,b\r\n" + "x".repeat(48) + ",2\r\n3,4\r\n");
        for (int size = 1; size <= bytes.length; size++) {
            int first = size;
            CutInputStream cut = new CutInputStream(bytes, () -> first);
            assertThat(Tables.read(cut, Dialect.RFC_4180, 50).rejects()).isEmpty();
        }
        int chunk = ByteWindow.CHUNK_BYTES;
        byte[] longest = ascii("a,b\r\n" + "x".repeat(chunk - 5 - 1 - 2) + ",2\r\n3,4\r\n");
        Tables found = Tables.read(new ByteArrayInputStream(longest), Dialect.RFC_4180, chunk - 5 - 1);
        assertThat(found.rejects()).isEmpty();
        assertThat(found.rows()).hasSize(2);
    }

    @Test
    void aHeaderThatIsNotInItsEncodingIsInvalid() {
        byte[] bytes = concat(ascii("id,na"), new byte[] {(byte) 0xff}, ascii("me\n1,2\n"));
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> Tables.read(new ByteArrayInputStream(bytes), Dialect.RFC_4180))
                .withMessage("line 1: expected UTF-8, found 0xFF at character 6 of the header, byte 5 of the file")
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.HEADER_INVALID));
    }

    /** The stream is far longer than the memory that a test has. */
    @Test
    void memoryStaysBoundedWhateverTheFileHolds() throws IOException {
        byte[] open = ascii("a,b\n\"never closed\n");
        byte[] block = ascii("1,2\n".repeat(1 << 18));
        List<InputStream> parts = new ArrayList<>(List.of(new ByteArrayInputStream(open)));
        parts.addAll(Collections.nCopies(40, 0).stream()
                .map(i -> (InputStream) new ByteArrayInputStream(block))
                .toList());
        long records = 0;
        try (CsvReader reader = CsvReader.open(
                new SequenceInputStream(Collections.enumeration(parts)),
                Dialect.RFC_4180,
                ReadOptions.DEFAULT.withMaxRecordBytes(1 << 20),
                RecordRepair.NONE,
                r -> {})) {
            RecordBatch batch = new RecordBatch();
            while (reader.next(batch)) {
                records += batch.records();
                assertThat(batch.bytes().length).isLessThan(1 << 22);
            }
            assertThat(reader.recordsRejected()).isEqualTo(1);
        }
        assertThat(records).isEqualTo(40L << 18);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
