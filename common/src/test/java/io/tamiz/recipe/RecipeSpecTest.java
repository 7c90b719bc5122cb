package io.tamiz.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every wrong recipe of {@code recipe-spec}; its lines {@code #! line:column: message} are what must be said. */
class RecipeSpecTest {
    private static final String EXPECTED = "#! ";

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysAllThatIsWrongAndWhere(String name) throws IOException, URISyntaxException {
        String yaml = Files.readString(folder().resolve(name));
        List<String> expected = yaml.lines()
                .filter(line -> line.startsWith(EXPECTED))
                .map(line -> name + ":" + line.substring(EXPECTED.length()))
                .toList();

        RecipeException thrown = catchThrowableOfType(RecipeException.class, () -> RecipeReader.read(name, yaml));

        assertThat(expected).isNotEmpty();
        assertThat(thrown).isNotNull();
        assertThat(thrown.getMessage().lines()).containsExactlyElementsOf(expected);
    }

    static Stream<String> cases() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(RecipeSpecTest.class.getResource("/recipe-spec"))
                .toURI());
    }
}
