package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of a compressed stream is never taken for the whole. */
class CompressionDamageTest {
    private static final Set<FailureCode> DAMAGE = EnumSet.of(FailureCode.TRUNCATED_INPUT, FailureCode.CORRUPT_INPUT);
    private static final byte[] PLAIN = Compressed.noise(200, 1);

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void aStreamCutAnywhereIsTruncated(Compressed compression) throws IOException {
        byte[] whole = compression.of(PLAIN);
        assertThat(opened(whole)).isEqualTo(PLAIN);
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (isLetters(cut)) {
                assertThat(opened(cut)).isEqualTo(cut); // a label, perhaps
                continue;
            }
            assertThatExceptionOfType(ObjectFailedException.class)
                    .as("%s cut to %d of %d bytes", compression, length, whole.length)
                    .isThrownBy(() -> opened(cut))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.TRUNCATED_INPUT))
                    .withMessageMatching("expected more than the first bytes of a compressed stream"
                            + "|expected more (gzip|zstd|bzip2|zip) data, found the end of the stream at byte "
                            + length);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Compressed.class,
            names = {"GZIP", "ZSTD", "ZSTD_WITHOUT_CHECKSUM", "BZIP2"})
    void aCutInTheSecondPieceIsTruncatedToo(Compressed compression) {
        byte[] first = compression.of(PLAIN);
        byte[] two = Compressed.concat(first, compression.of(Compressed.noise(40, 2)));
        for (int length = first.length + 1; length < two.length; length++) {
            byte[] cut = Arrays.copyOf(two, length);
            assertThatExceptionOfType(ObjectFailedException.class)
                    .isThrownBy(() -> opened(cut))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.TRUNCATED_INPUT));
        }
    }

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void aFlippedBitFailsOrChangesNothing(Compressed compression) throws IOException {
        byte[] whole = compression.of(PLAIN);
        int unseen = 0;
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            byte[] found = openedUnlessDamaged(damaged, compression + ", bit " + bit);
            if (found == null || Arrays.equals(found, PLAIN)) {
                continue;
            }
            if (FileKind.of(damaged) == FileKind.OTHER) {
                // No compression any more; that it is no text either is for the detection of the encoding to say.
                assertThat(found).isEqualTo(damaged);
                continue;
            }
            unseen++;
        }
        if (compression.checked) {
            assertThat(unseen).isZero();
        } else {
            assertThat(unseen).as("flips that only a checksum would show").isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void bytesBehindTheEndAreNotPassedOver(Compressed compression) {
        for (byte[] behind : new byte[][] {{'x'}, {'x', 'y', 'z', '\n', '1', '2'}, new byte[600]}) {
            if (behind[0] == 0 && compression.name().startsWith("GZIP")) {
                continue; // padding, as tapes and block devices leave it
            }
            behind[behind.length - 1] = 'z';
            byte[] all = Compressed.concat(compression.of(PLAIN), behind);
            assertThatExceptionOfType(ObjectFailedException.class)
                    .isThrownBy(() -> opened(all))
                    .satisfies(e -> assertThat(e.code()).isIn(DAMAGE));
        }
    }

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void whatFailedOnceFailsAgain(Compressed compression) throws IOException {
        byte[] whole = compression.of(Compressed.noise(400_000, 3));
        try (var in = Decompression.open(new ByteArrayInputStream(whole, 0, whole.length - 5))) {
            assertThatExceptionOfType(ObjectFailedException.class).isThrownBy(in::readAllBytes);
            assertThatExceptionOfType(ObjectFailedException.class).isThrownBy(in::readAllBytes);
            assertThatExceptionOfType(ObjectFailedException.class).isThrownBy(in::read);
        }
    }

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void mutatedBytesGiveAVerdictOrBytesAndNothingElse(Compressed compression) throws IOException {
        byte[] whole = compression.of(Compressed.concat(PLAIN, new byte[3000], PLAIN));
        int times = Boolean.getBoolean("tamiz.long") ? 100_000 : 1000;
        for (int seed = 0; seed < times; seed++) {
            Random random = new Random(seed);
            byte[] mutated = whole.clone();
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                mutated = mutated(mutated, random);
            }
            openedUnlessDamaged(mutated, compression + ", seed " + seed);
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
        byte[] other = new byte[random.nextInt(8)];
        random.nextBytes(other);
        if (random.nextInt(4) == 0) {
            Arrays.fill(other, (byte) 0xff);
        }
        return Compressed.concat(Arrays.copyOf(bytes, at), other, Arrays.copyOfRange(bytes, end, bytes.length));
    }

    private static boolean isLetters(byte[] bytes) {
        return bytes.length < 3 && bytes[0] > ' ' && bytes[bytes.length - 1] > ' ';
    }

    private static byte[] openedUnlessDamaged(byte[] bytes, String what) throws IOException {
        try {
            return opened(bytes);
        } catch (ObjectFailedException e) {
            return null;
        } catch (RuntimeException e) {
            return fail(what, e);
        }
    }

    private static byte[] opened(byte[] bytes) throws IOException {
        return Decompression.open(new ByteArrayInputStream(bytes)).readAllBytes();
    }
}
