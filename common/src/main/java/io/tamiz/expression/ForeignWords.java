package io.tamiz.expression;

import java.util.Map;
import java.util.Optional;

/** Knows what functions are called elsewhere, in SQL dialects and data frames, for messages that tell the name here. */
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

    private ForeignWords() {}

    private static Map.Entry<String, String> meant(String word, String here) {
        return Map.entry(word, ", did you mean '" + here + "'?");
    }

    /** How a message about this unknown function goes on. */
    static Optional<String> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }
}
