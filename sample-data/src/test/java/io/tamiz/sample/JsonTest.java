package io.tamiz.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @CsvSource({"0, 0.0", "1, 1.0", "0.1, 0.1", "12, 12.0", "2.0E-3, 0.002", "-99.9, -99.9", "100, 100.0"})
    void floatsAreWrittenInFewestDigits(double number, String expected) {
        assertThat(Json.write(number, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3333333333333333, 3.188416617383493, 2.2E-16, 9.007199254740993E15, 0.30000000000000004})
    void floatsReadBackAsTheyWere(double number) {
        assertThat(Double.parseDouble(Json.write(number, 0))).isEqualTo(number);
    }

    @Test
    void textIsEscapedAndDecimalsAreText() {
        assertThat(Json.write(Arrays.asList("a\"b\\c\n", new BigDecimal("1.50"), null, true, 7L), 0))
                .isEqualTo("[\"a\\\"b\\\\c\\n\", \"1.50\", null, true, 7]");
    }

    @Test
    void onlyTheUpperLevelsGetLinesOfTheirOwn() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("a", List.of(1L, 2L));
        assertThat(Json.write(value, 1)).isEqualTo("{\n  \"a\": [1, 2]\n}");
    }
}
