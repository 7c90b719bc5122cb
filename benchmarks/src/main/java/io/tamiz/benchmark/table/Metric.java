package io.tamiz.benchmark.table;

import io.tamiz.benchmark.measure.Measurement;

/** What is taken of a measurement. */
enum Metric {
    CPU_SECONDS("CPU s"),
    WALL_SECONDS("wall s"),
    PEAK_MB("MB resident"),
    OUTPUT_MB("MB output");

    private static final double MEGABYTE = 1 << 20;

    private final String unit;

    Metric(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }

    double of(Measurement measured) {
        return switch (this) {
            case CPU_SECONDS -> measured.cpuSeconds();
            case WALL_SECONDS -> measured.wallSeconds();
            case PEAK_MB -> measured.peakBytes() / MEGABYTE;
            case OUTPUT_MB -> measured.outputBytes() / MEGABYTE;
        };
    }
}
