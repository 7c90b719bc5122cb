package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.Instructions;
import io.tamiz.Preprocessor;
import io.tamiz.SpecCases;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ValueText;
import io.tamiz.csv.Dialect;
import io.tamiz.quality.Reject;
import io.tamiz.recipe.ColumnSpec;
import io.tamiz.recipe.Recipe;
import io.tamiz.recipe.RecipeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a column is taken for, and what its values are then, is data: {@code infer-spec/types.yaml}. Each case is a column
 * of values, seen as the sample; {@code later} ones come behind it. Expected is what the starter recipe says of the
 * column, what its evidence contains, and what the starter recipe reads, null as a tilde.
 */
class TypesSpecTest {
    /** A line that the evidence proposes for the recipe. */
    private static final Pattern STATE = Pattern.compile("\\{ (type: .*?) \\}");

    static Stream<Case> cases() throws IOException {
        return SpecCases.of("infer-spec", "types.yaml").stream().map(entry -> new Case(entry.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aColumnIsTakenForWhatTheSpecificationSays(Case spec) throws IOException {
        SchemaInference.Inferred inferred = spec.infer();
        assertThat(spec.column(inferred)).isEqualTo(spec.entry.get("column"));
        assertThat(inferred.evidence().get(0)).contains(String.valueOf(spec.entry.get("evidence")));

        List<Reject> rejects = new ArrayList<>();
        List<String> read = spec.read(inferred, rejects);
        assertThat(read).isEqualTo(spec.reads());
        assertThat(rejects).hasSize(spec.nulled()).allMatch(reject -> reject.action() == Reject.Action.NULLED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatTheEvidenceTellsToStateReadsEveryValue(Case spec) throws IOException {
        String evidence = spec.infer().evidence().get(0);
        for (MatchResult line : STATE.matcher(evidence).results().toList()) {
            Recipe recipe = RecipeReader.read(
                    "stated.yaml",
                    "{ dataset: t, source: { csv: { delimiter: '" + spec.delimiter()
                            + "', header: present } }, columns: [{ name: v, "
                            + line.group(1) + " }] }");
            List<Reject> rejects = new ArrayList<>();
            assertThat(spec.read(recipe, rejects)).hasSize(spec.texts("values").size());
            assertThat(rejects).as(line.group()).isEmpty();
        }
    }

    @Test
    void eachCaseHasAReasonOfItsOwn() throws IOException {
        Set<String> reasons = new HashSet<>();
        assertThat(cases().map(Case::toString)).hasSizeGreaterThanOrEqualTo(70).allMatch(reasons::add);
    }

    record Case(Map<?, ?> entry) {
        List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            if (entry.get(key) instanceof List<?> list) {
                list.forEach(item -> texts.add(String.valueOf(item)));
            }
            return texts;
        }

        List<String> reads() {
            return entry.containsKey("reads") ? texts("reads") : texts("values");
        }

        String delimiter() {
            return entry.get("delimiter") instanceof String text ? text : "\t";
        }

        Dialect dialect() {
            return Dialect.RFC_4180.withDelimiter(delimiter());
        }

        int nulled() {
            return entry.containsKey("nulled") ? (Integer) entry.get("nulled") : 0;
        }

        /** A file of the column and perhaps another one beside it. */
        byte[] bytes(List<String> values) {
            List<String> beside = texts("beside");
            StringBuilder file = new StringBuilder(beside.isEmpty() ? "v\n" : "v" + delimiter() + "w\n");
            for (int i = 0; i < values.size(); i++) {
                file.append(quoted(values.get(i)));
                file.append(beside.isEmpty() ? "" : delimiter() + quoted(beside.get(i % beside.size())));
                file.append('\n');
            }
            return file.toString().getBytes(StandardCharsets.UTF_8);
        }

        private static String quoted(String text) {
            return '"' + text.replace("\"", "\"\"") + '"';
        }

        SchemaInference.Inferred infer() {
            return SchemaInference.infer(
                    "x.csv", bytes(texts("values")), true, dialect(), SchemaInference.Typing.BY_EVIDENCE);
        }

        String column(SchemaInference.Inferred inferred) {
            ColumnSpec column = inferred.recipe().columns().get(0);
            return ColumnYaml.of(column.type(), column.pattern(), column.spelling());
        }

        /** The values of the column by the starter recipe, the later ones too. */
        List<String> read(SchemaInference.Inferred inferred, List<Reject> rejects) throws IOException {
            String yaml = StarterRecipe.yaml("x.csv", new DialectDetection.Detected(dialect(), List.of()), inferred);
            Recipe recipe = RecipeReader.read("starter.yaml", yaml);
            List<String> all = new ArrayList<>(texts("values"));
            all.addAll(texts("later"));
            return read(recipe, bytes(all), rejects);
        }

        /** The values of the sample by a recipe. */
        List<String> read(Recipe recipe, List<Reject> rejects) throws IOException {
            return read(recipe, bytes(texts("values")), rejects);
        }

        private static List<String> read(Recipe recipe, byte[] bytes, List<Reject> rejects) throws IOException {
            List<String> read = new ArrayList<>();
            try (Preprocessor rows = Preprocessor.open(
                    new ByteArrayInputStream(bytes), "x.csv", Instructions.follow(recipe), rejects::add)) {
                for (ColumnBatch batch = rows.next(); batch != null; batch = rows.next()) {
                    for (int row = 0; row < batch.rows(); row++) {
                        read.add(batch.column(0).isNull(row) ? "~" : ValueText.of(batch.column(0), row));
                    }
                }
            }
            return read;
        }

        @Override
        public String toString() {
            return String.valueOf(entry.get("why"));
        }
    }
}
