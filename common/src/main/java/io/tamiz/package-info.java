/**
 * The door of the library: {@link io.tamiz.Preprocessor} turns the bytes of a CSV object into clean, featurized {@link
 * io.tamiz.column.ColumnBatch}es by {@link io.tamiz.Instructions}.
 */
@NullMarked
package io.tamiz;

import org.jspecify.annotations.NullMarked;
