package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.RecordRepair;
import org.jspecify.annotations.Nullable;

/** Mends pieces of a table by what its columns hold in the first records of the file. */
public final class TableRepair implements RecordRepair {
    private TableRepair() {}

    /**
     * A repair for one file; the columns are looked at when the first piece is to be mended.
     *
     * @param prefix the first bytes of the decompressed file; kept
     * @param whole whether they are the whole file
     * @param dialect how it is written
     */
    public static RecordRepair of(byte[] prefix, boolean whole, Dialect dialect) {
        return new TableRepair();
    }

    @Override
    public @Nullable Repaired repair(Piece piece) {
        return null;
    }
}
