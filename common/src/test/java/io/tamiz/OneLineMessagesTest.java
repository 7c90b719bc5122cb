package io.tamiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.ColumnBatch;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.RecipeException;
import io.tamiz.recipe.RecipeReader;
import io.tamiz.transform.RecipeCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Labels, names, values and expressions may hold line breaks; what is said about them is one line. */
class OneLineMessagesTest {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R|\\p{Cntrl}");
    private static final String[] TEXTS = {"a", "b\\nc", "a\\r\\nb", "x\\u2028y", "z\\u0085", "\\n", "int32", "a\\tb"};
    private static final String[] EXPRESSIONS = {
        "a\\n> 1", "ln(a)\\n<\\n0", "'x\\ny' = 1", "cast(a as \\\"in\\nt\\\")", "\\\"q\\nr\\\" > 1", "a / 0\\n is null",
        "date '2024\\n' = date '2024-01-01'", "a = 'q\\n'", "a +\\n", "fo\\no(a)", "a > 1 \\u2028", "sqrt(a)\\n> 1"
    };

    @Test
    void aFilterIsNamedInOneLine() throws IOException {
        String recipe = """
                dataset: t
                columns: [{ name: a, type: int64 }]
                clean:
                  - filter: |
                      a > 1
                        and a < 5
                """;
        try (Preprocessor rows = open(recipe, "a\n1\n2\n", new ArrayList<>())) {
            while (rows.next() != null) {}
            assertThat(rows.counts().dropped()).containsOnlyKeys("filter: a > 1 and a < 5");
        }
    }

    @Test
    void noMessageHoldsALineBreak() throws IOException {
        List<String> messages = new ArrayList<>();
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            int before = messages.size();
            try {
                run(random, messages);
            } catch (ObjectFailedException e) {
                messages.add(e.getMessage());
            } catch (RecipeException e) {
                e.problems().forEach(problem -> messages.add(problem.toString()));
                assertThat(e.getMessage().lines())
                        .as("seed " + seed)
                        .hasSize(e.problems().size());
            }
            for (String message : messages.subList(before, messages.size())) {
                assertThat(message).as("seed " + seed).doesNotContainPattern(LINE_BREAK);
            }
        }
        assertThat(messages).hasSizeGreaterThan(1500);
        assertThat(messages).anyMatch(message -> message.contains("\\u000a"));
    }

    private static void run(Random random, List<String> messages) throws IOException {
        String recipe = """
                dataset: t
                source: { csv: { delimiter: "," } }
                columns:
                  - { name: a, type: int64, one_of: ["1", "2"] }
                  - { name: "%s", from: "%s", type: "%s" }
                  - { name: s, from: "%s", type: string, one_of: ["%s", "%s"], on_invalid: %s }
                clean: [{ filter: "%s" }]
                features: [{ name: f, expr: "%s", on_invalid: %s }]
                policies: { extra_columns: %s, missing_columns: %s }
                """.formatted(
                        random.nextInt(8) == 0 ? text(random) : "b",
                        text(random),
                        random.nextInt(8) == 0 ? text(random) : "date",
                        text(random),
                        text(random),
                        text(random),
                        pick(random, "reject", "reject", "fail"),
                        random.nextInt(4) == 0 ? pick(random, EXPRESSIONS) : "a\\n> 0",
                        random.nextInt(4) == 0 ? pick(random, EXPRESSIONS) : "ln(0 *\\na)",
                        pick(random, "reject", "reject", "fail"),
                        pick(random, "ignore", "fail"),
                        pick(random, "nulls", "nulls", "nulls", "fail"));
        String csv = "a," + quoted(random) + "," + quoted(random) + "\n1," + quoted(random) + "," + quoted(random)
                + "\n2," + quoted(random) + "," + quoted(random) + "\n";
        RecipeCheck.check("r\n.yaml", RecipeReader.read("r\n.yaml", recipe));
        try (Preprocessor rows = open(recipe, csv, messages)) {
            ColumnBatch batch = rows.next();
            while (batch != null) {
                batch = rows.next();
            }
            messages.addAll(rows.counts().dropped().keySet());
        }
    }

    private static Preprocessor open(String recipe, String csv, List<String> messages) throws IOException {
        return Preprocessor.open(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                "x\n.csv",
                Instructions.follow(RecipeReader.read("r.yaml", recipe)),
                reject -> messages.add(reject.message()));
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static String text(Random random) {
        return pick(random, TEXTS);
    }

    private static String quoted(Random random) {
        return '"' + plain(text(random)) + '"';
    }

    /** What YAML makes of the text between double quotes. */
    private static String plain(String text) {
        return text.replace("\\u2028", "\u2028")
                .replace("\\u0085", "\u0085")
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t");
    }
}
