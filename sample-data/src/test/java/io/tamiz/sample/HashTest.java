package io.tamiz.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashTest {
    @ParameterizedTest
    @CsvSource({
        "'', ef46db3751d8e999",
        "a, d24ec4f1a98c6e5b",
        "abc, 44bc2cf5ad770999",
    })
    void agreesWithPublishedValues(String text, String expected) {
        assertThat(Long.toHexString(Hash.of(text))).isEqualTo(expected);
    }
}
