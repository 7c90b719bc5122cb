package io.tamiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tamiz.recipe.Recipe;
import io.tamiz.recipe.RecipeException;
import io.tamiz.recipe.RecipeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSettingsTest {
    private static final List<String> DELIMITERS =
            List.of("auto", "tab", ",", ";", "|", " ", ":", "\"", "'", "||", "a\"");
    private static final List<String> MARKS =
            List.of("auto", "none", "\"", "'", "\\", ",", ";", "|", " ", ":", "~", "!", "#");
    private static final byte[] CSV = "a,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void settingsThatARecipeMayStateOpenAFile() {
        int opened = 0;
        int refused = 0;
        for (String delimiter : DELIMITERS) {
            for (String quote : MARKS) {
                for (String escape : MARKS) {
                    String yaml = """
                            dataset: a
                            source: { csv: { delimiter: '%s', quote: '%s', escape: '%s', header: none } }
                            columns: [{ name: x, type: string }]
                            """.formatted(yaml(delimiter), yaml(quote), yaml(escape));
                    try {
                        Recipe recipe = RecipeReader.read("r.yaml", yaml);
                        assertThatCode(() -> open(recipe)).as(yaml).doesNotThrowAnyException();
                        opened++;
                    } catch (RecipeException e) {
                        assertThat(e.problems())
                                .as(yaml)
                                .allSatisfy(problem ->
                                        assertThat(problem.at().line()).isEqualTo(2));
                        refused++;
                    }
                }
            }
        }
        assertThat(opened).isGreaterThan(600);
        assertThat(refused).isGreaterThan(300);
    }

    private static String yaml(String text) {
        return text.replace("'", "''");
    }

    private static void open(Recipe recipe) throws IOException {
        try (Preprocessor rows =
                Preprocessor.open(new ByteArrayInputStream(CSV), "a.csv", Instructions.follow(recipe), reject -> {})) {
            assertThat(rows.schema().size()).isEqualTo(1);
        }
    }
}
