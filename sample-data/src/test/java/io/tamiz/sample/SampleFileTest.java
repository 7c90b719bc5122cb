package io.tamiz.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expectations must hold together, whatever the seed. */
class SampleFileTest {
    private static final List<Long> SEEDS = List.of(SampleData.DEFAULT_SEED, 1L, 2L, 3L, -1L);

    static Stream<SampleFile> files() {
        return SEEDS.stream().flatMap(seed -> Stream.concat(clean(seed), dirty(seed)));
    }

    static Stream<SampleFile> cleanFiles() {
        return SEEDS.stream().flatMap(SampleFileTest::clean);
    }

    static Stream<SampleFile> dirtyFiles() {
        return SEEDS.stream().flatMap(SampleFileTest::dirty);
    }

    private static Stream<SampleFile> clean(long seed) {
        return Stream.of(Trips.clean(seed), Reviews.clean(seed), Sensors.clean(seed));
    }

    private static Stream<SampleFile> dirty(long seed) {
        return Stream.of(Trips.dirty(seed), Reviews.dirty(seed), Sensors.dirty(seed));
    }

    @ParameterizedTest
    @MethodSource("files")
    void rowsReadAreWrittenOrRejectedOrDropped(SampleFile file) {
        Map<String, Object> expected = file.expected();
        long dropped = ((Map<?, ?>) expected.get("rows_dropped"))
                .values().stream().mapToLong(count -> (Long) count).sum();
        assertThat((long) expected.get("rows_written") + (long) expected.get("rows_rejected") + dropped)
                .isEqualTo((long) (int) expected.get("rows_read"));
    }

    @ParameterizedTest
    @MethodSource("cleanFiles")
    void aCleanFileHasNoProblems(SampleFile file) {
        assertThat(file.rows()).allMatch(row -> row.problems().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("dirtyFiles")
    void aDirtyFileStaysBelowTheRejectRateOfItsRecipe(SampleFile file) {
        long rejected = file.rows().stream().filter(Row::isRejected).count();
        assertThat((double) rejected / file.rows().size()).isBetween(0.02, 0.15);
    }

    @ParameterizedTest
    @MethodSource("dirtyFiles")
    void aRowThatIsRejectedOrDroppedHasNothingNulled(SampleFile file) {
        assertThat(file.rows())
                .filteredOn(row -> !row.isWritten())
                .flatExtracting(Row::problems)
                .extracting(Problem::action)
                .containsOnly(Problem.REJECTED);
    }

    @ParameterizedTest
    @MethodSource("dirtyFiles")
    void quarantineSaysOnWhichLineAndByteTheRecordStarts(SampleFile file) {
        String text = new String(file.bytes(), Charset.forName("ISO-8859-1"));
        List<?> entries = (List<?>) file.expected().get("quarantine");
        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            Map<?, ?> place = (Map<?, ?>) entry;
            String before = text.substring(0, Math.toIntExact((long) place.get("byte_offset")));
            assertThat(before).endsWith("\n");
            assertThat(before.chars().filter(c -> c == '\n').count() + 1).isEqualTo(place.get("line"));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void keysAreUniqueAndSamplesHaveEveryColumn(SampleFile file) {
        Set<Object> keys = new HashSet<>();
        assertThat(file.rows())
                .allSatisfy(row ->
                        assertThat(keys.add(row.value(file.table().key()))).isTrue());
        List<String> columns =
                file.table().outputColumns().stream().map(Column::name).toList();
        List<?> rows = (List<?>) file.expected().get("rows");
        assertThat(rows)
                .hasSizeBetween(5, 20)
                .allSatisfy(row ->
                        assertThat(List.copyOf(((Map<?, ?>) row).keySet())).isEqualTo(columns));
    }
}
