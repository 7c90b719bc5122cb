package io.tamiz.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.column.ColumnType;
import io.tamiz.csv.ReadOptions;
import io.tamiz.recipe.ColumnSpec.Bound;
import io.tamiz.recipe.ColumnSpec.LetterCase;
import io.tamiz.recipe.CsvSettings.HeaderSetting;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipeReaderTest {
    private static final String FULL = """
            dataset: trips
            version: 2
            source:
              keys: ["trips/**/*.csv*"]
              csv: { delimiter: tab, quote: none, escape: "\\\\", comment: "#", preamble_lines: 2, header: present, header_rows: 3, footer_lines: 1, encoding: latin1, nulls: ["", NO], decimal: ",", thousands: "." }
            columns:
              - { name: pickup_at, from: Pickup, type: timestamp, format: "yyyy-MM-dd HH:mm:ss", zone: America/New_York, required: true, on_invalid: fail, pii: true }
              - { name: fare, type: "decimal(10,2)", min: 0, max: 999.5, default: 1 }
              - { name: payment, type: string, case: lower, trim: false, one_of: [cash, 'no'] , on_invalid: set_null }
            clean:
              - filter: "fare > 0"
            features:
              - name: f
                expr: fare + 1
            output: { partition_by: [payment], compression: snappy, max_partitions: 7 }
            policies: { on_invalid: reject, extra_columns: rescue, missing_columns: nulls, ragged: pad, invalid_bytes: replace, max_reject_rate: 0.05, on_deleted: keep, on_failed: keep_last }
            """;

    @Test
    void readsEveryKey() {
        Recipe recipe = RecipeReader.read("trips.yaml", FULL);

        assertThat(recipe.dataset()).isEqualTo("trips");
        assertThat(recipe.version()).isEqualTo(2);
        assertThat(recipe.source().keys()).containsExactly("trips/**/*.csv*");
        assertThat(recipe.source().csv())
                .isEqualTo(new CsvSettings(
                        "\t",
                        "none",
                        "\\",
                        "#",
                        null,
                        2,
                        HeaderSetting.PRESENT,
                        3,
                        1,
                        StandardCharsets.ISO_8859_1,
                        List.of("", "NO"),
                        ',',
                        '.'));
        assertThat(recipe.columns().get(0))
                .isEqualTo(new ColumnSpec(
                        "pickup_at",
                        "Pickup",
                        ColumnType.timestamp(ZoneId.of("America/New_York")),
                        "yyyy-MM-dd HH:mm:ss",
                        ValueSpelling.OF_FILE,
                        LetterCase.KEEP,
                        true,
                        null,
                        null,
                        List.of(),
                        null,
                        true,
                        OnInvalid.FAIL,
                        true,
                        new Position(7, 5)));
        ColumnSpec fare = recipe.columns().get(1);
        assertThat(fare.min()).isEqualTo(new Bound("0", new BigDecimal("0.00")));
        assertThat(fare.max()).isEqualTo(new Bound("999.5", new BigDecimal("999.50")));
        assertThat(fare.defaultValue()).isEqualTo("1");
        ColumnSpec payment = recipe.columns().get(2);
        assertThat(payment.letterCase()).isEqualTo(LetterCase.LOWER);
        assertThat(payment.trim()).isFalse();
        assertThat(payment.oneOf()).containsExactly("cash", "no");
        assertThat(payment.onInvalid()).isEqualTo(OnInvalid.SET_NULL);
        assertThat(recipe.output().partitionBy()).containsExactly("payment");
        assertThat(recipe.output().maxPartitions()).isEqualTo(7);
        assertThat(recipe.output().compression()).isEqualTo(Output.Compression.SNAPPY);
        assertThat(recipe.policies())
                .isEqualTo(new Policies(
                        OnInvalid.REJECT,
                        Policies.ExtraColumns.RESCUE,
                        Policies.MissingColumns.NULLS,
                        ReadOptions.Ragged.PAD,
                        ReadOptions.InvalidBytes.REPLACE,
                        0.05,
                        Policies.OnDeleted.KEEP,
                        Policies.OnFailed.KEEP_LAST));
    }

    @Test
    void placesFormulasAtTheirFirstCharacterQuotedOrNot() {
        Recipe recipe = RecipeReader.read("trips.yaml", FULL);

        assertThat(recipe.filters()).containsExactly(new Formula("fare > 0", new Position(11, 14)));
        assertThat(recipe.features())
                .containsExactly(new Feature("f", new Formula("fare + 1", new Position(14, 11)), OnInvalid.REJECT));
    }

    @Test
    void fillsInDefaultsWhereTheRecipeIsSilent() {
        Recipe recipe = RecipeReader.read("a.yaml", "dataset: a\ncolumns: [{name: b, type: string}]\n");

        assertThat(recipe.version()).isEqualTo(1);
        assertThat(recipe.source()).isEqualTo(new Source(List.of(), CsvSettings.AUTO));
        assertThat(recipe.output()).isEqualTo(Output.DEFAULT);
        assertThat(recipe.policies()).isEqualTo(Policies.DEFAULT);
        assertThat(recipe.columns().get(0).trim()).isTrue();
    }

    @Test
    void noHeaderRowsAreNoHeaderAndSomeAreOne() {
        assertThat(csv("{ header_rows: 0 }").header()).isEqualTo(HeaderSetting.NONE);
        assertThat(csv("{ header: none }").headerRows()).isZero();
        assertThat(csv("{ header_rows: 1 }").header()).isEqualTo(HeaderSetting.PRESENT);
        assertThat(csv("{ header: present }").headerRows()).isNull();
    }

    @Test
    void whatIsAutoIsDetected() {
        assertThat(csv(
                        "{ delimiter: auto, quote: auto, escape: auto, comment: auto, preamble_lines: auto, header: auto,"
                                + " header_rows: auto, footer_lines: auto, encoding: auto }"))
                .isEqualTo(CsvSettings.AUTO);
    }

    private static CsvSettings csv(String settings) {
        String yaml = "dataset: a\ncolumns: [{name: b, type: string}]\nsource: { csv: " + settings + " }\n";
        return RecipeReader.read("a.yaml", yaml).source().csv();
    }

    @Test
    void digestIsOfTheBytesAsTheyWere() {
        String yaml = "dataset: a\ncolumns: [{name: b, type: string}]\n";

        assertThat(RecipeReader.read("a.yaml", yaml).digest())
                .isEqualTo(RecipeReader.read("b.yaml", yaml).digest())
                .hasSize(64)
                .isNotEqualTo(RecipeReader.read("a.yaml", "\uFEFF" + yaml).digest());
    }

    @Test
    void refusesNestingBeforeItExhaustsTheStack() {
        assertThatThrownBy(() -> RecipeReader.read("a.yaml", "[".repeat(100_000)))
                .hasMessage("a.yaml:1:21: nested deeper than 20 levels");
    }

    @Test
    void refusesManyAliases() {
        String yaml = "dataset: a\ncolumns: [&a {name: b, type: string}" + ", *a".repeat(101) + "]\n";
        assertThatThrownBy(() -> RecipeReader.read("a.yaml", yaml))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("more than 100 aliases");
    }

    @Test
    void refusesAnEndlessRecipe() {
        assertThatThrownBy(() -> RecipeReader.read("a.yaml", "#".repeat((1 << 20) + 1)))
                .hasMessage("a.yaml:1:1: the recipe has 1048577 characters, at most 1048576 are read");
    }

    @Test
    void refusesControlCharacters() {
        assertThatThrownBy(() -> RecipeReader.read("a.yaml", "dataset: a\nx: \u0007"))
                .hasMessage("a.yaml:2:4: not YAML: the character U+0007 is not allowed");
    }

    @Test
    void refusesAnAliasThatContainsItself() {
        assertThatThrownBy(() -> RecipeReader.read("a.yaml", "dataset: a\ncolumns: &a [*a]\n"))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("expected a mapping, found a list");
    }
}
