package io.tamiz.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.Instructions;
import io.tamiz.function.FunctionSettings.WithoutRecipe;
import io.tamiz.publish.RecipeSource;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.RecipeException;
import io.tamiz.store.EmbeddedS3;
import io.tamiz.store.ObjectStore;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where recipes are kept: in the package, in a bucket, nowhere. */
class RecipeSourcesTest {
    private static final String PACKAGED = "classpath:io/tamiz/function/recipes/";
    private static final String RECIPE = """
            dataset: people
            version: 1
            source: { keys: ["people/*.csv"], csv: { delimiter: ",", header: present, encoding: UTF-8 } }
            columns: [ { name: name, type: string } ]
            """;
    private static EmbeddedS3 server;
    private static int buckets;

    @BeforeAll
    static void start() {
        server = EmbeddedS3.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void recipesOfThePackageAreFoundByTheKeysTheyState() {
        RecipeSource recipes = RecipeSources.of(PACKAGED, WithoutRecipe.REFUSE, RecipeSourcesTest::noBucket);
        assertThat(dataset(recipes, "people/a.csv")).isEqualTo("people");
        assertThat(recipes.forKey("raw", "trips/a.csv")).isEmpty();
    }

    @Test
    void whatNoRecipeFitsIsInferredWhereThatIsTheSetting() {
        RecipeSource recipes = RecipeSources.of(PACKAGED, WithoutRecipe.INFER, RecipeSourcesTest::noBucket);
        assertThat(dataset(recipes, "people/a.csv")).isEqualTo("people");
        assertThat(recipes.forKey("raw", "trips/a.csv").orElseThrow().mode()).isEqualTo(Instructions.Mode.INFERRED);
    }

    @Test
    void recipesInAJarAreReadAsThoseInAFolder(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("package.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : new String[] {"packaged/", "packaged/people.yaml", "packaged/notes.txt"}) {
                out.putNextEntry(new JarEntry(entry));
                out.write(entry.endsWith(".yaml") ? RECIPE.getBytes(UTF_8) : new byte[0]);
                out.closeEntry();
            }
        }
        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(PackagedRecipes.load(classes, "packaged/").files())
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(file.name()).isEqualTo("people.yaml");
                        assertThat(file.text().get()).isEqualTo(RECIPE);
                    });
        }
    }

    @Test
    void aFolderThatIsNotInThePackageIsNamed() {
        assertThatThrownBy(() -> RecipeSources.of("classpath:nowhere/", RecipeSourcesTest::noBucket))
                .hasMessage("TAMIZ_RECIPES: no folder 'nowhere/' in the package; "
                        + "add it, or name another by classpath:folder/");
    }

    @Test
    void aRecipeInABucketIsReadAgainOnceItHasChanged() {
        ObjectStore config = newBucket();
        RecipeSource recipes = inBucket(config);
        put(config, "one.yaml", RECIPE);
        String before = digest(recipes);
        assertThat(digest(recipes)).isEqualTo(before);

        put(config, "one.yaml", RECIPE.replace("version: 1", "version: 2"));
        assertThat(digest(recipes)).isNotEqualTo(before);

        config.delete("recipes/one.yaml");
        assertThat(recipes.forKey("raw", "people/a.csv")).isEmpty();
    }

    @Test
    void aRecipeThatIsOverwrittenBeforeItIsReadIsNotTakenForTheOneThatWasListed() {
        BeforeNextRead config = new BeforeNextRead(newBucket());
        put(config, "one.yaml", RECIPE);
        String first = digest(inBucket(config));
        RecipeSource recipes = inBucket(config);
        config.run(() -> put(config, "one.yaml", RECIPE.replace("version: 1", "version: 2")));
        assertThat(digest(recipes)).isNotEqualTo(first);
        put(config, "one.yaml", RECIPE);
        assertThat(digest(recipes)).isEqualTo(first);
    }

    @Test
    void aRecipeThatIsRemovedBeforeItIsReadIsNoRecipeAndComesBackWhenItDoes() {
        BeforeNextRead config = new BeforeNextRead(newBucket());
        put(config, "one.yaml", RECIPE);
        RecipeSource recipes = inBucket(config);
        config.run(() -> config.delete("recipes/one.yaml"));
        assertThat(recipes.forKey("raw", "people/a.csv")).isEmpty();
        put(config, "one.yaml", RECIPE);
        assertThat(dataset(recipes, "people/a.csv")).isEqualTo("people");
    }

    @Test
    void aRecipeIsNotReadAgainWhileItStaysAsItIs() {
        CountingReads config = new CountingReads(newBucket());
        config.put("recipes/one.yaml", RECIPE.getBytes(UTF_8), "text/yaml");
        RecipeSource recipes = inBucket(config);
        recipes.forKey("raw", "people/a.csv");
        recipes.forKey("raw", "people/b.csv");
        assertThat(config.reads()).isEqualTo(1);
    }

    @Test
    void aKeyThatTwoRecipesFitIsRefusedWithBothNames() {
        ObjectStore config = newBucket();
        put(config, "b.yaml", RECIPE);
        put(config, "a.yml", RECIPE);
        assertThatThrownBy(() -> inBucket(config).forKey("raw", "people/a.csv"))
                .isInstanceOfSatisfying(
                        ObjectFailedException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.RECIPE_AMBIGUOUS))
                .hasMessage("[people/a.csv] fits the recipes " + config.location("recipes/a.yml") + " and "
                        + config.location("recipes/b.yaml") + "; it must fit one");
    }

    @Test
    void aWrongRecipeStandsInTheWayOnlyOfKeysThatNoGoodOneFits() {
        ObjectStore config = newBucket();
        put(config, "good.yaml", RECIPE);
        put(config, "wrong.yaml", "nonsense: 1\n");
        RecipeSource recipes = inBucket(config).orInfer();
        assertThat(dataset(recipes, "people/a.csv")).isEqualTo("people");
        assertThatThrownBy(() -> recipes.forKey("raw", "trips/a.csv"))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining(config.location("recipes/wrong.yaml") + ":1:1");
    }

    private static RecipeSource inBucket(ObjectStore config) {
        return RecipeSources.of("s3://" + config.name() + "/recipes/", WithoutRecipe.REFUSE, bucket -> {
            assertThat(bucket).isEqualTo(config.name());
            return config;
        });
    }

    private static ObjectStore newBucket() {
        return server.bucket("config-" + ++buckets);
    }

    private static void put(ObjectStore config, String name, String recipe) {
        config.put("recipes/" + name, recipe.getBytes(UTF_8), "text/yaml");
    }

    private static String digest(RecipeSource recipes) {
        return recipes.forKey("raw", "people/a.csv").orElseThrow().digest();
    }

    private static String dataset(RecipeSource recipes, String key) {
        return recipes.forKey("raw", key).orElseThrow().recipe().orElseThrow().dataset();
    }

    private static ObjectStore noBucket(String bucket) {
        throw new AssertionError("no bucket is needed, asked for " + bucket);
    }
}
