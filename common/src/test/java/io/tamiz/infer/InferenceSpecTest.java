package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.SpecCases;
import io.tamiz.csv.Dialect;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.CsvSettings;
import io.tamiz.recipe.OnInvalid;
import io.tamiz.recipe.Recipe;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What detection and inference make of small files is data: {@code src/test/resources/infer-spec}. */
class InferenceSpecTest {
    static Stream<Case> cases() throws IOException {
        return SpecCases.of("infer-spec", "encodings.yaml", "inference.yaml").stream()
                .map(entry -> new Case(entry.values()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void infersAsTheSpecificationSays(Case spec) {
        if (spec.entry.containsKey("fails")) {
            assertThatExceptionOfType(ObjectFailedException.class)
                    .isThrownBy(spec::detect)
                    .withMessageContaining(String.valueOf(spec.entry.get("message")))
                    .satisfies(e -> assertThat(e.code().name()).isEqualTo(spec.entry.get("fails")));
            return;
        }
        DialectDetection.Detected detected = spec.detect();
        Dialect dialect = detected.dialect();
        assertThat(dialect.delimiter()).isEqualTo(spec.entry.get("delimiter"));
        assertThat(dialect.headerRows()).isEqualTo(spec.entry.get("header"));
        assertThat(dialect.charset()).isEqualTo(Charset.forName(spec.text("charset")));
        SchemaInference.Inferred inferred =
                SchemaInference.infer("x.csv", spec.bytes(), true, dialect, SchemaInference.Typing.BY_EVIDENCE);
        Recipe recipe = inferred.recipe();
        assertThat(recipe.columns().stream().map(c -> c.name() + " " + c.type()).toList())
                .isEqualTo(spec.entry.get("columns"));
        assertThat(String.valueOf(recipe.source().csv().decimal())).isEqualTo(spec.entry.get("decimal"));
        assertThat(recipe.columns()).allMatch(c -> c.onInvalid() == OnInvalid.SET_NULL && c.trim());
        assertThat(recipe.digest()).matches("[0-9a-f]{64}");
        assertThat(inferred.evidence()).hasSameSizeAs(recipe.columns());
        assertThat(new Load(LoadSettings.builder().build())
                        .loadFromString(StarterRecipe.yaml("x.csv", detected, inferred)))
                .isInstanceOf(Map.class);
    }

    @Test
    void asTextKeepsEveryCharacter() {
        byte[] bytes = "Name,n\n x ,007\n".getBytes(StandardCharsets.UTF_8);
        Recipe recipe = SchemaInference.infer("x.csv", bytes, true, Dialect.RFC_4180, SchemaInference.Typing.ALL_TEXT)
                .recipe();
        assertThat(recipe.columns()).extracting(c -> c.type().toString()).containsOnly("string");
        assertThat(recipe.columns()).noneMatch(c -> c.trim());
        assertThat(recipe.columns().get(0).sourceLabel()).isEqualTo("Name");
        assertThat(recipe.source().csv().nulls()).containsExactly("");
    }

    @Test
    void aFaultAmongManyCharactersLeavesUtf8() {
        byte[] bytes = ("a,b\n" + "é,日本\n".repeat(20) + "x,1\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xe9;
        Dialect dialect =
                DialectDetection.detect("x.csv", bytes, true, CsvSettings.AUTO).dialect();
        assertThat(dialect.charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aRecordThatIsCutOffSaysNothingOfItsColumn() {
        byte[] cut = "d,n\n2024-01-02,1\n2024-01-03,2\n2024-0".getBytes(StandardCharsets.UTF_8);
        DialectDetection.Detected detected = DialectDetection.detect("x.csv", cut, false, CsvSettings.AUTO);
        Recipe recipe = SchemaInference.infer(
                        "x.csv", cut, false, detected.dialect(), SchemaInference.Typing.BY_EVIDENCE)
                .recipe();
        assertThat(recipe.columns()).extracting(c -> c.type().toString()).containsExactly("date", "int64");
    }

    @Test
    void aFieldThatIsCutOffBetweenItsQuotesSaysNothingOfItsColumns() {
        StringBuilder text = new StringBuilder("id,text\n");
        for (int id = 0; text.length() < DialectDetection.PREFIX_BYTES - 500; id++) {
            text.append(id).append(",\"plain\"\n");
        }
        text.append("1,\"").append("hello,world\n".repeat(100)).append("\"\n");
        byte[] prefix = Arrays.copyOf(text.toString().getBytes(StandardCharsets.UTF_8), DialectDetection.PREFIX_BYTES);
        assertThat(typesOfPrefix(prefix)).containsExactly("int64", "string");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineAndNotTheSample() {
        String text = "id,text\n1,\"open\n" + "2,word\n".repeat(5000) + "3,wo";
        assertThat(typesOfPrefix(text.getBytes(StandardCharsets.UTF_8))).containsExactly("int64", "string");
    }

    private static List<String> typesOfPrefix(byte[] prefix) {
        Dialect dialect = DialectDetection.detect("x.csv", prefix, false, CsvSettings.AUTO)
                .dialect();
        return SchemaInference.infer("x.csv", prefix, false, dialect, SchemaInference.Typing.BY_EVIDENCE)
                .recipe()
                .columns()
                .stream()
                .map(column -> column.type().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '\0', textBlock = """
            n\\t1,234\\t12,500 -> 2 values, 0 missing: the comma in "1,234" may separate decimals or thousands: state { type: float64, decimal: "," } or { type: int64, decimal: ".", thousands: "," }
            n\\t1234567890123456.78\\t1.5 -> 2 values, 0 missing: "1234567890123456.78" has more digits than a float64 holds: state decimal(p,s) for a number
            """)
    void theEvidenceSaysWhyNumbersStayText(String lines, String evidence) {
        byte[] bytes = lines.replace("\\t", "\n").getBytes(StandardCharsets.UTF_8);
        Dialect dialect = Dialect.RFC_4180.withDelimiter("\t");
        assertThat(SchemaInference.infer("x.csv", bytes, true, dialect, SchemaInference.Typing.BY_EVIDENCE)
                        .evidence())
                .containsExactly(evidence);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            `"`, auto, auto, `a"b`
            auto, |, auto, `a,b`
            auto, `,`, auto, `a;b`
            auto, auto, `,`, `a;b`
            auto, auto, |, `a,b`
            auto, |, `,`, `a;b`
            auto, ` `, auto, `a;b`
            """)
    void detectionAgreesWithWhateverMarksAreStated(String delimiter, String quote, String escape, String line) {
        byte[] bytes = (line + "\n1" + line.charAt(1) + "2\n").getBytes(StandardCharsets.UTF_8);
        Dialect dialect = DialectDetection.detect("x.csv", bytes, true, stated(delimiter, quote, escape))
                .dialect();
        assertThat(dialect.delimiter()).isEqualTo(line.substring(1, 2));
        assertThat(dialect.headerRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            |, |, auto, `[x.csv] expected a delimiter without the quote, found '|' stated as both`
            `,`, auto, `,`, `[x.csv] expected a delimiter without the escape, found ',' stated as both`
            """)
    void marksThatContradictEachOtherFailTheObject(String delimiter, String quote, String escape, String message) {
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> DialectDetection.detect(
                        "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), true, stated(delimiter, quote, escape)))
                .withMessage(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.RECIPE_INVALID));
    }

    private static CsvSettings stated(String delimiter, String quote, String escape) {
        CsvSettings auto = CsvSettings.AUTO;
        return new CsvSettings(
                delimiter.equals("auto") ? null : delimiter,
                quote.equals("auto") ? null : quote,
                escape.equals("auto") ? null : escape,
                null,
                null,
                null,
                auto.header(),
                null,
                null,
                null,
                auto.nulls(),
                '.',
                null);
    }

    @Test
    void manyEqualLabelsAreNumberedInOneGo() {
        List<String> names = Names.unique(Collections.nCopies(100_000, "a"));
        assertThat(names).hasSize(100_000).endsWith("a_100000").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "trips/2024/a.csv,trips_2024",
        "Trip Data/a.csv.gz,trip_data",
        "a.csv,a",
        "My File.CSV.GZ,my_file",
        "x.tsv,x",
        "x.csv.zst,x",
        "x.csv.zstd,x",
        "x.csv.bz2,x",
        "x.csv.bgz,x",
        "x.zip,x",
        "v1.2.txt,v1_2",
        "s3://raw/trips/a.csv,trips",
        ".csv,data",
        "日本/a.csv,a",
        "日本.csv,data"
    })
    void theDatasetIsTheFolderOrTheStem(String key, String dataset) {
        assertThat(SchemaInference.dataset(key)).isEqualTo(dataset);
    }

    record Case(Map<?, ?> entry) {
        byte[] bytes() {
            if (entry.containsKey("hex")) {
                return HexFormat.of().parseHex(text("hex").replace(" ", ""));
            }
            Object charset = entry.get("writeAs");
            return text("input").getBytes(Charset.forName(charset == null ? "UTF-8" : charset.toString()));
        }

        String text(String key) {
            return String.valueOf(entry.get(key));
        }

        DialectDetection.Detected detect() {
            CsvSettings auto = CsvSettings.AUTO;
            Map<?, ?> given = entry.get("given") instanceof Map<?, ?> map ? map : Map.of();
            Object delimiter = given.get("delimiter");
            Object header = given.get("header");
            Object encoding = given.get("encoding");
            CsvSettings settings = new CsvSettings(
                    delimiter == null ? null : delimiter.toString(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    header == null ? auto.header() : CsvSettings.HeaderSetting.valueOf(header.toString()),
                    null,
                    null,
                    encoding == null ? null : Charset.forName(encoding.toString()),
                    auto.nulls(),
                    '.',
                    null);
            return DialectDetection.detect("x.csv", bytes(), true, settings);
        }

        @Override
        public String toString() {
            return text("why");
        }
    }
}
