package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ZipEntryInputStreamTest {
    private static final byte[] PLAIN = Compressed.noise(3000, 1);

    @Test
    void anEncryptedEntryIsRefused() {
        byte[] zip = Compressed.ZIP.of(PLAIN);
        zip[6] |= 1;
        assertFails(
                zip,
                FailureCode.UNSUPPORTED_COMPRESSION,
                "expected a stored or deflated zip entry, found 'a.csv' to be an encrypted one; pack it without a password");
    }

    @Test
    void anotherMethodIsRefused() {
        byte[] zip = Compressed.ZIP.of(PLAIN);
        zip[8] = 9;
        assertFails(
                zip,
                FailureCode.UNSUPPORTED_COMPRESSION,
                "expected a stored or deflated zip entry, found 'a.csv' to be packed by deflate64, as Windows packs files"
                        + " beyond 2 GiB; pack it with deflate, or with gzip or zstd instead");
    }

    @Test
    void aDescriptorWithoutSignatureIsRead() throws IOException {
        byte[] zip = Compressed.ZIP.of(PLAIN);
        int at = find(zip, "504b0708");
        byte[] bare = Compressed.concat(Arrays.copyOf(zip, at), Arrays.copyOfRange(zip, at + 4, zip.length));
        assertThat(opened(bare)).isEqualTo(PLAIN);
    }

    @Test
    void aSizeBeyondAllNumbersIsCorrupt() {
        byte[] zip = Compressed.ZIP64_STORED.of(PLAIN);
        zip[30 + "a.csv".length() + 4 + 8 + 7] = (byte) 0xff; // the highest byte of the compressed size
        assertFails(
                zip,
                FailureCode.CORRUPT_INPUT,
                "expected zip data, found a size of more than 63 bits before byte " + (30 + "a.csv".length() + 4 + 16));
    }

    @Test
    void storedTextMayHoldWhatLooksLikeADescriptor() throws IOException {
        byte[] text = Compressed.concat(HexFormat.of().parseHex("504b0708"), PLAIN, new byte[] {'P', 'K', 7, 8, 'P'});
        byte[] zip = Compressed.ZIP_STORED_OF_UNKNOWN_LENGTH.of(Compressed.concat(PLAIN, text, PLAIN));
        assertThat(opened(zip)).isEqualTo(Compressed.concat(PLAIN, text, PLAIN));
    }

    @Test
    void anArchiveWhoseDirectoryListsLessThanThereIsIsCorrupt() throws IOException {
        byte[] zip = Compressed.ZIP_AMONG_FOLDERS_AND_RESOURCE_FORKS.of(PLAIN);
        int directory = find(zip, "504b0102");
        int second = directory + 4 + find(Arrays.copyOfRange(zip, directory + 4, zip.length), "504b0102");
        byte[] less = Compressed.concat(Arrays.copyOf(zip, directory), Arrays.copyOfRange(zip, second, zip.length));
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> opened(less))
                .withMessageStartingWith("expected zip data, found a directory that does not fit what is before it")
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.CORRUPT_INPUT));
    }

    private static int find(byte[] bytes, String hex) {
        byte[] wanted = HexFormat.of().parseHex(hex);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("no " + hex);
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
