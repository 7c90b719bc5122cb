package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.SpecCases;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What labels are called as columns is data: {@code infer-spec/names.yaml}. */
class NamesSpecTest {
    private static final Pattern SAFE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int SEEDS = 300;

    static Stream<Case> cases() throws IOException {
        return SpecCases.of("infer-spec", "names.yaml").stream().map(entry -> new Case(entry.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void labelsAreNamedAsTheSpecificationSays(Case spec) {
        assertThat(Names.unique(spec.texts("labels"))).isEqualTo(spec.texts("names"));
    }

    @Test
    void eachCaseHasAReasonOfItsOwn() throws IOException {
        assertThat(cases().map(Case::toString).toList())
                .hasSizeGreaterThanOrEqualTo(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void namesAreSafeAndUniqueWhateverTheLabelsAre() {
        List<String> parts =
                List.of("a", "A", "_", "2", "_2", " ", "\u00e9", "\u65e5", "column", "x".repeat(60), "", "%");
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            List<String> labels = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(i -> parts.get(random.nextInt(parts.size())) + parts.get(random.nextInt(parts.size())))
                    .toList();
            assertThat(Names.unique(labels))
                    .as("seed %d: %s", seed, labels)
                    .hasSameSizeAs(labels)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> SAFE.matcher(name).matches());
        }
    }

    record Case(Map<?, ?> entry) {
        List<String> texts(String key) {
            return ((List<?>) entry.get(key)).stream().map(String::valueOf).toList();
        }

        @Override
        public String toString() {
            return String.valueOf(entry.get("why"));
        }
    }
}
