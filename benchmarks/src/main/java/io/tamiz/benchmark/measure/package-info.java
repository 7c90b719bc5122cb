/** What a process costs: {@link io.tamiz.benchmark.measure.MeasuredProcess} runs one and gives its {@link io.tamiz.benchmark.measure.Measurement}. */
@NullMarked
package io.tamiz.benchmark.measure;

import org.jspecify.annotations.NullMarked;
