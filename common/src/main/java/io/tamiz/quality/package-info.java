/**
 * What went wrong with a record, a value or an object, said as values: {@link io.tamiz.quality.Reject} with its {@link
 * io.tamiz.quality.ReasonCode}, {@link io.tamiz.quality.ObjectFailedException} with its {@link
 * io.tamiz.quality.FailureCode}, and the conservation law in {@link io.tamiz.quality.RowCounts}.
 */
@NullMarked
package io.tamiz.quality;

import org.jspecify.annotations.NullMarked;
