package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The specification of the reader is data: {@code src/test/resources/csv-spec}. */
class CsvSpecTest {
    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/csv-spec"))) {
            for (Path file : files.sorted().toList()) {
                Object root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                for (Object entry : (List<?>) root) {
                    cases.add(new Case(file.getFileName().toString(), (Map<?, ?>) entry));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheSpecificationSays(Case spec) throws IOException {
        InputStream in = new ByteArrayInputStream(spec.bytes());
        if (spec.entry.containsKey("fails")) {
            assertThatExceptionOfType(ObjectFailedException.class)
                    .isThrownBy(() -> Tables.read(in, spec.dialect(), spec.maxRecordBytes()))
                    .satisfies(e -> assertThat(e.code().name()).isEqualTo(spec.entry.get("fails")));
            return;
        }
        Tables found = Tables.read(in, spec.dialect(), spec.maxRecordBytes());
        assertThat(found.header()).isEqualTo(spec.entry.get("header"));
        assertThat(found.rows()).isEqualTo(spec.entry.get("rows"));
        List<?> rejects = spec.list("rejects");
        assertThat(found.rejects()).hasSameSizeAs(rejects);
        for (int i = 0; i < rejects.size(); i++) {
            isAs(found.rejects().get(i), (Map<?, ?>) rejects.get(i));
        }
        assertThat(found.bytes()).isEqualTo(spec.bytes().length);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameHoweverTheStreamIsCut(Case spec) throws IOException {
        if (spec.entry.containsKey("fails")) {
            return;
        }
        Tables whole = Tables.read(new ByteArrayInputStream(spec.bytes()), spec.dialect(), spec.maxRecordBytes());
        for (int size : new int[] {1, 2, 3, 7, 8, 9}) {
            InputStream cut = new CutInputStream(spec.bytes(), () -> size);
            assertThat(Tables.read(cut, spec.dialect(), spec.maxRecordBytes())).isEqualTo(whole);
        }
    }

    private static void isAs(Reject found, Map<?, ?> expected) {
        assertThat(found.code().name()).isEqualTo(expected.get("code"));
        assertThat(found.line()).isEqualTo(((Number) expected.get("line")).longValue());
        assertThat(found.byteOffset()).isEqualTo(((Number) expected.get("offset")).longValue());
        assertThat(found.raw()).isEqualTo(expected.get("raw"));
        if (expected.containsKey("message")) {
            assertThat(found.message()).isEqualTo(expected.get("message"));
        }
    }

    record Case(String file, Map<?, ?> entry) {
        byte[] bytes() {
            if (entry.get("hex") instanceof String hex) {
                return HexFormat.of().parseHex(hex.replace(" ", ""));
            }
            String input = (String) entry.get("input");
            String charset = option("charset", "UTF-8");
            return charset.equals("UTF-16")
                    ? input.getBytes(Charset.forName("UTF-16LE"))
                    : input.getBytes(Charset.forName(charset));
        }

        Dialect dialect() {
            String quote = option("quote", "\"");
            String escape = option("escape", "none");
            String comment = option("comment", "none");
            return new Dialect(
                    option("delimiter", ","),
                    quote.equals("none") ? null : quote.charAt(0),
                    escape.equals("none") ? null : escape.charAt(0),
                    comment.equals("none") ? null : comment.charAt(0),
                    LineEnd.LF,
                    Charset.forName(option("charset", "UTF-8")),
                    Integer.parseInt(option("preambleLines", "0")),
                    Integer.parseInt(option("headerRows", "1")),
                    Integer.parseInt(option("width", "0")),
                    Long.parseLong(option("endLine", "0")),
                    Integer.parseInt(option("footerLines", "0")),
                    1.0);
        }

        int maxRecordBytes() {
            return Integer.parseInt(option("maxRecordBytes", "1000000"));
        }

        private String option(String name, String otherwise) {
            Object stated = entry.get("dialect") instanceof Map<?, ?> map ? map.get(name) : null;
            return stated == null ? otherwise : stated.toString();
        }

        List<?> list(String name) {
            return entry.get(name) instanceof List<?> list ? list : List.of();
        }

        @Override
        public String toString() {
            return file + ": " + entry.get("why");
        }
    }
}
