package io.tamiz.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.Zstd;
import io.tamiz.recipe.Output.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users see when they drop files, whatever S3 server is beneath. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EndToEndSuite {
    private static final String PEOPLE = """
            dataset: people
            version: 1
            source: { keys: ["people/**"] }
            columns:
              - { name: id, type: int64, required: true }
              - { name: age, type: int32, min: 0, max: 150 }
              - { name: height, type: "decimal(4,2)" }
              - { name: born, type: date }
            features:
              - { name: age_next_year, expr: "age + 1" }
            policies: { max_reject_rate: 0.5 }
            """;

    private static final String CSV = "id,age,height,born\n1,20,1.75,2004-02-29\n2,,,\n";

    private S3Environment environment;

    @TempDir
    Path folder;

    /** Makes the server and the function. */
    abstract S3Environment start() throws IOException;

    @BeforeAll
    final void startEnvironment() throws IOException {
        environment = start();
        environment.recipe("people.yaml", PEOPLE);
        for (SampleExpectation sample : SampleExpectation.all()) {
            environment.recipe(sample.dataset() + ".yaml", sample.recipe());
        }
    }

    @AfterAll
    final void stopEnvironment() throws IOException {
        if (environment != null) {
            environment.close();
        }
    }

    static Stream<Arguments> samples() throws IOException {
        return SampleExpectation.all().stream()
                .flatMap(sample -> Arrays.stream(Readers.values()).map(reader -> Arguments.of(sample, reader)));
    }

    @ParameterizedTest(name = "{0} read by {1}")
    @MethodSource("samples")
    void sampleFilesComeOutValueByValueAsExpected(SampleExpectation sample, Readers reader) throws IOException {
        environment.drop(sample.key(), sample.csv());

        JsonNode commit = onlyRecord(sample.key());
        sample.checkCounts(commit);
        sample.checkRows(rows(commit, reader));
        if (commit.path("quarantine").isObject()) {
            sample.checkQuarantine(
                    environment.curated().text(commit.at("/quarantine/key").asText()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void typesSurviveBothReaders(Readers reader) throws IOException {
        environment.drop("people/types.csv", bytes(CSV));

        List<Map<String, @Nullable Object>> rows = rows(onlyRecord("people/types.csv"), reader);

        assertThat(rows.stream().map(Object::toString))
                .containsExactly(
                        "{id=1, age=20, height=1.75, born=2004-02-29, age_next_year=21}",
                        "{id=2, age=null, height=null, born=null, age_next_year=null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people/with space.csv",
                "people/a+b.csv",
                "people/100%.csv",
                "people/100%25.csv",
                "people/ñandú 日本.csv",
                "people/a&b=c;d,e.csv",
                "people/deep/er/file.csv"
            })
    void keysOfAllKindsAreTakenToTheLetter(String key) throws IOException {
        environment.drop(key, bytes(CSV));

        JsonNode commit = onlyRecord(key);

        assertThat(commit.at("/source/key").asText()).isEqualTo(key);
        assertThat(rows(commit, Readers.DUCKDB)).hasSize(2);
    }

    @Test
    void aHeaderAloneGivesAFileWithoutRowsAndWithTheSchema() throws IOException {
        environment.drop("people/header-only.csv", bytes("id,age,height,born\n"));

        JsonNode commit = onlyRecord("people/header-only.csv");

        assertThat(commit.at("/rows/read").asLong()).isZero();
        assertThat(rows(commit, Readers.AVRO)).isEmpty();
    }

    static Stream<Arguments> badObjects() throws IOException {
        byte[] gzip = gzip(CSV.repeat(1000));
        return Stream.of(
                Arguments.of("EMPTY_OBJECT", bytes("")),
                Arguments.of("NOT_CSV", bytes("PAR1\u0000\u0001\u0002PAR1")),
                Arguments.of("NOT_CSV", bytes("{\"id\": 1, \"age\": 20}\n{\"id\": 2}\n")),
                Arguments.of("NOT_CSV", new byte[] {0, 1, 2, 3, (byte) 0x80, (byte) 0xff, 0, 0, 7, 0, 0, 0}),
                Arguments.of("COLUMN_MISSING", bytes("id,age,born\n1,20,2004-02-29\n")),
                Arguments.of("REJECT_RATE_EXCEEDED", bytes("id,age,height,born\n1,x,,\n2,y,,\n3,30,,\n")),
                Arguments.of("TRUNCATED_INPUT", Arrays.copyOf(gzip, gzip.length - 20)),
                Arguments.of("UNSUPPORTED_COMPRESSION", new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 4}),
                Arguments.of("EXPANSION_LIMIT_EXCEEDED", bomb()));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("badObjects")
    void aBadObjectGetsAVerdictAndPublishesNothing(String code, byte[] content) {
        String key = "people/bad-" + Arrays.hashCode(content) + ".csv";
        environment.drop(key, content);

        assertThat(environment.curated().records(key)).isEmpty();
        assertThat(environment.curated().dataFiles()).noneMatch(file -> file.contains("bad-"));
        JsonNode verdict = environment.curated().verdict(key).orElseThrow();
        assertThat(verdict.path("code").asText()).isEqualTo(code);
        assertThat(verdict.path("message").asText()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void rejectsOfAFailedObjectAreKept() {
        String key = "people/too-many.csv";
        environment.drop(key, bytes("id,age,height,born\n1,x,,\n2,y,,\n3,30,,\n"));

        String quarantine = environment.curated().list("_tamiz/quarantine/").stream()
                .filter(file -> file.contains("too-many"))
                .findFirst()
                .orElseThrow();
        assertThat(environment.curated().text(quarantine).lines())
                .hasSize(3)
                .first()
                .isEqualTo("line,byte_offset,column,code,message,value,action,raw");
    }

    @Test
    void aNewVersionTakesTheOldRowsAway() throws IOException {
        String key = "people/versions.csv";
        environment.drop(key, bytes(CSV));
        String old = onlyRecord(key).at("/outputs/0/key").asText();

        environment.drop(key, bytes("id,age,height,born\n7,70,,\n"));

        JsonNode commit = onlyRecord(key);
        assertThat(rows(commit, Readers.DUCKDB)).hasSize(1);
        assertThat(environment.curated().dataFiles())
                .doesNotContain(old)
                .contains(commit.at("/outputs/0/key").asText());
    }

    @Test
    void aBadVersionTakesTheOldRowsAwayAndSaysWhy() {
        String key = "people/turned-bad.csv";
        environment.drop(key, bytes(CSV));

        environment.drop(key, bytes("id,age,born\n1,20,2004-02-29\n"));

        assertThat(environment.curated().records(key)).isEmpty();
        assertThat(environment.curated().dataFiles()).noneMatch(file -> file.contains("turned-bad"));
        assertThat(environment.curated().verdict(key)).isPresent();
    }

    @Test
    void aSecondEventForTheSameContentChangesNothing() throws IOException {
        String key = "people/twice.csv";
        environment.drop(key, bytes(CSV));
        List<String> before = environment.curated().dataFiles();

        environment.trigger(key, "ObjectCreated:Put");

        onlyRecord(key);
        assertThat(environment.curated().dataFiles()).isEqualTo(before);
    }

    @Test
    void deletingTheSourceTakesTheRowsAway() {
        String key = "people/deleted.csv";
        environment.drop(key, bytes(CSV));

        environment.remove(key);

        assertThat(environment.curated().records(key)).isEmpty();
        assertThat(environment.curated().dataFiles()).noneMatch(file -> file.contains("deleted"));
    }

    @Test
    void withoutARecipeEverythingIsInferredAndKept() throws IOException {
        String key = "Sales 2024/north.csv";
        environment.drop(key, bytes("Order No;Price;When\n1;2,50;2024-05-01\n2;x;2024-05-02\n3;4,00;2024-05-03\n"));

        JsonNode commit = onlyRecord(key);

        assertThat(commit.at("/recipe/dataset").asText()).isEqualTo("sales_2024");
        assertThat(rows(commit, Readers.DUCKDB))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.keySet()).containsExactly("order_no", "price", "when"));
    }

    static Stream<Arguments> compressed() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("people.csv"));
            zip.write(bytes(CSV));
        }
        ByteArrayOutputStream bzipped = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream bzip2 = new BZip2CompressorOutputStream(bzipped)) {
            bzip2.write(bytes(CSV));
        }
        return Stream.of(
                Arguments.of("gzip", gzip(CSV)),
                Arguments.of("zstd", Zstd.compress(bytes(CSV))),
                Arguments.of("bzip2", bzipped.toByteArray()),
                Arguments.of("zip", zipped.toByteArray()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("compressed")
    void compressionIsUndoneWhateverTheNameSays(String compression, byte[] content) throws IOException {
        String key = "people/compressed-" + compression + ".csv";
        environment.drop(key, content);

        assertThat(rows(onlyRecord(key), Readers.DUCKDB)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void outputsAreCompressedAsTheRecipeSays(Compression compression) throws IOException {
        String name = compression.name().toLowerCase(Locale.ROOT);
        String key = "as-" + name + "/a.csv";
        environment.recipe(
                "as-" + name + ".yaml",
                PEOPLE.replace("dataset: people", "dataset: as_" + name).replace("people/**", "as-" + name + "/**")
                        + "output: { compression: " + name + " }\n");
        environment.drop(key, bytes(CSV));

        assertThat(rows(onlyRecord(key), Readers.DUCKDB))
                .extracting(row -> row.get("id"))
                .containsExactly(1L, 2L);
    }

    private JsonNode onlyRecord(String key) {
        List<JsonNode> records = environment.curated().records(key);
        assertThat(records)
                .as("live records of %s, verdict %s", key, environment.curated().verdict(key))
                .hasSize(1);
        return records.get(0);
    }

    private List<Map<String, @Nullable Object>> rows(JsonNode commit, Readers reader) throws IOException {
        List<Map<String, @Nullable Object>> rows = new java.util.ArrayList<>();
        for (JsonNode output : commit.path("outputs")) {
            rows.addAll(reader.rows(
                    environment.curated().download(output.path("key").asText(), folder)));
        }
        return rows;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** 60 KB that are 600 MB. */
    private static byte[] bomb() throws IOException {
        byte[] frame = Zstd.compress(bytes(CSV + "1,20,1.5,2004-02-29\n".repeat(300_000)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            out.write(frame);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        }
        return out.toByteArray();
    }
}
