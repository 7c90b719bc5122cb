package io.tamiz.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashTest {
    /** Values of another implementation, at the lengths where the algorithm changes its way. */
    @ParameterizedTest
    @CsvSource({
        "0, ef46db3751d8e999",
        "1, d24ec4f1a98c6e5b",
        "3, 44bc2cf5ad770999",
        "7, 1860940e2902822d",
        "31, f7d421c242541ac9",
        "32, 4da6cbe536cf55c7",
        "33, 9ac581034b031f72",
        "100, 79c9fa152bb53c71",
    })
    void theRepeatedAlphabetHashesAsElsewhere(int length, String expected) {
        String text = "abcdefghijklmnopqrstuvwxyz".repeat(4).substring(0, length);
        assertThat(Long.toHexString(Hash.of(text))).isEqualTo(expected);
    }
}
