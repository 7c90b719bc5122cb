package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tamiz.quality.ReasonCode;
import io.tamiz.quality.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are far larger than what is in memory of them, and more broken than any table. */
@Timeout(60)
class LargeInputTest {
    private static final long MIB = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<ReasonCode, Long> told = new EnumMap<>(ReasonCode.class);
    private long rows;
    private long allocated;

    @Test
    void aQuotedFieldOfAHundredMegabytesCostsItsRecord() throws IOException {
        read("a,b\n1,\"", "x", 100 * MIB, "\"\n3,4\n5,6\n");
        assertThat(told).containsExactly(Map.entry(ReasonCode.UNCLOSED_QUOTE, 1L));
        assertThat(rows).isEqualTo(2);
        assertThat(allocated).isLessThan(160 * MIB);
    }

    @Test
    void aHundredMegabytesWithoutALineEndCostOneRecord() throws IOException {
        read("a,b\n1,2\n", "x", 100 * MIB, "\n3,4\n5,6\n");
        assertThat(told).containsExactly(Map.entry(ReasonCode.RECORD_TOO_LONG, 1L));
        assertThat(rows).isEqualTo(3);
        assertThat(allocated).isLessThan(160 * MIB);
    }

    @Test
    void tenThousandColumnsAreRead() throws IOException {
        String header = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        read(header + "\n", "1" + ",2".repeat(9_999) + "\n", 20 * MIB, "");
        assertThat(told).isEmpty();
        assertThat(rows).isEqualTo(20 * MIB / 20_000);
    }

    @Test
    void aMillionLinesWithAQuoteThatNeverClosesAreEachReadAlone() throws IOException {
        read("a,b\n", "\"x,1\n", 5_000_000, "");
        assertThat(told).containsExactly(Map.entry(ReasonCode.UNCLOSED_QUOTE, 1_000_000L));
        assertThat(rows).isEqualTo(1_000_000);
    }

    @Test
    void aMillionLinesWithAStrayQuoteAndOneFieldAreRejected() throws IOException {
        read("a,b\n1,2\n", "\"x\" y\n", 6_000_000, "1,2\n");
        assertThat(told).containsExactly(Map.entry(ReasonCode.UNCLOSED_QUOTE, 1_000_000L));
        assertThat(rows).isEqualTo(2);
    }

    private void read(String before, String repeated, long bytes, String behind) throws IOException {
        long thread = Thread.currentThread().getId();
        long allocatedBefore = THREADS.getThreadAllocatedBytes(thread);
        InputStream in = new Repeating(ascii(before), ascii(repeated), bytes / repeated.length(), ascii(behind));
        try (CsvReader reader = CsvReader.open(in, Dialect.RFC_4180, this::count)) {
            RecordBatch batch = new RecordBatch();
            while (reader.next(batch)) {
                rows += batch.records();
            }
        }
        allocated = THREADS.getThreadAllocatedBytes(thread) - allocatedBefore;
    }

    private void count(Reject reject) {
        told.merge(reject.code(), 1L, Long::sum);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Some bytes, others many times, and some more; never in memory at once. */
    private static final class Repeating extends InputStream {
        private final List<byte[]> rest = new ArrayList<>();
        private final byte[] repeated;
        private long times;
        private byte[] piece;
        private int at;

        Repeating(byte[] before, byte[] repeated, long times, byte[] behind) {
            int together = Math.max(1, 100_000 / repeated.length);
            this.repeated = new String(repeated, StandardCharsets.US_ASCII)
                    .repeat(together)
                    .getBytes(StandardCharsets.US_ASCII);
            this.times = times / together;
            this.piece = before;
            int left = (int) (times % together) * repeated.length;
            rest.add(Arrays.copyOf(this.repeated, left));
            rest.add(behind);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            while (at == piece.length) {
                at = 0;
                if (times-- > 0) {
                    piece = repeated;
                } else if (rest.isEmpty()) {
                    piece = new byte[0];
                    return -1;
                } else {
                    piece = rest.remove(0);
                }
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, count);
            at += count;
            return count;
        }
    }
}
