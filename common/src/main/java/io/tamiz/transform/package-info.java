/**
 * A recipe at work: {@link io.tamiz.transform.Plan} is a recipe compiled against one header, {@link
 * io.tamiz.transform.Partitioner} splits batches by the values of partition columns.
 */
@NullMarked
package io.tamiz.transform;

import org.jspecify.annotations.NullMarked;
