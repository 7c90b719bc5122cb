/** Tamiz and its peers as programs to be started: {@link io.tamiz.benchmark.contestant.Contestant}. */
@NullMarked
package io.tamiz.benchmark.contestant;

import org.jspecify.annotations.NullMarked;
