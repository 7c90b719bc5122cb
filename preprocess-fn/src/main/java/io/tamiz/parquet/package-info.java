/**
 * Parquet files: {@link io.tamiz.parquet.ParquetBatchWriter} encodes column batches page by page, straight from their
 * arrays, and {@link io.tamiz.parquet.ParquetRows} reads any Parquet file back row by row. Both work without Hadoop's
 * configuration and codecs at run time.
 *
 * <p>A batch goes to one {@code ColumnEncoder} per column, which cuts pages; a {@code RowGroup} collects the compressed
 * pages, and Parquet's own file writer lays out headers, indexes and the footer.
 */
@NullMarked
package io.tamiz.parquet;

import org.jspecify.annotations.NullMarked;
