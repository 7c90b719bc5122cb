package io.tamiz.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDataTest {
    private static final Path FOLDER = Path.of("");
    private static final SortedMap<String, byte[]> FILES = SampleData.files(SampleData.DEFAULT_SEED);

    static Set<String> paths() {
        return FILES.keySet();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void theCheckedInFileIsWhatTheGeneratorMakes(String path) throws IOException {
        assertThat(Files.readAllBytes(FOLDER.resolve(path)))
                .as("%s; to write it anew see README.md", path)
                .isEqualTo(FILES.get(path));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void theSameSeedGivesTheSameBytes(String path) {
        assertThat(SampleData.files(SampleData.DEFAULT_SEED)).containsOnlyKeys(FILES.keySet());
        assertThat(SampleData.files(SampleData.DEFAULT_SEED).get(path)).isEqualTo(FILES.get(path));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void anotherSeedGivesOtherBytes(String path) {
        assertThat(SampleData.files(SampleData.DEFAULT_SEED + 1).get(path)).isNotEqualTo(FILES.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trips", "reviews", "sensors"})
    void eachDatasetHasItsFilesAndNoOthers(String dataset) throws IOException {
        Stream<String> made = FILES.keySet().stream().filter(path -> path.startsWith(dataset + "/"));
        Stream<String> expected = Stream.concat(made, Stream.of(dataset + "/" + dataset + ".yaml"));
        try (Stream<Path> found = Files.list(FOLDER.resolve(dataset))) {
            assertThat(found.map(file -> dataset + "/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(expected.toList());
        }
    }

    @Test
    void allFilesTogetherStayUnderTwoMegabytes() {
        assertThat(FILES.values().stream().mapToInt(bytes -> bytes.length).sum())
                .isBetween(500_000, 2_000_000);
    }

    @Test
    void theReadmeListsWhatIsBrokenAndWhatComesOut() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("README.md")))
                .contains(SampleData.counts(SampleData.DEFAULT_SEED))
                .contains(SampleData.defects(SampleData.DEFAULT_SEED));
    }

    @Test
    void everyFileIsWrittenBelowTheFolder(@TempDir Path folder) throws IOException {
        SampleData.write(folder, 7);
        SortedMap<String, byte[]> files = SampleData.files(7);
        for (String path : files.keySet()) {
            assertThat(Files.readAllBytes(folder.resolve(path))).isEqualTo(files.get(path));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trips/trips-2024-01.csv", "trips/trips-dirty.csv", "reviews/reviews.csv"})
    void textIsValidUtf8(String path) throws CharacterCodingException {
        byte[] bytes = bytes(path);
        CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        assertThat(text.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
    }

    @Test
    void theDirtyReviewsAreNotValidUtf8() {
        ByteBuffer bytes = ByteBuffer.wrap(bytes("reviews/reviews-dirty.csv"));
        assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(bytes))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void sensorsAreLatin1WithCarriageReturns() {
        String text = new String(bytes("sensors/sensors.csv"), StandardCharsets.ISO_8859_1);
        assertThat(text)
                .contains("Málaga", "Köln", "Besançon", "1.013,", "\r\n")
                .doesNotContain("?");
    }

    @Test
    void reviewsHoldLineBreaksDoubledQuotesAndSeveralScripts() {
        String text = new String(bytes("reviews/reviews.csv"), StandardCharsets.UTF_8);
        assertThat(text).contains("\"\"", ".\n\n", "Μέτριο", "Неплохо", "最高", "बढ़िया", "رائع", "🌸");
    }

    private static byte[] bytes(String path) {
        byte[] bytes = FILES.get(path);
        assertThat(bytes).as(path).isNotNull();
        return bytes;
    }
}
