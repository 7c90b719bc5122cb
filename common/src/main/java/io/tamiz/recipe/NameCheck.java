package io.tamiz.recipe;

import io.tamiz.quality.OneLine;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks names of datasets and columns: they become folders, Parquet fields and identifiers of query engines. */
final class NameCheck {
    private static final int MAX_CHARS = 128;
    private static final Pattern DATASET = Pattern.compile("[a-z0-9][a-z0-9_]*");
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Problems problems;
    /** Without regard to case, since many query engines do not tell names apart by it. */
    private final Map<String, Position> taken = new HashMap<>();

    NameCheck(Problems problems) {
        this.problems = problems;
    }

    void dataset(Scalar name) {
        if (!fits(name, DATASET)) {
            problems.add(
                    name.at(),
                    "dataset: '" + OneLine.shortened(name.text())
                            + "' is not a name of lower-case letters, digits and '_'"
                            + suggestion(name.text(), DATASET));
        }
    }

    /** Also takes the name, so that nothing else can have it. */
    void column(Scalar name) {
        if (!fits(name, COLUMN)) {
            problems.add(
                    name.at(),
                    "name: '" + OneLine.shortened(name.text()) + "' is not a name of letters, digits and '_'"
                            + suggestion(name.text(), COLUMN));
            return;
        }
        Position before = taken.putIfAbsent(name.text().toLowerCase(Locale.ROOT), name.at());
        if (before != null) {
            problems.add(
                    name.at(),
                    "name: '" + name.text() + "' is taken at line " + before.line()
                            + "; names differ by more than case");
        }
    }

    /** Takes the name of the rescue column, which stands behind the columns and before the features. */
    void rescue(Position at) {
        Position before = taken.putIfAbsent(Recipe.RESCUED_DATA, at);
        if (before != null) {
            problems.add(
                    at,
                    "extra_columns: rescue makes a column '" + Recipe.RESCUED_DATA + "', and the name is taken at line "
                            + before.line());
        }
    }

    private static boolean fits(Scalar name, Pattern pattern) {
        return name.text().length() <= MAX_CHARS && pattern.matcher(name.text()).matches();
    }

    private static String suggestion(String text, Pattern pattern) {
        String snake = SnakeCase.of(OneLine.shortened(text));
        return pattern.matcher(snake).matches() ? "; use '" + snake + "'" : "";
    }
}
