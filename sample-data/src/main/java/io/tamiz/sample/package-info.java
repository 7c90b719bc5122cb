/**
 * The sample files of this project, made from a seed: {@link io.tamiz.sample.SampleData} writes them, together with what
 * is to be expected of them. Nothing of the transformation library is used, so that the expectations are a second
 * opinion.
 */
@NullMarked
package io.tamiz.sample;

import org.jspecify.annotations.NullMarked;
