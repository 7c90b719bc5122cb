package io.tamiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ValueText;
import io.tamiz.csv.Dialect;
import io.tamiz.csv.LineEnd;
import io.tamiz.infer.DialectDetection;
import io.tamiz.infer.SchemaInference;
import io.tamiz.infer.StarterRecipe;
import io.tamiz.quality.Reject;
import io.tamiz.recipe.CsvSettings;
import io.tamiz.recipe.Recipe;
import io.tamiz.recipe.RecipeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedLineEndTest {
    /** As a spreadsheet exports it: a line break within a cell is a bare LF, and no quotes are around it. */
    private static final String EXPORT =
            "id,place,amount\r\n1,12 High Street\nLeeds,7\r\n2,York,8\r\n3,3 Low Lane\nHull,9\r\n";

    private static final String RECIPE = "dataset: places\nsource: { csv: { line_end: %s } }\ncolumns:\n"
            + "  - { name: id, type: int32 }\n  - { name: place, type: string }\n  - { name: amount, type: int32 }\n";

    private final List<Reject> rejects = new ArrayList<>();
    private List<String> warnings = List.of();

    @Test
    void whatStandsInACellIsReadWhereTheLineEndIsStated() throws IOException {
        assertThat(rows(EXPORT, "crlf"))
                .containsExactly("1|12 High Street\nLeeds|7", "2|York|8", "3|3 Low Lane\nHull|9");
        assertThat(rejects).isEmpty();
    }

    @Test
    void lfStatedLeavesItsCrToTheLastFieldAndTrimTakesIt() throws IOException {
        assertThat(rows("id,place,amount\r\n1,York,8\r\n2,Hull,9\r\n", "lf")).containsExactly("1|York|8", "2|Hull|9");
        assertThat(rejects).isEmpty();
    }

    @Test
    void aDamagedRecordIsMendedBesideLineEndsThatAreText() throws IOException {
        StringBuilder csv = new StringBuilder("id,place,amount\r\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i)
                    .append(",Street ")
                    .append(i)
                    .append("\nTown,")
                    .append(100 + i)
                    .append("\r\n");
        }
        csv.append("40,\"Street 40\nTown,140\r\n41,Street 41\nTown,141\r\n");
        assertThat(rows(csv.toString(), "crlf"))
                .hasSize(42)
                .contains("40|\"Street 40\nTown|140", "41|Street 41\nTown|141");
        assertThat(rejects).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(42);
            assertThat(reject.raw()).isEqualTo("40,\"Street 40\nTown,140");
        });
    }

    @ParameterizedTest
    @CsvSource({"auto,", "lf,LF", "crlf,CRLF", "cr,CR"})
    void aRecipeStatesEach(String word, LineEnd expected) {
        assertThat(settings(word).lineEnd()).isEqualTo(expected);
    }

    @Test
    void theDialectSaysWhatIsStated() {
        Dialect stated = detected(settings("crlf"));
        assertThat(stated.lineEnd()).isEqualTo(LineEnd.CRLF);
        assertThat(stated.otherLineEnds()).isEqualTo(Dialect.OtherLineEnds.TEXT);
        assertThat(detected(CsvSettings.AUTO).otherLineEnds()).isEqualTo(Dialect.OtherLineEnds.END_LINES);
    }

    @Test
    void aStarterRecipeStatesItOnlyWhereItWasStated() {
        String yaml = starter(settings("crlf"));
        assertThat(yaml).contains("    line_end: crlf\n");
        Recipe again = RecipeReader.read("again.yaml", yaml);
        assertThat(again.source().csv().lineEnd()).isEqualTo(LineEnd.CRLF);
        assertThat(again.columns()).hasSize(3);
        assertThat(starter(CsvSettings.AUTO)).doesNotContain("line_end");
    }

    @ParameterizedTest
    @CsvSource({"lf,CRLF", "cr,CRLF", "crlf,LF", "lf,CR"})
    void aStatementThatTheFileSpeaksAgainstIsObeyedWithAWarning(String word, LineEnd prevailing) {
        String end = prevailing == LineEnd.CRLF ? "\r\n" : prevailing == LineEnd.LF ? "\n" : "\r";
        byte[] csv = bytes("a;b" + end + "1;2" + end + "3;4" + end);
        assertThat(DialectDetection.detect("places.csv", csv, true, settings(word))
                        .warnings())
                .containsExactly("`line_end: " + word + "` is stated, and nearly all line ends are " + prevailing
                        + ": what of them is no " + word.toUpperCase(Locale.ROOT) + " is text; `line_end: "
                        + prevailing.name().toLowerCase(Locale.ROOT) + "` ends lines there");
    }

    @Test
    void theWarningIsOneOfTheSummary() throws IOException {
        rows("id,place,amount\r\n1,York,8\r\n2,Hull,9\r\n", "lf");
        assertThat(warnings).singleElement().asString().startsWith("`line_end: lf` is stated");
        rows(EXPORT, "crlf");
        assertThat(warnings).isEmpty();
    }

    private static String starter(CsvSettings given) {
        DialectDetection.Detected detected = detect(given);
        SchemaInference.Inferred inferred = SchemaInference.infer(
                "places.csv", bytes(EXPORT), true, detected.dialect(), SchemaInference.Typing.BY_EVIDENCE);
        return StarterRecipe.yaml("places.csv", detected, inferred);
    }

    private static Dialect detected(CsvSettings given) {
        return detect(given).dialect();
    }

    private static DialectDetection.Detected detect(CsvSettings given) {
        return DialectDetection.detect("places.csv", bytes(EXPORT), true, given);
    }

    private static CsvSettings settings(String word) {
        return recipe(word).source().csv();
    }

    private static Recipe recipe(String word) {
        return RecipeReader.read("places.yaml", RECIPE.formatted(word));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> rows(String csv, String word) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Preprocessor preprocessor = Preprocessor.open(
                new ByteArrayInputStream(bytes(csv)), "places.csv", Instructions.follow(recipe(word)), rejects::add)) {
            for (ColumnBatch batch = preprocessor.next(); batch != null; batch = preprocessor.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(row(batch, row));
                }
            }
            warnings = preprocessor.warnings();
        }
        return rows;
    }

    private static String row(ColumnBatch batch, int row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < batch.schema().size(); column++) {
            texts.add(ValueText.of(batch.column(column), row));
        }
        return String.join("|", texts);
    }
}
