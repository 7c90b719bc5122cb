package io.tamiz.benchmark.workload;

/** Makes one row after the other. */
interface RowMaker {
    /** Appends one record with its line end. */
    void next(CsvBytes out);
}
