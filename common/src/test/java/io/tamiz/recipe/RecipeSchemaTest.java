package io.tamiz.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.NegativeStyle;
import io.tamiz.csv.ReadOptions;
import io.tamiz.recipe.ColumnSpec.LetterCase;
import io.tamiz.recipe.CsvSettings.HeaderSetting;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published JSON Schema and the reader are two descriptions of one thing. */
class RecipeSchemaTest {
    private static final String COLUMN = "columns/items/";
    private static final String POLICY = "policies/properties/";

    @ParameterizedTest(name = "{0}")
    @MethodSource("sections")
    void schemaHasTheKeysThatTheReaderKnows(String section, List<String> keys) throws IOException {
        Map<?, ?> object = at(section);
        assertThat(((Map<?, ?>) object.get("properties")).keySet())
                .map(Object::toString)
                .containsExactlyElementsOf(keys);
        assertThat(object.get("additionalProperties")).isEqualTo(false);
    }

    static Stream<Arguments> sections() {
        return Stream.of(
                Arguments.of("", RecipeKeys.RECIPE),
                Arguments.of("source", RecipeKeys.SOURCE),
                Arguments.of("source/properties/csv", RecipeKeys.CSV),
                Arguments.of("columns/items", RecipeKeys.COLUMN),
                Arguments.of("clean/items", RecipeKeys.CLEAN),
                Arguments.of("features/items", RecipeKeys.FEATURE),
                Arguments.of("output", RecipeKeys.OUTPUT),
                Arguments.of("policies", RecipeKeys.POLICIES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closedSets")
    void schemaHasTheWordsThatTheReaderKnows(String property, List<String> words) throws IOException {
        assertThat((List<?>) at(property).get("enum")).map(Object::toString).containsExactlyElementsOf(words);
    }

    static Stream<Arguments> closedSets() {
        return Stream.of(
                Arguments.of("source/properties/csv/properties/header", Words.of(HeaderSetting.class)),
                Arguments.of(COLUMN + "properties/case", Words.of(LetterCase.class)),
                Arguments.of(COLUMN + "properties/negative", Words.of(NegativeStyle.class)),
                Arguments.of(COLUMN + "properties/on_invalid", Words.of(OnInvalid.class)),
                Arguments.of("features/items/properties/on_invalid", Words.of(OnInvalid.class)),
                Arguments.of("output/properties/compression", Words.of(Output.Compression.class)),
                Arguments.of(POLICY + "on_invalid", Words.of(OnInvalid.class)),
                Arguments.of(POLICY + "extra_columns", Words.of(Policies.ExtraColumns.class)),
                Arguments.of(POLICY + "missing_columns", Words.of(Policies.MissingColumns.class)),
                Arguments.of(POLICY + "ragged", Words.of(ReadOptions.Ragged.class)),
                Arguments.of(POLICY + "invalid_bytes", Words.of(ReadOptions.InvalidBytes.class)),
                Arguments.of(POLICY + "on_deleted", Words.of(Policies.OnDeleted.class)),
                Arguments.of(POLICY + "on_failed", Words.of(Policies.OnFailed.class)));
    }

    /** The schema of a section: a path of keys below the properties of the recipe. */
    private static Map<?, ?> at(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(RecipeReader.class.getResourceAsStream("recipe.schema.json"))) {
            // JSON is YAML.
            Map<?, ?> node = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            if (path.isEmpty()) {
                return node;
            }
            node = (Map<?, ?>) node.get("properties");
            for (String key : path.split("/")) {
                node = (Map<?, ?>) node.get(key);
            }
            return node;
        }
    }
}
