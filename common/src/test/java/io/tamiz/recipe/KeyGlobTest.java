package io.tamiz.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyGlobTest {
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "trips/**/*.csv*, trips/a.csv, true",
        "trips/**/*.csv*, trips/x/y/a.csv.gz, true",
        "trips/**/*.csv*, trips/a.txt, false",
        "trips/**/*.csv*, Trips/a.csv, false",
        "trips/**/*.csv*, old/trips/a.csv, false",
        "trips/**/*.csv*, tripsa.csv, false",
        "*.csv, a.csv, true",
        "*.csv, .csv, true",
        "*.csv, x/a.csv, false",
        "**/*.csv, a.csv, true",
        "**/*.csv, x/y/a.csv, true",
        "**, x/y/a.csv, true",
        "trips/**, trips/x/a, true",
        "trips/**, trips, false",
        "a/**/b/**/c, a/b/c, true",
        "a/**/b/**/c, a/x/b/y/z/c, true",
        "a/**/b/**/c, a/xb/c, false",
        "a/**/b, a/xb, false",
        "a?c, abc, true",
        "a?c, a/c, false",
        "a?c, ac, false",
        "a?c, a\uD83D\uDE00c, true",
        "a.c, abc, false",
        "[ab], a, false",
        "[ab], [ab], true",
        "x, '', false",
    })
    void matchesWholeKeys(String glob, String key, boolean expected) {
        assertThat(KeyGlob.of(glob).matches(key)).isEqualTo(expected);
    }

    @Test
    void takesTimeInProportionToTheKeyEvenForGlobsThatBacktrack() {
        KeyGlob glob = KeyGlob.of("*a".repeat(100) + "b");
        String key = "a".repeat(1024);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(glob.matches(key)).isFalse());
    }

    @Test
    void refusesAnEmptyPattern() {
        assertThatThrownBy(() -> KeyGlob.of("")).hasMessage("a key glob must not be empty");
    }
}
