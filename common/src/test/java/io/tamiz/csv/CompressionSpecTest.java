package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.SpecCases;
import io.tamiz.quality.ObjectFailedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The specification of decompression is data: {@code src/test/resources/compression-spec}. */
class CompressionSpecTest {
    static Stream<Case> cases() throws IOException {
        return SpecCases.in("compression-spec").stream().map(entry -> new Case(entry.values()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheSpecificationSaysHoweverTheStreamIsCut(Case spec) throws IOException {
        for (int size : new int[] {1, 2, 3, 7, Integer.MAX_VALUE}) {
            if (!spec.entry.containsKey("fails")) {
                assertThat(read(spec, size)).isEqualTo(spec.entry.get("text"));
                continue;
            }
            assertThatExceptionOfType(ObjectFailedException.class)
                    .isThrownBy(() -> read(spec, size))
                    .satisfies(e -> assertThat(e.code().name()).isEqualTo(spec.entry.get("fails")))
                    .satisfies(e -> assertThat(e.getMessage())
                            .isEqualTo(spec.entry.containsKey("message") ? spec.entry.get("message") : e.getMessage()));
        }
    }

    private static String read(Case spec, int size) throws IOException {
        try (InputStream in = Decompression.open(new CutInputStream(spec.bytes(), () -> size))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    record Case(Map<?, ?> entry) {
        byte[] bytes() throws IOException {
            byte[] bytes = content(entry.get("input"));
            Object cut = entry.get("cut");
            return cut == null ? bytes : Arrays.copyOf(bytes, bytes.length - (Integer) cut);
        }

        private static byte[] content(Object value) throws IOException {
            if (value instanceof String text) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (Object piece : (List<?>) value) {
                for (Map.Entry<?, ?> only : ((Map<?, ?>) piece).entrySet()) {
                    all.writeBytes(piece((String) only.getKey(), only.getValue()));
                }
            }
            return all.toByteArray();
        }

        private static byte[] piece(String kind, Object value) throws IOException {
            return switch (kind) {
                case "text" -> content(value);
                case "hex" -> HexFormat.of().parseHex((String) value);
                case "gzip" -> Compressed.GZIP.of(content(value));
                case "zstd" -> Compressed.ZSTD.of(content(value));
                case "zstd_without_checksum" -> Compressed.ZSTD_WITHOUT_CHECKSUM.of(content(value));
                case "bzip2" -> Compressed.BZIP2.of(content(value));
                case "zip" -> zip((Map<?, ?>) value);
                default -> throw new IllegalArgumentException("no piece is called " + kind);
            };
        }

        private static byte[] zip(Map<?, ?> files) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<?, ?> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry((String) file.getKey()));
                    zip.write(content(file.getValue()));
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        }

        @Override
        public String toString() {
            return String.valueOf(entry.get("why"));
        }
    }
}
