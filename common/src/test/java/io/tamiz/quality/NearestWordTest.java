package io.tamiz.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> VALID = List.of("columns", "clean", "name", "fare", "pickup_at", "on_invalid");

    @ParameterizedTest
    @CsvSource({
        "colums, columns",
        "column, columns",
        "COLUMNS, columns",
        "claen, clean",
        "nmae, name",
        "far, fare",
        "on-invalid, on_invalid",
        "pickupat, pickup_at",
        "fares, fare"
    })
    void aSlipOfThePenFindsTheWord(String found, String nearest) {
        assertThat(NearestWord.of(found, VALID)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({"zebra", "''", "x", "dropoff"})
    void aStrangeWordFindsNothing(String found) {
        assertThat(NearestWord.of(found, VALID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ab, ab", "ac, ab"})
    void ofTwoEquallyNearWordsTheFirstWins(String found, String nearest) {
        assertThat(NearestWord.of(found, List.of("ab", "ad"))).contains(nearest);
    }
}
