package io.tamiz.column;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, as a recipe names it.
 *
 * @param kind which of the eight types
 * @param precision digits of a decimal, 1 to {@value #MAX_PRECISION}; 0 for other kinds
 * @param scale digits after the point of a decimal, 0 to precision; 0 for other kinds
 * @param zone the zone in which a timestamp's local text is read and its hour and date are told; null for other kinds
 */
public record ColumnType(
        Kind kind, int precision, int scale, @Nullable ZoneId zone) {
    /** The widest decimal whose unscaled value always fits a long. */
    public static final int MAX_PRECISION = 18;

    public static final ColumnType BOOL = new ColumnType(Kind.BOOL, 0, 0, null);
    public static final ColumnType INT32 = new ColumnType(Kind.INT32, 0, 0, null);
    public static final ColumnType INT64 = new ColumnType(Kind.INT64, 0, 0, null);
    public static final ColumnType FLOAT64 = new ColumnType(Kind.FLOAT64, 0, 0, null);
    public static final ColumnType STRING = new ColumnType(Kind.STRING, 0, 0, null);
    public static final ColumnType DATE = new ColumnType(Kind.DATE, 0, 0, null);
    public static final ColumnType TIMESTAMP = timestamp(ZoneOffset.UTC);

    /** The types, and how a vector stores each. */
    public enum Kind {
        /** Stored as a byte, 0 or 1. */
        BOOL,
        /** Stored as an int. */
        INT32,
        /** Stored as a long. */
        INT64,
        /** Stored as a double. */
        FLOAT64,
        /** Stored as a long, the unscaled value. */
        DECIMAL,
        /** Stored as UTF-8 bytes. */
        STRING,
        /** Stored as an int, days since 1970-01-01. */
        DATE,
        /** Stored as a long, microseconds since 1970-01-01T00:00:00Z. */
        TIMESTAMP
    }

    public ColumnType {
        boolean decimal = kind == Kind.DECIMAL;
        if (decimal
                ? precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision
                : precision + scale != 0) {
            throw new IllegalArgumentException("decimal(" + precision + "," + scale + "): precision must be 1 to "
                    + MAX_PRECISION + ", scale 0 to precision");
        }
        if ((kind == Kind.TIMESTAMP) != (zone != null)) {
            throw new IllegalArgumentException("a zone belongs to a timestamp and to nothing else");
        }
    }

    public static ColumnType decimal(int precision, int scale) {
        return new ColumnType(Kind.DECIMAL, precision, scale, null);
    }

    public static ColumnType timestamp(ZoneId zone) {
        return new ColumnType(Kind.TIMESTAMP, 0, 0, zone);
    }

    /** The zone of a timestamp. */
    public ZoneId zoneOrUtc() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    public boolean isNumeric() {
        return switch (kind) {
            case INT32, INT64, FLOAT64, DECIMAL -> true;
            case BOOL, STRING, DATE, TIMESTAMP -> false;
        };
    }

    /** The recipe's word, for instance {@code int32} or {@code decimal(10,2)}; a timestamp's zone is not part of it. */
    @Override
    public String toString() {
        return switch (kind) {
            case BOOL -> "bool";
            case INT32 -> "int32";
            case INT64 -> "int64";
            case FLOAT64 -> "float64";
            case DECIMAL -> "decimal(" + precision + "," + scale + ")";
            case STRING -> "string";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
        };
    }
}
