package io.tamiz.benchmark.table;

import java.util.Locale;

/** The rows that can be chosen. */
public enum RowKey {
    STEADY,
    WHOLE,
    POLARS,
    WALL,
    COMMONS_CSV,
    FAST_CSV,
    SIZE,
    MEMORY,
    BIG,
    SMALL,
    GROWTH;

    /** As the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
