package io.tamiz.recipe;

import java.util.List;

/** The keys of each section of a recipe. The published JSON Schema has the same; a test compares them. */
final class RecipeKeys {
    static final List<String> RECIPE =
            List.of("dataset", "version", "source", "columns", "clean", "features", "output", "policies");
    static final List<String> SOURCE = List.of("keys", "csv");
    static final List<String> CSV = List.of(
            "delimiter",
            "quote",
            "escape",
            "comment",
            "line_end",
            "preamble_lines",
            "header",
            "header_rows",
            "footer_lines",
            "encoding",
            "nulls",
            "decimal",
            "thousands");
    static final List<String> COLUMN = List.of(
            "name",
            "from",
            "type",
            "format",
            "zone",
            "decimal",
            "thousands",
            "unit",
            "negative",
            "true_values",
            "false_values",
            "nulls",
            "required",
            "trim",
            "case",
            "min",
            "max",
            "one_of",
            "on_invalid",
            "default",
            "pii");
    static final List<String> CLEAN = List.of("filter");
    static final List<String> FEATURE = List.of("name", "expr", "on_invalid");
    static final List<String> OUTPUT = List.of("partition_by", "compression", "max_partitions");
    static final List<String> POLICIES = List.of(
            "on_invalid",
            "extra_columns",
            "missing_columns",
            "ragged",
            "invalid_bytes",
            "max_reject_rate",
            "on_deleted",
            "on_failed");

    private RecipeKeys() {}
}
