package io.tamiz.expression;

/** How a number is brought to a whole one. */
enum Rounding {
    FLOOR,
    CEIL,
    /** Toward zero. */
    TRUNC,
    /** To the nearest, half away from zero. */
    ROUND;

    /** Doubles from here on are whole numbers. */
    private static final double WHOLE = 1L << 52;

    /** The quotient, by a positive divisor. */
    long divide(long value, long divisor) {
        long quotient = value / divisor;
        long rest = value % divisor;
        return switch (this) {
            case TRUNC -> quotient;
            case FLOOR -> rest < 0 ? quotient - 1 : quotient;
            case CEIL -> rest > 0 ? quotient + 1 : quotient;
            case ROUND -> Math.abs(rest) >= divisor - Math.abs(rest) ? quotient + Long.signum(value) : quotient;
        };
    }

    double apply(double value) {
        if (Math.abs(value) >= WHOLE) {
            return value;
        }
        return switch (this) {
            case TRUNC -> (double) (long) value;
            case FLOOR -> Math.floor(value);
            case CEIL -> Math.ceil(value);
            case ROUND -> {
                double whole = (double) (long) value;
                yield Math.abs(value - whole) >= 0.5 ? whole + Math.signum(value) : whole;
            }
        };
    }
}
