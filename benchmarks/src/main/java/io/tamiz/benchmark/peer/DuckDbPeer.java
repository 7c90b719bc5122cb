package io.tamiz.benchmark.peer;

import io.tamiz.benchmark.workload.DuckDbSql;
import io.tamiz.benchmark.workload.Workload;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;

/** Converts files with DuckDB through JDBC, one after the other in one process. */
public final class DuckDbPeer {
    private DuckDbPeer() {}

    /**
     * Converts the files, or prints the version and the SQL where none is named.
     *
     * @param args threads, workload, output folder, input files
     */
    public static void main(String[] args) throws SQLException {
        int threads = Integer.parseInt(args[0]);
        Workload workload = Workload.valueOf(args[1].toUpperCase(Locale.ROOT));
        Path out = Path.of(args[2]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            if (args.length == 3) {
                System.out.println("DuckDB " + connection.getMetaData().getDatabaseProductVersion());
                System.out.println(DuckDbSql.copy(workload, "INPUT", "OUTPUT"));
            }
            for (int i = 3; i < args.length; i++) {
                String output = out.resolve(i - 2 + ".parquet").toString();
                statement.execute(DuckDbSql.copy(workload, args[i], output));
            }
        }
    }
}
