package io.tamiz.column;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows what types are called elsewhere, in SQL and data frames, for messages that tell the name here. */
public final class ForeignTypeNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("boolean", "bool"),
            Map.entry("int", "int64"),
            Map.entry("integer", "int64"),
            Map.entry("bigint", "int64"),
            Map.entry("long", "int64"),
            Map.entry("smallint", "int32"),
            Map.entry("float", "float64"),
            Map.entry("double", "float64"),
            Map.entry("real", "float64"),
            Map.entry("number", "decimal(p,s)"),
            Map.entry("numeric", "decimal(p,s)"),
            Map.entry("decimal", "decimal(p,s)"),
            Map.entry("str", "string"),
            Map.entry("text", "string"),
            Map.entry("varchar", "string"),
            Map.entry("object", "string"),
            Map.entry("category", "string"),
            Map.entry("datetime", "timestamp"),
            Map.entry("timestamptz", "timestamp"));

    private ForeignTypeNames() {}

    /** The type that is called so elsewhere, as a recipe writes it; upper and lower case count as equal. */
    public static Optional<String> meant(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT).strip()));
    }
}
