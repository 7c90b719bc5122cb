package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecompressionTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 6, 7, 1000})
    void plainBytesPassUnchanged(int length) throws IOException {
        byte[] plain = "abcdefgh".repeat(200).substring(0, length).getBytes(StandardCharsets.UTF_8);
        assertThat(opened(plain)).isEqualTo(plain);
    }

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void theContentIsTheSameHoweverTheStreamIsCut(Compressed compression) throws IOException {
        byte[] plain = Compressed.noise(200_000, 1);
        byte[] compressed = compression.of(plain);
        for (int cut : new int[] {1, 2, 7, 511, 512, 65_537}) {
            InputStream in = Decompression.open(new CutInputStream(compressed, () -> cut));
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void theContentIsTheSameHoweverItIsAskedFor(Compressed compression) throws IOException {
        byte[] plain = Compressed.noise(10_000, 1);
        for (int length : new int[] {1, 3, 4096}) {
            ByteArrayOutputStream found = new ByteArrayOutputStream();
            try (InputStream in = Decompression.open(new ByteArrayInputStream(compression.of(plain)))) {
                byte[] some = new byte[length];
                for (int count = in.read(some); count >= 0; count = in.read(some)) {
                    assertThat(count).isPositive();
                    found.write(some, 0, count);
                }
                assertThat(in.read()).isNegative();
            }
            assertThat(found.toByteArray()).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void nothingCompressedIsNothing(Compressed compression) throws IOException {
        assertThat(opened(compression.of(new byte[0]))).isEmpty();
    }

    @Test
    void aTarArchiveIsNamedAlsoInsideOfGzip() {
        byte[] tar = new byte[2048];
        System.arraycopy("a.csv".getBytes(StandardCharsets.UTF_8), 0, tar, 0, 5);
        System.arraycopy("ustar\00000".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 8);
        assertFails(
                tar,
                FailureCode.UNSUPPORTED_COMPRESSION,
                "expected CSV, plain or compressed with gzip, zstd, bzip2 or zip, found a tar archive");
        assertFails(
                Compressed.GZIP.of(tar),
                FailureCode.UNSUPPORTED_COMPRESSION,
                "expected CSV in the gzip data, found a tar archive in it; unpack it once");
    }

    @Test
    void whatTheStreamBelowThrowsIsNoVerdictOnItsContent() {
        for (Compressed compression : Compressed.values()) {
            byte[] half = Arrays.copyOf(compression.of(Compressed.noise(300_000, 1)), 90_000);
            InputStream broken = new SequenceInputStream(new ByteArrayInputStream(half), new BrokenInputStream());
            assertThatIOException()
                    .as("%s", compression)
                    .isThrownBy(() -> Decompression.open(broken).readAllBytes())
                    .withMessage("connection reset");
        }
    }

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void theStreamBelowIsClosedWithItAndWhereOpeningFails(Compressed compression) throws IOException {
        byte[] whole = compression.of(Compressed.noise(300, 1));
        AtomicInteger closed = new AtomicInteger();
        InputStream in = Decompression.open(new ClosingInputStream(whole, closed));
        assertThat(in.read()).isPositive();
        assertThat(closed).hasValue(0);
        in.close();
        assertThat(closed).hasPositiveValue();
        closed.set(0);
        byte[] cut = Arrays.copyOf(whole, 30);
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> Decompression.open(new ClosingInputStream(cut, closed)));
        assertThat(closed).hasPositiveValue();
    }

    private static final class BrokenInputStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }

    private static final class ClosingInputStream extends ByteArrayInputStream {
        private final AtomicInteger closed;

        ClosingInputStream(byte[] bytes, AtomicInteger closed) {
            super(bytes);
            this.closed = closed;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private static void assertFails(byte[] bytes, FailureCode code, String message) {
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> opened(bytes))
                .withMessage(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] opened(byte[] bytes) throws IOException {
        try (InputStream in = Decompression.open(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
