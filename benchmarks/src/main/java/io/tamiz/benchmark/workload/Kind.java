package io.tamiz.benchmark.workload;

/** The types of the workloads' columns, with what each peer calls them. */
public enum Kind {
    BOOL("bool", "BOOLEAN"),
    INT32("int32", "INTEGER"),
    INT64("int64", "BIGINT"),
    FLOAT64("float64", "DOUBLE"),
    STRING("string", "VARCHAR"),
    DATE("date", "DATE"),
    TIMESTAMP("timestamp", "TIMESTAMP");

    private final String recipeType;
    private final String sqlType;

    Kind(String recipeType, String sqlType) {
        this.recipeType = recipeType;
        this.sqlType = sqlType;
    }

    /** As a recipe writes it. */
    public String recipeType() {
        return recipeType;
    }

    /** As DuckDB writes it. */
    public String sqlType() {
        return sqlType;
    }
}
