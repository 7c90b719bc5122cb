/**
 * What a file says of itself: {@link io.tamiz.infer.DialectDetection} finds how it is written, {@link
 * io.tamiz.infer.SchemaInference} what its columns are; both keep their evidence.
 */
@NullMarked
package io.tamiz.infer;

import org.jspecify.annotations.NullMarked;
