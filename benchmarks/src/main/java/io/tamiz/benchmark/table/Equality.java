package io.tamiz.benchmark.table;

import io.tamiz.benchmark.workload.DerivedColumn;
import io.tamiz.benchmark.workload.DerivedColumn.Agreement;
import io.tamiz.benchmark.workload.Kind;
import io.tamiz.benchmark.workload.SourceColumn;
import io.tamiz.benchmark.workload.Workload;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Compares two outputs row by row and value by value, in the order of the rows. */
final class Equality {
    private Equality() {}

    /** One line for each column that differs, and for a different number of rows; none where they are equal. */
    static List<String> differences(Workload workload, Path ours, Path theirs) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            List<String> differences = new ArrayList<>();
            long ourRows = rows(statement, ours);
            long theirRows = rows(statement, theirs);
            if (ourRows != theirRows) {
                differences.add(ourRows + " rows beside " + theirRows);
            }
            List<String> names = new ArrayList<>();
            List<String> counts = new ArrayList<>();
            for (SourceColumn column : workload.columns()) {
                names.add(column.name());
                counts.add(unequal(column.name(), column.kind(), Agreement.EXACT));
            }
            for (DerivedColumn column : workload.derived()) {
                names.add(column.name());
                counts.add(unequal(column.name(), column.kind(), column.agreement()));
            }
            String query = "SELECT " + String.join(", ", counts) + " FROM '" + ours + "' AS a POSITIONAL JOIN '"
                    + theirs + "' AS b";
            try (ResultSet result = statement.executeQuery(query)) {
                result.next();
                for (int i = 0; i < names.size(); i++) {
                    if (result.getLong(i + 1) > 0) {
                        differences.add(names.get(i) + " differs in " + result.getLong(i + 1) + " rows");
                    }
                }
            }
            return differences;
        }
    }

    private static long rows(Statement statement, Path file) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM '" + file + "'")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Timestamps of a zone and without one are the same instant here. */
    private static String unequal(String name, Kind kind, Agreement agreement) {
        String a = kind == Kind.TIMESTAMP ? "epoch_us(a." + name + ")" : "a." + name;
        String b = kind == Kind.TIMESTAMP ? "epoch_us(b." + name + ")" : "b." + name;
        String differ = a + " IS DISTINCT FROM " + b;
        String tolerated = switch (agreement) {
            case EXACT -> "";
            case LAST_DIGIT -> " AND NOT coalesce(abs(" + a + " - " + b + ") <= 1e-15 * abs(" + a + "), false)";
        };
        return "count(*) FILTER (WHERE " + differ + tolerated + ")";
    }
}
