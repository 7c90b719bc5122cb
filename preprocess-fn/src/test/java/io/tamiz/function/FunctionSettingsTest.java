package io.tamiz.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                .isEqualTo(new FunctionSettings("curated", "", null));
    }
}
