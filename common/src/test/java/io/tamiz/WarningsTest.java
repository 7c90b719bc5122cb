package io.tamiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.csv.Dialect;
import io.tamiz.recipe.CsvSettings;
import io.tamiz.recipe.RecipeReader;
import org.junit.jupiter.api.Test;

class WarningsTest {
    private static final Dialect PLAIN = Dialect.RFC_4180;

    @Test
    void aFileThatIsReadWholeGivesNone() {
        assertThat(Warnings.of(PLAIN, CsvSettings.AUTO)).isEmpty();
    }

    @Test
    void linesThatNobodyStatedAreToldOf() {
        assertThat(Warnings.of(PLAIN.withPreambleLines(1).withFooterLines(84), CsvSettings.AUTO))
                .containsExactly(
                        "the first line was not read: no part of the table, it seems; state `csv: { preamble_lines: 1 }`,"
                                + " or 0 if it is",
                        "the last 84 lines were not read: a footer or another table, it seems; state `csv: {"
                                + " footer_lines: 84 }`, or 0 if it is part of the table");
    }

    @Test
    void aTableThatBeginsFarBeforeTheEndIsToldOfByItsLine() {
        assertThat(Warnings.of(PLAIN.withEndLine(88).withFooterLines(84), CsvSettings.AUTO))
                .singleElement()
                .asString()
                .startsWith("lines 88 to 171 were not read: another table begins there");
    }

    @Test
    void itsLastLineIsNotKnownBeforeTheEnd() {
        assertThat(Warnings.of(PLAIN.withEndLine(88), CsvSettings.AUTO))
                .singleElement()
                .asString()
                .startsWith("lines from 88 on were not read: another table begins there");
    }

    @Test
    void aLastLineAloneIsToldOf() {
        assertThat(Warnings.of(PLAIN.withEndLine(88).withFooterLines(1), CsvSettings.AUTO))
                .singleElement()
                .asString()
                .startsWith("the last line, 88, was not read: another table begins there");
    }

    @Test
    void whatWasStatedIsNotToldOf() {
        CsvSettings stated = RecipeReader.read(
                        "a.yaml",
                        "dataset: a\ncolumns: [{name: b, type: string}]\n"
                                + "source: { csv: { preamble_lines: 1, footer_lines: 84 } }\n")
                .source()
                .csv();

        assertThat(Warnings.of(PLAIN.withPreambleLines(1).withFooterLines(84), stated))
                .isEmpty();
    }

    @Test
    void aDialectThatIsNotSureSaysSo() {
        assertThat(Warnings.of(PLAIN.withConfidence(0.424), CsvSettings.AUTO))
                .containsExactly(
                        "the dialect is not sure (confidence 0.42); look at what `tamiz infer` says, and state it"
                                + " in a recipe");
    }
}
