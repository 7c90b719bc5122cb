package io.tamiz.cli;

import io.tamiz.parquet.ParquetRows;
import java.io.IOException;

/** A way to print the rows of a Parquet file. */
interface RowFormat {
    /**
     * Prints the first rows.
     *
     * @param limit how many at most
     */
    void print(ParquetRows rows, long limit, Surroundings surroundings) throws IOException;
}
