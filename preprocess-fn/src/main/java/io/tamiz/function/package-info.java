/**
 * The function: {@link io.tamiz.function.PreprocessHandler} takes whatever event says that a key changed, {@link
 * io.tamiz.function.EventDecoder} reads it, {@link io.tamiz.function.FunctionSettings} says where things are.
 */
@NullMarked
package io.tamiz.function;

import org.jspecify.annotations.NullMarked;
