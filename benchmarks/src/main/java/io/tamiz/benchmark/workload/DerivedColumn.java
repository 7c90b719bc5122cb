package io.tamiz.benchmark.workload;

/**
 * A column that is computed from others, said twice.
 *
 * @param expression as a recipe says it
 * @param sql the same for DuckDB
 */
public record DerivedColumn(String name, Kind kind, String expression, String sql, Agreement agreement) {
    /** How alike the values of Tamiz and of a peer have to be. */
    public enum Agreement {
        /** Bit for bit. */
        EXACT,
        /**
         * But for the last digit: a logarithm is that of {@code StrictMath} here and that of the C library there, and Polars
         * multiplies by the reciprocal where it is told to divide by a constant.
         */
        LAST_DIGIT
    }

    static DerivedColumn exact(String name, Kind kind, String expression, String sql) {
        return new DerivedColumn(name, kind, expression, sql, Agreement.EXACT);
    }
}
