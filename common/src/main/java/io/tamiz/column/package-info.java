/**
 * Typed columns in memory: {@link io.tamiz.column.ColumnBatch} holds some thousand rows column by column, as primitive
 * arrays or UTF-8 bytes, each with a validity bitmap. The parsers here turn bytes of a field into values.
 */
@NullMarked
package io.tamiz.column;

import org.jspecify.annotations.NullMarked;
