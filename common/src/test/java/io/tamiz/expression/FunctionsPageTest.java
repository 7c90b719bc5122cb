package io.tamiz.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.ColumnBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of functions says what the code says; every example on it is evaluated. */
class FunctionsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "functions.md");
    private static final Path EXAMPLES = Path.of("src/test/resources/io/tamiz/expression/functions.csv");

    private final ColumnBatch row = Sample.batch(Sample.SCHEMA, Sample.ROW);

    @Test
    void thePageListsEveryFunctionWithExamplesThatAreTrue() throws IOException {
        if (Boolean.getBoolean("tamiz.docs.write")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE)
                .as("made by: mvn -pl common test -Dtest=FunctionsPageTest -Dtamiz.docs.write=true")
                .hasContent(page());
    }

    private String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Functions

                For expressions in `clean` and `features` of a [recipe](recipe.md#expressions). Names may be written in any case. A
                *number* is an int32, int64, float64 or decimal; where the result is a *number*, integers give int64, float64 gives
                float64, and a decimal gives a decimal. Where an argument is null the result is null, but for `coalesce`, and for
                `nullif` with a null second argument, which gives the first. What is not defined is an invalid value and follows
                `on_invalid`. The column *errors* shows what is not defined, or too large, and its reason code.

                In the examples `at` is 2024-03-03 20:30:15 in America/New_York, a Sunday, and `utc` is 2024-03-03 20:30:15 in UTC.

                | function | meaning | example | gives null | errors |
                |---|---|---|---|---|
                """);
        for (FunctionCatalogue.Entry entry : FunctionCatalogue.entries()) {
            List<String> examples = examples(entry.name());
            page.append("| ");
            page.append(String.join(
                    "<br>",
                    entry.signatures().stream().map(form -> "`" + form + "`").toList()));
            page.append(" | ").append(entry.meaning());
            page.append(" | ").append(value(examples.get(1)));
            assertThat(Sample.values(examples.get(2), row)).as(examples.get(2)).containsExactly("null");
            page.append(" | `").append(examples.get(2)).append("` | ");
            page.append(String.join("<br>", errors(examples.get(3)))).append(" |\n");
        }
        return page.toString();
    }

    private List<String> errors(String expressions) {
        List<String> errors = new ArrayList<>();
        for (String expression : expressions.isEmpty() ? new String[0] : expressions.split("; ", -1)) {
            String error = value(expression);
            assertThat(error).containsPattern("= `(EXPRESSION_(DOMAIN|OVERFLOW)|INVALID_CAST)`$");
            errors.add(error);
        }
        return errors;
    }

    private String value(String expression) {
        return "`" + expression + "` = `" + Sample.values(expression, row).get(0) + "`";
    }

    private static List<String> examples(String name) throws IOException {
        return Files.readAllLines(EXAMPLES).stream()
                .map(line -> Arrays.asList(line.split("\\|", -1)))
                .filter(parts -> parts.get(0).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example of " + name + " in " + EXAMPLES));
    }
}
