package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecompressionTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 6, 7, 1000})
    void plainBytesPassUnchanged(int length) throws IOException {
        byte[] plain = "abcdefgh".repeat(200).substring(0, length).getBytes(StandardCharsets.UTF_8);
        assertThat(opened(plain)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100_000})
    void gzipOfSeveralMembersIsReadToItsEnd(int cut) throws IOException {
        byte[] first = noise(70_000, 1);
        byte[] second = noise(10, 2);
        byte[] all = concat(gzip(first), gzip(new byte[0]), gzip(second), new byte[16]);
        byte[] found = Decompression.open(new CutInputStream(all, () -> cut)).readAllBytes();
        assertThat(found).isEqualTo(concat(first, second));
    }

    @Test
    void aGzipStreamCutAnywhereIsTruncatedInput() throws IOException {
        byte[] two = concat(gzip(noise(300, 1)), gzip(noise(20, 2)));
        int firstLength = gzip(noise(300, 1)).length;
        for (int length = 2; length < two.length; length++) {
            if (length == firstLength) {
                continue; // a whole member
            }
            byte[] cut = Arrays.copyOf(two, length);
            assertThatExceptionOfType(ObjectFailedException.class)
                    .isThrownBy(() -> opened(cut))
                    .withMessage("expected more gzip data, found the end of the stream at byte " + length)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.TRUNCATED_INPUT));
        }
    }

    @Test
    void aDamagedGzipStreamIsCorruptInput() throws IOException {
        byte[] gzip = gzip(noise(300, 1));
        for (int at : new int[] {2, gzip.length / 2, gzip.length - 6, gzip.length - 1}) {
            byte[] damaged = gzip.clone();
            damaged[at] ^= 0x55;
            assertThatExceptionOfType(ObjectFailedException.class)
                    .isThrownBy(() -> opened(damaged))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.CORRUPT_INPUT));
        }
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> opened(concat(gzip, new byte[] {'x', 'y'})))
                .withMessageStartingWith("expected gzip data, found bytes that are no gzip member");
    }

    @ParameterizedTest
    @CsvSource({"28b52ffd00,zstd", "425a683931,bzip2", "504b0304aa,a zip archive", "fd377a585a00,xz"})
    void otherCompressionIsNamed(String magic, String name) {
        byte[] bytes = java.util.HexFormat.of().parseHex(magic);
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> opened(bytes))
                .withMessage("expected plain or gzip-compressed text, found " + name)
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.UNSUPPORTED_COMPRESSION));
    }

    @Test
    void textThatBeginsLikeBzip2IsPlain() throws IOException {
        byte[] text = "BZh,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(opened(text)).isEqualTo(text);
    }

    private static byte[] opened(byte[] bytes) throws IOException {
        return Decompression.open(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        Random random = new Random(seed);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(6));
        }
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
