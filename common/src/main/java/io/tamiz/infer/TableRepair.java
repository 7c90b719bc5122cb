package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.LineEnds;
import io.tamiz.csv.RecordRepair;
import io.tamiz.csv.RecordSample;
import org.jspecify.annotations.Nullable;

/** Mends pieces of a table by what its columns hold in the first records of the file. For one thread. */
public final class TableRepair implements RecordRepair {
    /** Beyond them what is known of each column takes more memory and time than a record is worth. */
    private static final int MAX_COLUMNS = 1000;

    /** Enough to know a column by. */
    private static final int SAMPLE_RECORDS = 1000;

    private final byte[] prefix;
    private final boolean whole;
    private final Dialect dialect;
    private @Nullable TableProfile table;
    private @Nullable QuotedEverywhere rule;

    private TableRepair(byte[] prefix, boolean whole, Dialect dialect) {
        this.prefix = prefix;
        this.whole = whole;
        this.dialect = dialect;
    }

    /**
     * A repair for one file; the columns are looked at when the first piece is to be mended.
     *
     * @param prefix the first bytes of the decompressed file; kept
     * @param whole whether they are the whole file
     * @param dialect how it is written
     */
    public static RecordRepair of(byte[] prefix, boolean whole, Dialect dialect) {
        return new TableRepair(prefix, whole, dialect);
    }

    @Override
    public @Nullable Repaired repair(Piece piece) {
        if (piece.width() < 2 || piece.width() > MAX_COLUMNS) {
            return null;
        }
        TableProfile profile = profile(piece.width());
        @Nullable Repaired quoted = rule == null ? null : rule.read(piece);
        if (quoted != null) {
            return quoted;
        }
        return piece.part() == Part.HEADER
                ? new HeaderMending(dialect, profile, piece).mend()
                : new RecordMending(dialect, profile).mend(piece);
    }

    private TableProfile profile(int width) {
        if (table == null || table.width() != width) {
            byte[] utf8 = LineEnds.hidden(RecordSample.utf8(prefix, dialect.charset()), dialect);
            rule = QuotedEverywhere.of(utf8, whole, dialect, width);
            table = TableProfile.of(width, CleanRecords.of(utf8, whole, dialect, width, SAMPLE_RECORDS));
        }
        return table;
    }
}
