package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.RecordRepair.Piece;
import io.tamiz.csv.RecordRepair.Repaired;
import org.jspecify.annotations.Nullable;

/** Finds the labels of a header line that does not have as many as the table has columns. */
final class HeaderMending {
    private final Dialect dialect;
    private final TableProfile table;

    HeaderMending(Dialect dialect, TableProfile table) {
        this.dialect = dialect;
        this.table = table;
    }

    @Nullable Repaired mend(Piece piece) {
        return null;
    }
}
