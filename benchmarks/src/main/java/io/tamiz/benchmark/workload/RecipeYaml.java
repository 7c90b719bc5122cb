package io.tamiz.benchmark.workload;

/** The recipe that does to a workload what the peers are told in SQL or in Java. */
public final class RecipeYaml {
    private RecipeYaml() {}

    /** How the file is written is stated, as it is to the peers; trimming is what a recipe does unless told otherwise. */
    public static String of(Workload workload) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("dataset: ").append(workload.label()).append('\n');
        yaml.append("version: 1\n");
        yaml.append("source:\n  csv: { delimiter: \",\", quote: '\"', escape: none, comment: none, preamble_lines: 0, ")
                .append("header: present, footer_lines: 0, encoding: UTF-8, nulls: [\"\"], decimal: \".\" }\n");
        yaml.append("columns:\n");
        for (SourceColumn column : workload.columns()) {
            yaml.append("  - { name: %s, type: %s }\n"
                    .formatted(column.name(), column.kind().recipeType()));
        }
        yaml.append("features:\n");
        for (DerivedColumn column : workload.derived()) {
            yaml.append("  - { name: %s, expr: \"%s\" }\n".formatted(column.name(), column.expression()));
        }
        yaml.append("output: { compression: zstd }\n");
        yaml.append("policies: { on_invalid: set_null }\n");
        return yaml.toString();
    }
}
