/**
 * What Tamiz is compared with, each a program of its own: {@link io.tamiz.benchmark.peer.DuckDbPeer} and {@link
 * io.tamiz.benchmark.peer.AvroPeer}; that of Polars is a script among the resources.
 */
@NullMarked
package io.tamiz.benchmark.peer;

import org.jspecify.annotations.NullMarked;
