package io.tamiz.column;

/** Powers of ten that are exact in a long or a double. */
final class PowersOfTen {
    /** 10 to the 0 .. 18. */
    static final long[] LONG = new long[19];
    /** 10 to the 0 .. 22, the powers that a double holds exactly. */
    static final double[] DOUBLE = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    static {
        LONG[0] = 1;
        for (int i = 1; i < LONG.length; i++) {
            LONG[i] = LONG[i - 1] * 10;
        }
    }

    private PowersOfTen() {}
}
