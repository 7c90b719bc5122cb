package io.tamiz.robustness;

import io.tamiz.Instructions;
import io.tamiz.recipe.RecipeException;
import io.tamiz.recipe.RecipeReader;
import java.util.List;
import java.util.Random;

/** Instructions of every kind, recipes with any settings among them. */
final class RandomInstructions {
    private static final List<String> TYPES =
            List.of("bool", "int32", "int64", "float64", "\"decimal(5,2)\"", "string", "date", "timestamp");
    private static final List<String> NAMES = List.of("id", "name", "date", "amount", "city", "a", "b");

    private RandomInstructions() {}

    static Instructions next(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Instructions.infer();
            case 1 -> recipe(random);
            default -> Instructions.asText();
        };
    }

    /** Settings that contradict each other are refused by the recipe, before there is a file. */
    private static Instructions recipe(Random random) {
        try {
            return Instructions.follow(RecipeReader.read("fuzz.yaml", yaml(random)));
        } catch (RecipeException e) {
            return Instructions.asText();
        }
    }

    private static String yaml(Random random) {
        StringBuilder yaml = new StringBuilder("dataset: fuzz\nsource: { csv: { ");
        setting(yaml, random, "delimiter", "\",\"", "\";\"", "\"\\t\"", "\", \"", "\" \"", "\"|\"", "auto");
        setting(yaml, random, "quote", "\"\\\"\"", "\"'\"", "none", "auto");
        setting(yaml, random, "escape", "\"\\\\\"", "none", "auto");
        setting(yaml, random, "header", "present", "none", "auto");
        setting(yaml, random, "encoding", "UTF-8", "UTF-16LE", "windows-1252", "auto");
        setting(yaml, random, "line_end", "lf", "crlf", "cr", "auto");
        setting(yaml, random, "comment", "\"#\"", "none", "auto");
        setting(yaml, random, "preamble_lines", "0", "1", "3", "auto");
        setting(yaml, random, "header_rows", "1", "2", "auto");
        setting(yaml, random, "footer_lines", "0", "1", "4", "auto");
        setting(yaml, random, "decimal", "\",\"", "\".\"");
        yaml.append("nulls: [\"\", \"-\"] } }\ncolumns:\n");
        int columns = 1 + random.nextInt(NAMES.size());
        for (int i = 0; i < columns; i++) {
            yaml.append("  - { name: ")
                    .append(NAMES.get(i))
                    .append(", type: ")
                    .append(pick(random, TYPES))
                    .append(pick(
                            random, List.of("", ", on_invalid: set_null", ", required: true", ", on_invalid: fail")))
                    .append(" }\n");
        }
        yaml.append("policies: { ");
        setting(yaml, random, "extra_columns", "ignore", "fail", "rescue");
        setting(yaml, random, "ragged", "repair", "pad", "reject");
        setting(yaml, random, "invalid_bytes", "reject", "replace");
        setting(yaml, random, "on_invalid", "reject", "set_null");
        yaml.append("missing_columns: ").append(random.nextInt(4) == 0 ? "fail" : "nulls");
        return yaml.append(" }\n").toString();
    }

    private static void setting(StringBuilder yaml, Random random, String key, String... values) {
        if (random.nextBoolean()) {
            yaml.append(key).append(": ").append(pick(random, List.of(values))).append(", ");
        }
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
