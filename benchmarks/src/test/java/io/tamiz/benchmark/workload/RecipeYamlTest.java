package io.tamiz.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.Instructions;
import io.tamiz.Preprocessor;
import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.quality.Reject;
import io.tamiz.recipe.Recipe;
import io.tamiz.recipe.RecipeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeYamlTest {
    private static final int BYTES = 400_000;

    @ParameterizedTest
    @EnumSource
    void theRecipeGivesEveryColumnItsTypeAndKeepsEveryRow(Workload workload) throws IOException {
        Recipe recipe = RecipeReader.read("recipe.yaml", RecipeYaml.of(workload));
        List<Reject> rejects = new ArrayList<>();
        ByteArrayInputStream csv = new ByteArrayInputStream(Sample.bytes(workload, BYTES));
        try (Preprocessor rows = Preprocessor.open(csv, "workload.csv", Instructions.follow(recipe), rejects::add)) {
            for (ColumnBatch batch = rows.next(); batch != null; batch = rows.next()) {
                assertThat(batch.rows()).isPositive();
            }
            assertThat(rows.schema().columns()).extracting(Column::name).containsExactlyElementsOf(names(workload));
            assertThat(rows.counts().rejected()).isZero();
            assertThat(rows.counts().written()).isEqualTo(rows.counts().read());
        }
        assertThat(rejects).isNotEmpty().allMatch(reject -> reject.column() != null);
    }

    private static List<String> names(Workload workload) {
        return Stream.concat(
                        workload.columns().stream().map(SourceColumn::name),
                        workload.derived().stream().map(DerivedColumn::name))
                .toList();
    }
}
