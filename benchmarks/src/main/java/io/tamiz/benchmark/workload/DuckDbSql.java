package io.tamiz.benchmark.workload;

import java.util.ArrayList;
import java.util.List;

/** What DuckDB is told: read text, trim it, cast what can be cast, derive, write Parquet. */
public final class DuckDbSql {
    private DuckDbSql() {}

    /**
     * The statement that converts a file.
     *
     * @param input the CSV file; its name has no quote
     * @param output the Parquet file; its name has no quote
     */
    public static String copy(Workload workload, String input, String output) {
        List<String> typed = workload.columns().stream().map(DuckDbSql::typed).toList();
        List<String> derived = new ArrayList<>();
        for (DerivedColumn column : workload.derived()) {
            derived.add(column.sql() + " AS " + column.name());
        }
        return """
                COPY (
                SELECT *,
                  %s
                FROM (SELECT
                  %s
                FROM read_csv('%s', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
                  new_line = '\\n', columns = {%s})))
                TO '%s' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 3)""".formatted(
                String.join(",\n  ", derived), String.join(",\n  ", typed), input, textColumns(workload), output);
    }

    private static String typed(SourceColumn column) {
        String trimmed = "trim(" + column.name() + ")";
        String value = column.kind() == Kind.STRING
                ? "nullif(" + trimmed + ", '')"
                : "TRY_CAST(" + trimmed + " AS " + column.kind().sqlType() + ")";
        return value + " AS " + column.name();
    }

    private static String textColumns(Workload workload) {
        return String.join(
                ", ",
                workload.columns().stream()
                        .map(column -> "'" + column.name() + "': 'VARCHAR'")
                        .toList());
    }
}
