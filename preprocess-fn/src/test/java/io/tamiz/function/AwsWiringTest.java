package io.tamiz.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.Instructions;
import io.tamiz.store.ObjectStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The function as the template deploys it where nothing is changed. */
class AwsWiringTest {
    @Test
    void theFunctionStartsWithTheDefaultsOfItsTemplate() throws IOException {
        Map<String, String> environment = Map.of(
                "TAMIZ_CURATED_BUCKET",
                "curated",
                "TAMIZ_RECIPES",
                templateDefault("Recipes"),
                "TAMIZ_WITHOUT_RECIPE",
                templateDefault("WithoutRecipe"),
                "AWS_ENDPOINT_URL",
                "http://127.0.0.1:9");
        assertThat(AwsWiring.worker(environment, new PrintStream(OutputStream.nullOutputStream())))
                .isNotNull();
    }

    @Test
    void theFolderOfThePackageHoldsNoRecipeUntilSomebodyPutsOneThere() throws IOException {
        var recipes = RecipeSources.of(
                templateDefault("Recipes"), FunctionSettings.WithoutRecipe.INFER, AwsWiringTest::noBucket);
        assertThat(recipes.forKey("raw", "people/a.csv").orElseThrow().mode()).isEqualTo(Instructions.Mode.INFERRED);
    }

    private static String templateDefault(String parameter) throws IOException {
        String template = Files.readString(Path.of("..", "template.yaml"));
        Matcher matcher = Pattern.compile("\n  " + parameter + ":\n(?:    .*\n)*?    Default: \"?([^\"\n]*)")
                .matcher(template);
        assertThat(matcher.find()).as("default of " + parameter).isTrue();
        return matcher.group(1);
    }

    private static ObjectStore noBucket(String bucket) {
        throw new AssertionError("no bucket is needed, asked for " + bucket);
    }
}
