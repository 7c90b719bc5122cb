package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import io.tamiz.column.NegativeStyle;
import io.tamiz.recipe.ValueSpelling;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what a recipe says of the type and the spelling of a column, as keys of a YAML flow mapping. */
final class ColumnYaml {
    private ColumnYaml() {}

    static String of(Guess guess, @Nullable List<String> nulls) {
        String list = nulls == null ? "" : list("nulls", nulls);
        return of(guess.type(), guess.pattern(), guess.spelling()) + list;
    }

    static String of(ColumnType type, @Nullable String pattern, ValueSpelling spelling) {
        String negative = spelling.negative() == NegativeStyle.LEADING
                ? ""
                : ", negative: " + spelling.negative().name().toLowerCase(Locale.ROOT);
        Character decimal = spelling.decimal();
        List<String> nulls = spelling.nulls();
        return "type: " + StarterRecipe.quoted(type.toString())
                + key("format", pattern)
                + key("decimal", decimal == null ? null : decimal.toString())
                + key("thousands", spelling.thousands())
                + key("unit", spelling.unit())
                + negative
                + (spelling.trueValues().isEmpty() ? "" : list("true_values", spelling.trueValues()))
                + (spelling.falseValues().isEmpty() ? "" : list("false_values", spelling.falseValues()))
                + (nulls == null ? "" : list("nulls", nulls));
    }

    private static String key(String key, @Nullable String value) {
        return value == null ? "" : ", " + key + ": " + StarterRecipe.quoted(value);
    }

    private static String list(String key, List<String> texts) {
        return ", " + key + ": " + StarterRecipe.list(texts);
    }
}
