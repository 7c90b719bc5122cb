/**
 * The tables that are timed: {@link io.tamiz.benchmark.workload.Workload} has their columns, derived columns and rows,
 * {@link io.tamiz.benchmark.workload.WorkloadFile} writes them as CSV, seeded and of any size.
 */
@NullMarked
package io.tamiz.benchmark.workload;

import org.jspecify.annotations.NullMarked;
