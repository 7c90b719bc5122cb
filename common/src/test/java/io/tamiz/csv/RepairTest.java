package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.quality.ReasonCode;
import io.tamiz.quality.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader beside a repair that takes every quote for text, and splits a line at its commas. */
class RepairTest {
    private static final RecordRepair QUOTES_ARE_TEXT = RepairTest::splitLine;

    private static RecordRepair.@Nullable Repaired splitLine(RecordRepair.Piece piece) {
        int[] starts = new int[piece.width()];
        int[] ends = new int[piece.width()];
        int field = 0;
        int start = piece.start();
        for (int at = piece.start(); at <= piece.lineEnd(); at++) {
            if (at == piece.lineEnd() || piece.bytes()[at] == ',') {
                if (field == piece.width()) {
                    return null;
                }
                starts[field] = start;
                ends[field++] = at;
                start = at + 1;
            }
        }
        return field < piece.width()
                ? null
                : new RecordRepair.Repaired(
                        starts, ends, piece.lineEnd(), ReasonCode.UNCLOSED_QUOTE, "a quote is text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,\"2\n3,4\n", // never closed
                "1,\"2\r\n3,4\r\n",
                "1,\"2\n\"x\",y\n3,4\n", // closed in another line
                "1,\"2", // in the last line
                "1,\"2\n1,2,3\n,,\n5,6\n",
            })
    void aMendedLineIsARecordWhateverTheWindow(String text) throws IOException {
        byte[] bytes = ("a,b\n" + text).getBytes(StandardCharsets.UTF_8);
        Tables found = read(bytes, ByteWindow.CHUNK_BYTES);
        assertThat(found.rows().get(0)).containsExactly("1", "\"2");
        Reject first = found.rejects().get(0);
        assertThat(first.action()).isEqualTo(Reject.Action.REPAIRED);
        assertThat(first.raw()).isEqualTo("1,\"2");
        assertThat(first.line()).isEqualTo(2);
        assertThat(first.byteOffset()).isEqualTo(4);
        for (int size = 1; size <= bytes.length; size++) {
            assertThat(read(bytes, size)).isEqualTo(found);
        }
    }

    @Test
    void aHeaderIsMendedWhereTheWidthIsKnown() throws IOException {
        byte[] bytes = "a,\"b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        Tables found = Tables.read(
                new ByteArrayInputStream(bytes), Dialect.RFC_4180.withWidth(2), ReadOptions.DEFAULT, QUOTES_ARE_TEXT);
        assertThat(found.header()).containsExactly("a", "\"b");
        assertThat(found.rows()).containsExactly(List.of("1", "2"));
        assertThat(found.rejects()).extracting(Reject::line).containsExactly(1L);
    }

    @Test
    void bytesThatAreNoTextAreReplacedWhereThatIsThePolicy() throws IOException {
        byte[] bytes = {'a', ',', 'b', '\n', 'x', (byte) 0xff, ',', '2', '\n'};
        ReadOptions replace = new ReadOptions(
                ReadOptions.Ragged.REPAIR,
                ReadOptions.InvalidBytes.REPLACE,
                ReadOptions.ExtraFields.REJECT,
                ReadOptions.DEFAULT_MAX_RECORD_BYTES);
        Tables found = Tables.read(new ByteArrayInputStream(bytes), Dialect.RFC_4180, replace, RecordRepair.NONE);
        assertThat(found.rows()).containsExactly(List.of("x\ufffd", "2"));
        assertThat(found.rejects()).extracting(Reject::code).containsExactly(ReasonCode.INVALID_ENCODING);
        assertThat(found.rejects()).extracting(Reject::action).containsExactly(Reject.Action.REPAIRED);
    }

    /** Counted in bytes, not in time: each line is looked at a few times, not once for every line before it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\u0007"})
    void aQuoteInEveryLineIsLookedAtAFewTimes(String escape) {
        byte[] line = "1,\"abc\n".getBytes(StandardCharsets.UTF_8);
        int lines = 100_000;
        byte[] buffer = new byte[lines * line.length + ByteWindow.PADDING];
        for (int i = 0; i < lines; i++) {
            System.arraycopy(line, 0, buffer, i * line.length, line.length);
        }
        java.util.Arrays.fill(buffer, lines * line.length, buffer.length, (byte) 0xff);
        Dialect dialect = escape.isEmpty() ? Dialect.RFC_4180 : Dialect.RFC_4180.withEscape(escape.charAt(0));
        RecordScanner scanner = RecordScanner.of(dialect, 1 << 24);
        RecordBatch batch = new RecordBatch();
        batch.width = 2;
        batch.reserve(1, 0);
        for (int i = 0; i < lines; i++) {
            batch.begin(scanner.position);
            scanner.scan(batch, buffer, lines * line.length, RecordScanner.Ending.END_OF_FILE, 1);
            assertThat(scanner.openQuote).isEqualTo(i * line.length + 2);
            scanner.position = (i + 1) * line.length;
        }
        assertThat(scanner.looked).isLessThan(4L * buffer.length);
    }

    private static Tables read(byte[] bytes, int chunkBytes) throws IOException {
        return Tables.read(
                new ByteArrayInputStream(bytes), Dialect.RFC_4180, ReadOptions.DEFAULT, QUOTES_ARE_TEXT, chunkBytes);
    }
}
