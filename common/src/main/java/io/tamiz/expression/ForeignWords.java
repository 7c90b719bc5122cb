package io.tamiz.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows what functions and operators are called elsewhere, in SQL dialects and data frames, for messages that tell the name here. */
final class ForeignWords {
    private static final String CHOICE = "; write 'case when ... then ... else ... end'";
    private static final String NULLNESS = "; write '... is null' or '... is not null'";
    private static final String PARTS = "; use year, month, day, hour, minute or second";

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            meant("len", "length"),
            meant("char_length", "length"),
            meant("substr", "substring"),
            meant("strip", "trim"),
            meant("btrim", "trim"),
            meant("lcase", "lower"),
            meant("ucase", "upper"),
            meant("pow", "power"),
            meant("ceiling", "ceil"),
            meant("truncate", "trunc"),
            meant("min", "least"),
            meant("minimum", "least"),
            meant("max", "greatest"),
            meant("maximum", "greatest"),
            meant("ifnull", "coalesce"),
            meant("nvl", "coalesce"),
            meant("fillna", "coalesce"),
            meant("to_date", "date"),
            meant("weekday", "day_of_week"),
            meant("dayofweek", "day_of_week"),
            meant("datediff", "days_between"),
            meant("date_diff", "days_between"),
            meant("xxhash64", "hash"),
            meant("try_cast", "cast"),
            Map.entry("log", "; 'ln' is the natural logarithm, 'log10' the one to base ten"),
            Map.entry("if", CHOICE),
            Map.entry("iif", CHOICE),
            Map.entry("where", CHOICE),
            Map.entry("isnull", NULLNESS),
            Map.entry("isna", NULLNESS),
            Map.entry("notnull", NULLNESS),
            Map.entry("extract", PARTS),
            Map.entry("date_part", PARTS));

    /** By operator, longer ones before those that they begin with. */
    private static final List<Map.Entry<String, String>> OPERATORS = List.of(
            Map.entry("==", "use '='"),
            Map.entry("&&", "use 'and'"),
            Map.entry("**", "use power(a, b)"),
            Map.entry("^", "use power(a, b)"),
            Map.entry("//", "use floor(a / b)"),
            Map.entry("::", "use cast(... as type)"),
            Map.entry("[", "lists stand in parentheses, parts of a text are cut by substring"));

    private ForeignWords() {}

    /** What to say about an operator of another language that stands here. */
    static Optional<String> operator(String text, int at) {
        if (text.startsWith("!", at) && !text.startsWith("!=", at)) {
            return Optional.of("'!' is not an operator: use 'not'");
        }
        return OPERATORS.stream()
                .filter(operator -> text.startsWith(operator.getKey(), at))
                .findFirst()
                .map(operator -> "'" + operator.getKey() + "' is not an operator: " + operator.getValue());
    }

    private static Map.Entry<String, String> meant(String word, String here) {
        return Map.entry(word, ", did you mean '" + here + "'?");
    }

    /** How a message about this unknown function goes on. */
    static Optional<String> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }
}
