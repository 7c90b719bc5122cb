package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.SpecCases;
import io.tamiz.csv.Dialect;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.CsvSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How files are taken to be written, and where their tables are, is data: {@code src/test/resources/infer-spec}. */
class DetectionSpecTest {
    static Stream<Case> cases() throws IOException {
        return SpecCases.of("infer-spec", "dialects.yaml", "layout.yaml").stream()
                .map(entry -> new Case(entry.values()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void detectsAsTheSpecificationSays(Case spec) {
        if (spec.entry.containsKey("fails")) {
            assertThatExceptionOfType(ObjectFailedException.class)
                    .isThrownBy(spec::detect)
                    .withMessageContaining(String.valueOf(spec.entry.get("message")))
                    .satisfies(e -> assertThat(e.code().name()).isEqualTo(spec.entry.get("fails")));
            return;
        }
        DialectDetection.Detected found = spec.detect();
        assertThat(described(found.dialect())).isEqualTo(spec.expected());
        assertThat(found.dialect().confidence()).isGreaterThan(0.3);
        assertThat(found.evidence()).hasSizeGreaterThanOrEqualTo(3).noneMatch(String::isBlank);
        assertThat(spec.detect()).isEqualTo(found);
    }

    private static String described(Dialect d) {
        return "delimiter '%s' quote %s escape %s comment %s preamble %d header %d width %d end %d footer %d %s"
                .formatted(
                        d.delimiter(),
                        mark(d.quote()),
                        mark(d.escape()),
                        mark(d.comment()),
                        d.preambleLines(),
                        d.headerRows(),
                        d.width(),
                        d.endLine(),
                        d.footerLines(),
                        d.lineEnd());
    }

    private static String mark(@Nullable Character mark) {
        return mark == null ? "none" : mark.toString();
    }

    record Case(Map<?, ?> entry) {
        DialectDetection.Detected detect() {
            Map<?, ?> given = map("given");
            CsvSettings settings = new CsvSettings(
                    stated(given, "delimiter"),
                    stated(given, "quote"),
                    stated(given, "escape"),
                    stated(given, "comment"),
                    null,
                    (Integer) given.get("preambleLines"),
                    CsvSettings.HeaderSetting.valueOf(text(given, "header", "AUTO")),
                    (Integer) given.get("headerRows"),
                    (Integer) given.get("footerLines"),
                    null,
                    CsvSettings.DEFAULT_NULLS,
                    '.',
                    null);
            byte[] bytes = String.valueOf(entry.get("input")).getBytes(StandardCharsets.UTF_8);
            boolean whole = !Boolean.FALSE.equals(entry.get("whole"));
            return DialectDetection.detect("x.csv", bytes, whole, settings);
        }

        /** What is not named is as in RFC 4180, with a header and nothing else. */
        String expected() {
            Map<?, ?> expected = map("expected");
            return "delimiter '" + text(expected, "delimiter", ",")
                    + "' quote " + text(expected, "quote", "\"")
                    + " escape " + text(expected, "escape", "none")
                    + " comment " + text(expected, "comment", "none")
                    + " preamble " + text(expected, "preamble", "0")
                    + " header " + text(expected, "header", "1")
                    + " width " + text(expected, "width", "?")
                    + " end " + text(expected, "end", "0")
                    + " footer " + text(expected, "footer", "0")
                    + " " + text(expected, "lineEnd", "LF");
        }

        private Map<?, ?> map(String key) {
            return entry.get(key) instanceof Map<?, ?> map ? map : Map.of();
        }

        private static @Nullable String stated(Map<?, ?> map, String key) {
            Object value = map.get(key);
            return value == null ? null : value.toString();
        }

        private static String text(Map<?, ?> map, String key, String otherwise) {
            Object value = map.get(key);
            return value == null ? otherwise : value.toString();
        }

        @Override
        public String toString() {
            return String.valueOf(entry.get("why"));
        }
    }
}
