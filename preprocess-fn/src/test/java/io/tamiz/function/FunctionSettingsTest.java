package io.tamiz.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.function.FunctionSettings.WithoutRecipe;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', '', TAMIZ_CURATED_BUCKET",
        "s3://curated, '', '', TAMIZ_CURATED_BUCKET",
        "curated, /etc/recipes, '', TAMIZ_RECIPES",
        "curated, '', my-queue, TAMIZ_FAILURE_QUEUE_URL",
    })
    void aMissingOrWrongVariableIsNamed(String bucket, String recipes, String queue, String named) {
        Map<String, String> environment =
                Map.of("TAMIZ_CURATED_BUCKET", bucket, "TAMIZ_RECIPES", recipes, "TAMIZ_FAILURE_QUEUE_URL", queue);
        assertThatThrownBy(() -> FunctionSettings.of(environment)).hasMessageStartingWith(named + ": expected ");
    }

    @Test
    void onlyTheCuratedBucketIsNeeded() {
        assertThat(FunctionSettings.of(Map.of("TAMIZ_CURATED_BUCKET", "curated")))
                .isEqualTo(new FunctionSettings("curated", "", WithoutRecipe.INFER, null));
    }

    @ParameterizedTest
    @CsvSource({"'', INFER", "infer, INFER", "' refuse ', REFUSE"})
    void whatNoRecipeFitsIsInferredUnlessItIsToBeRefused(String word, WithoutRecipe expected) {
        assertThat(FunctionSettings.of(withoutRecipe("classpath:recipes/", word))
                        .withoutRecipe())
                .isEqualTo(expected);
    }

    @Test
    void aWordThatIsNeitherIsNamedWithBoth() {
        assertThatThrownBy(() -> FunctionSettings.of(withoutRecipe("classpath:recipes/", "fail")))
                .hasMessage("TAMIZ_WITHOUT_RECIPE: expected infer or refuse, found 'fail'; "
                        + "set it in the function's environment, or leave it empty to infer");
    }

    @Test
    void refusingEverythingIsNoSetting() {
        assertThatThrownBy(() -> FunctionSettings.of(withoutRecipe("", "refuse")))
                .hasMessage("TAMIZ_WITHOUT_RECIPE: expected infer where TAMIZ_RECIPES is empty, "
                        + "found 'refuse', which would refuse every object; set TAMIZ_RECIPES");
    }

    private static Map<String, String> withoutRecipe(String recipes, String word) {
        return Map.of("TAMIZ_CURATED_BUCKET", "curated", "TAMIZ_RECIPES", recipes, "TAMIZ_WITHOUT_RECIPE", word);
    }
}
