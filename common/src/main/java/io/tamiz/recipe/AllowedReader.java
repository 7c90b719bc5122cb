package io.tamiz.recipe;

import io.tamiz.column.ColumnType;
import io.tamiz.quality.OneLine;
import io.tamiz.recipe.ColumnReader.Allowed;
import io.tamiz.recipe.ColumnSpec.Bound;
import io.tamiz.recipe.ColumnSpec.LetterCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code min}, {@code max}, {@code one_of} and {@code default} of a column and holds them against each other. */
final class AllowedReader {
    private final Section section;
    private final ColumnType type;
    private final LetterCase letterCase;
    private final Problems problems;

    AllowedReader(Section section, ColumnType type, LetterCase letterCase, Problems problems) {
        this.section = section;
        this.type = type;
        this.letterCase = letterCase;
        this.problems = problems;
    }

    Allowed read() {
        @Nullable Bound min = bound("min");
        @Nullable Bound max = bound("max");
        if (min != null && max != null && min.value().compareTo(max.value()) > 0) {
            problems.add(section.at("max"), "max: " + max.text() + " is less than min: " + min.text());
        }
        List<String> oneOf = oneOf();
        return new Allowed(min, max, oneOf, defaultValue(min, max, oneOf));
    }

    private @Nullable Bound bound(String key) {
        @Nullable Scalar scalar = section.text(key).orElse(null);
        if (scalar == null) {
            return null;
        }
        if (type.kind() == ColumnType.Kind.STRING || type.kind() == ColumnType.Kind.BOOL) {
            problems.add(section.at(key), key + ": a " + type + " has no range; use one_of");
            return null;
        }
        Optional<BigDecimal> value = Literals.number(type, scalar.text());
        if (value.isEmpty()) {
            notOfType(key, scalar);
        }
        return value.map(number -> new Bound(scalar.text(), number)).orElse(null);
    }

    private List<String> oneOf() {
        List<String> allowed = new ArrayList<>();
        List<Scalar> scalars = section.texts("one_of");
        if (section.isEmptyList("one_of")) {
            problems.add(section.at("one_of"), "one_of: expected at least one value, found none");
        }
        for (Scalar scalar : scalars) {
            if (!Literals.fits(type, scalar.text())) {
                notOfType("one_of", scalar);
            } else if (!TextCase.apply(letterCase, scalar.text()).equals(scalar.text())) {
                problems.add(
                        scalar.at(),
                        "one_of: no value can be '" + OneLine.shortened(scalar.text()) + "' after case: "
                                + Words.word(letterCase));
            } else {
                allowed.add(scalar.text());
            }
        }
        return allowed;
    }

    private @Nullable String defaultValue(@Nullable Bound min, @Nullable Bound max, List<String> oneOf) {
        @Nullable Scalar scalar = section.text("default").orElse(null);
        if (scalar == null) {
            return null;
        }
        String text = scalar.text();
        if (!Literals.fits(type, text)) {
            notOfType("default", scalar);
            return text;
        }
        Optional<BigDecimal> number = Literals.number(type, text);
        if (number.isPresent() && min != null && number.get().compareTo(min.value()) < 0) {
            problems.add(scalar.at(), "default: " + text + " is less than min: " + min.text());
        }
        if (number.isPresent() && max != null && number.get().compareTo(max.value()) > 0) {
            problems.add(scalar.at(), "default: " + text + " is more than max: " + max.text());
        }
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(allowed -> Literals.same(type, allowed, text))) {
            problems.add(
                    scalar.at(),
                    "default: '" + OneLine.shortened(text) + "' is not one of " + String.join(", ", oneOf));
        }
        return text;
    }

    private void notOfType(String key, Scalar scalar) {
        String sample = switch (type.kind()) {
            case BOOL -> "true or false";
            case INT32, INT64 -> "a whole number like 42";
            case FLOAT64 -> "a number like 0.5";
            case DECIMAL -> "a number with at most " + type.scale() + " decimals";
            case STRING -> "text";
            case DATE -> "a date like 2024-01-31";
            case TIMESTAMP -> "a timestamp like 2024-01-31 23:59:59";
        };
        problems.add(
                scalar.at(),
                key + ": expected " + type + ", " + sample + ", found '" + OneLine.shortened(scalar.text()) + "'");
    }
}
