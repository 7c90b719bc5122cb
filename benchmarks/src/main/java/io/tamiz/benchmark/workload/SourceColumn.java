package io.tamiz.benchmark.workload;

/** A column of the CSV file and what it is read as. */
public record SourceColumn(String name, Kind kind) {}
