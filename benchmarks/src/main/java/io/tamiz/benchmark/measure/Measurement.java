package io.tamiz.benchmark.measure;

/**
 * What one run of a program took.
 *
 * @param cpuSeconds user and system time of the process and its children
 * @param wallSeconds from its start to its end
 * @param peakBytes the most memory that it had resident
 * @param outputBytes the size of the Parquet files that it wrote
 */
public record Measurement(double cpuSeconds, double wallSeconds, long peakBytes, long outputBytes) {}
