package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpansionLimitTest {
    private static final byte[] LOG =
            "up,1\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII); // 5 MiB, one line again and again

    @ParameterizedTest
    @CsvSource({"1000,1,true", "1001,1,false", "1001,100,false", "1001,101,true", "1010,101,true", "1011,101,false"})
    void bothTheFreeBytesAndTheRatioMustBeExceeded(long decompressed, long compressed, boolean allowed) {
        ExpansionLimit limit = new ExpansionLimit(1000, 10);
        if (allowed) {
            limit.check(decompressed, compressed);
            return;
        }
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> limit.check(decompressed, compressed))
                .withMessage("expected at most 10 bytes of text for a compressed byte, or 1000 in all, found "
                        + decompressed + " in the first " + compressed + " bytes of the compressed stream")
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.EXPANSION_LIMIT_EXCEEDED));
    }

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void equalLinesAreReadWhereTheyAreNotTooMany(Compressed compression) throws IOException {
        byte[] compressed = compression.of(LOG);
        assertThat(read(compressed, ExpansionLimit.DEFAULT)).isEqualTo(LOG.length);
        assertThat(read(compressed, new ExpansionLimit(LOG.length + 100, 1))).isEqualTo(LOG.length);
        ExpansionLimit tooSmall = new ExpansionLimit(1 << 20, 2);
        if (compression.name().contains("STORED")) {
            assertThat(read(compressed, tooSmall)).isEqualTo(LOG.length);
            return;
        }
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> read(compressed, tooSmall))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.EXPANSION_LIMIT_EXCEEDED));
    }

    @Test
    void aBombFailsWhereWhatIsFreeEnds() {
        byte[] frame = Compressed.ZSTD.of(LOG);
        byte[][] frames = new byte[110][]; // 550 MiB
        Arrays.fill(frames, frame);
        byte[] bomb = Compressed.concat(frames);
        assertThat(bomb).hasSizeLessThan(100_000);
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> read(bomb, ExpansionLimit.DEFAULT))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.EXPANSION_LIMIT_EXCEEDED));
    }

    @Test
    void whatIsPassedOverInAnArchiveCountsToo() {
        ZipEntry fork = new ZipEntry("__MACOSX/._a");
        byte[] zip = Compressed.zip(fork, LOG);
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> read(zip, new ExpansionLimit(1 << 20, 2)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.EXPANSION_LIMIT_EXCEEDED));
    }

    private static long read(byte[] compressed, ExpansionLimit limit) throws IOException {
        try (InputStream in = Decompression.open(new ByteArrayInputStream(compressed), limit)) {
            long total = 0;
            byte[] some = new byte[64 << 10];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                total += count;
            }
            return total;
        }
    }
}
