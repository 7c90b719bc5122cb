/** {@link io.tamiz.benchmark.Benchmarks} is the program: it makes the workloads, compares, measures and prints the table. */
@NullMarked
package io.tamiz.benchmark;

import org.jspecify.annotations.NullMarked;
