package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.SpecCases;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The specification of the reader is data: {@code src/test/resources/csv-spec}. */
class CsvSpecTest {
    static Stream<Case> cases() throws IOException {
        return SpecCases.in("csv-spec").stream().map(entry -> new Case(entry.file(), entry.values()));
    }

    @Test
    void everyCaseSaysItsOwnWhy() throws IOException {
        assertThat(cases().map(spec -> spec.entry.get("why")).toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheSpecificationSays(Case spec) throws IOException {
        InputStream in = new ByteArrayInputStream(spec.bytes());
        if (spec.entry.containsKey("fails")) {
            assertThatExceptionOfType(ObjectFailedException.class)
                    .isThrownBy(() -> spec.read(in, ByteWindow.CHUNK_BYTES))
                    .satisfies(e -> assertThat(e.code().name()).isEqualTo(spec.entry.get("fails")));
            return;
        }
        Tables found = spec.read(in, ByteWindow.CHUNK_BYTES);
        assertThat(found.header()).isEqualTo(spec.entry.get("header"));
        assertThat(found.rows()).isEqualTo(spec.entry.get("rows"));
        List<?> rejects = spec.list("rejects");
        assertThat(found.rejects()).hasSameSizeAs(rejects);
        for (int i = 0; i < rejects.size(); i++) {
            isAs(found.rejects().get(i), (Map<?, ?>) rejects.get(i));
        }
        if (spec.entry.containsKey("extra")) {
            assertThat(found.extra()).isEqualTo(spec.entry.get("extra"));
        }
        int stated = spec.dialect().footerLines();
        assertThat(found.footerLines())
                .isEqualTo(spec.entry.get("footer") instanceof Number lines ? lines.longValue() : stated);
        assertThat(found.bytes()).isEqualTo(spec.bytes().length);
    }

    /** What is in memory at once ends at each byte of the case in turn. */
    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameHoweverTheStreamIsCut(Case spec) throws IOException {
        Object whole = spec.readOrCode(new ByteArrayInputStream(spec.bytes()), ByteWindow.CHUNK_BYTES);
        for (int size = 1; size <= spec.bytes().length; size++) {
            int bytes = size;
            InputStream cut = new CutInputStream(spec.bytes(), () -> bytes);
            assertThat(spec.readOrCode(cut, bytes)).as("cut at %s", size).isEqualTo(whole);
        }
    }

    /** An escape that does not occur sends a case through the other scanner. */
    @ParameterizedTest
    @MethodSource("cases")
    void bothScannersReadTheSame(Case spec) throws IOException {
        Dialect dialect = spec.dialect();
        if (dialect.escape() != null) {
            return;
        }
        Object swar = spec.readOrCode(new ByteArrayInputStream(spec.bytes()), ByteWindow.CHUNK_BYTES);
        Object general;
        try {
            general = Tables.read(
                    new ByteArrayInputStream(spec.bytes()),
                    dialect.withEscape('\u0007'),
                    spec.options(),
                    RecordRepair.NONE);
        } catch (ObjectFailedException e) {
            general = e.code();
        }
        assertThat(general).isEqualTo(swar);
    }

    private static void isAs(Reject found, Map<?, ?> expected) {
        assertThat(found.code().name()).isEqualTo(expected.get("code"));
        assertThat(found.line()).isEqualTo(((Number) expected.get("line")).longValue());
        assertThat(found.byteOffset()).isEqualTo(((Number) expected.get("offset")).longValue());
        assertThat(found.raw()).isEqualTo(expected.get("raw"));
        Object action = expected.containsKey("action") ? expected.get("action") : "REJECTED";
        assertThat(found.action().name()).isEqualTo(action);
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
                            LineEnd.valueOf(option("lineEnd", "LF")),
                            Dialect.OtherLineEnds.END_LINES,
                            Charset.forName(option("charset", "UTF-8")),
                            Integer.parseInt(option("preambleLines", "0")),
                            Integer.parseInt(option("headerRows", "1")),
                            Integer.parseInt(option("width", "0")),
                            Integer.parseInt(option("trailingDelimiters", "0")),
                            Long.parseLong(option("endLine", "0")),
                            Integer.parseInt(option("footerLines", "0")),
                            1.0)
                    .withOtherLineEnds(
                            option("lineEnd", "none").equals("none")
                                    ? Dialect.OtherLineEnds.END_LINES
                                    : Dialect.OtherLineEnds.TEXT);
        }

        ReadOptions options() {
            return new ReadOptions(
                    ReadOptions.Ragged.valueOf(option("ragged", "REPAIR")),
                    ReadOptions.InvalidBytes.valueOf(option("invalidBytes", "REJECT")),
                    ReadOptions.ExtraFields.valueOf(option("extraFields", "REJECT")),
                    ReadOptions.TableEnd.valueOf(option("tableEnd", "DETECTED")),
                    Integer.parseInt(option("maxRecordBytes", "1000000")));
        }

        Tables read(InputStream in, int chunkBytes) throws IOException {
            return Tables.read(in, dialect(), options(), RecordRepair.NONE, chunkBytes);
        }

        Object readOrCode(InputStream in, int chunkBytes) throws IOException {
            try {
                return read(in, chunkBytes);
            } catch (ObjectFailedException e) {
                return e.code();
            }
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
