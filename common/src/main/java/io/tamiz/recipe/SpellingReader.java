package io.tamiz.recipe;

import io.tamiz.column.ColumnType;
import io.tamiz.column.NegativeStyle;
import io.tamiz.quality.OneLine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a column says of the spelling of its values. */
final class SpellingReader {
    private static final List<String> OF_NUMBERS = List.of("decimal", "thousands", "unit", "negative");
    private static final List<String> OF_BOOLEANS = List.of("true_values", "false_values");

    private final Section section;
    private final ColumnType type;
    private final CsvSettings csv;
    private final Problems problems;

    SpellingReader(Section section, ColumnType type, CsvSettings csv, Problems problems) {
        this.section = section;
        this.type = type;
        this.csv = csv;
        this.problems = problems;
    }

    ValueSpelling read() {
        if (!type.isNumeric()) {
            OF_NUMBERS.forEach(key -> refuse(key, "only a number has a " + (key.equals("unit") ? key : key + " mark")));
        }
        if (type.kind() != ColumnType.Kind.BOOL) {
            OF_BOOLEANS.forEach(key -> refuse(key, "only a bool has " + key));
        }
        SeparatorReader separators = new SeparatorReader(problems);
        @Nullable
        Character decimal = section.text("decimal").flatMap(separators::decimal).orElse(null);
        char inEffect = decimal == null ? csv.decimal() : decimal;
        @Nullable
        String thousands = section.text("thousands")
                .flatMap(scalar -> separators.thousands(scalar, inEffect))
                .orElse(null);
        if (thousands == null && Objects.equals(csv.thousands(), inEffect)) {
            if (!section.has("thousands")) {
                problems.add(
                        section.at("decimal"),
                        "decimal: '" + inEffect + "' is the thousands separator of the file; state `thousands` too");
            }
            thousands = ValueSpelling.NONE;
        }
        List<String> trueValues = words("true_values", "false_values");
        List<String> falseValues = words("false_values", "true_values");
        refuseBoth(trueValues, falseValues);
        boolean bothSaid = !trueValues.isEmpty() && !falseValues.isEmpty();
        return new ValueSpelling(
                section.has("nulls")
                        ? section.texts("nulls").stream().map(Scalar::text).toList()
                        : null,
                decimal,
                thousands,
                unit(),
                Words.read(section, "negative", NegativeStyle.LEADING, problems),
                bothSaid ? trueValues : List.of(),
                bothSaid ? falseValues : List.of());
    }

    private void refuse(String key, String why) {
        if (section.has(key)) {
            problems.add(section.at(key), key + ": " + why + ", the type is " + type);
        }
    }

    private @Nullable String unit() {
        @Nullable Scalar scalar = section.text("unit").orElse(null);
        if (scalar == null) {
            return null;
        }
        String text = scalar.text();
        boolean fits = !text.isEmpty()
                && text.strip().equals(text)
                && text.chars().noneMatch(c -> (c >= '0' && c <= '9') || "+-()".indexOf(c) >= 0)
                && !".".equals(text)
                && !",".equals(text);
        if (!fits) {
            problems.add(
                    scalar.at(),
                    "unit: expected a mark like €, EUR or %, without digits, signs or blanks around it, found '"
                            + OneLine.shortened(text) + "'");
            return null;
        }
        return text;
    }

    private List<String> words(String key, String other) {
        if (section.isEmptyList(key)) {
            problems.add(section.at(key), key + ": expected at least one text, found none");
        } else if (section.has(key) && !section.has(other)) {
            problems.add(section.at(key), key + ": state `" + other + "` too");
        }
        return section.texts(key).stream().map(Scalar::text).toList();
    }

    private void refuseBoth(List<String> trueValues, List<String> falseValues) {
        for (String word : falseValues) {
            if (trueValues.stream().anyMatch(word::equalsIgnoreCase)) {
                problems.add(
                        section.at("false_values"),
                        "false_values: '" + OneLine.shortened(word) + "' stands in true_values as well");
            }
        }
    }
}
