/**
 * The function as AWS runs it: {@link io.tamiz.it.FunctionProcess} is its process, {@link io.tamiz.it.RuntimeApiServer}
 * what feeds it; {@link io.tamiz.it.EndToEndSuite} is the suite, run once for each S3 server there is.
 */
@NullMarked
package io.tamiz.it;

import org.jspecify.annotations.NullMarked;
