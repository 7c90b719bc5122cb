package io.tamiz.csv;

import java.io.IOException;

/**
 * Fills a batch with records, as the scanner finds them in what is in memory, and reads on where that is not enough. What
 * is not as it should be is decided elsewhere.
 */
final class RecordLoop {
    private final ScanWindow window;
    private final RecordScanner scanner;
    private final RecordRejects rejects;
    private final TableFooter footer;
    private final DoubtfulRecords doubtful;
    private final BadPieces pieces;
    private final int maxRecordBytes;

    /**
     * See the accessors of the parts.
     *
     * @param part what the records are
     * @param width fields they should have; 0 where that is not known
     */
    RecordLoop(ReaderParts parts, TableFooter footer, MendedRecords mended, RecordRepair.Part part, int width) {
        this.window = parts.window();
        this.scanner = window.scanner;
        this.rejects = parts.rejects();
        this.footer = footer;
        this.doubtful = new DoubtfulRecords(parts, footer, mended, width);
        this.pieces = new BadPieces(parts, mended, part, width);
        this.maxRecordBytes = parts.options().maxRecordBytes();
    }

    /** Scans until there are records, good or rejected; false at the end of the table. */
    boolean advance(RecordBatch batch, int maxRecords) throws IOException {
        long rejectedBefore = rejects.rejected();
        while (true) {
            int visible = window.visibleLimit();
            batch.begin(scanner.position);
            RecordScanner.Stop stop = fill(batch, visible, maxRecords, rejectedBefore);
            if (stop == RecordScanner.Stop.FULL) {
                return true;
            }
            boolean ended = footer.hasEnded() || window.ending() == RecordScanner.Ending.END_OF_FILE;
            boolean bad = isBad(stop, visible - scanner.position);
            if (bad) {
                footer.settle();
            } else if (ended) {
                footer.end(batch);
            } else {
                footer.retreat(batch);
            }
            if (batch.records > 0 || rejects.rejected() > rejectedBefore) {
                return true;
            }
            if (bad) {
                pieces.decide(batch, visible);
                return true;
            }
            if (ended) {
                return false;
            }
            window.readOn();
        }
    }

    /** Whether what is left is no record and cannot become one. */
    private boolean isBad(RecordScanner.Stop stop, int rest) {
        boolean last = window.ending() == RecordScanner.Ending.END_OF_FILE;
        return !footer.hasEnded()
                && (stop == RecordScanner.Stop.TOO_LONG
                        || rest - 1 > maxRecordBytes // 1 for a CR behind the record
                        || (last && rest > 0));
    }

    /** Scans what is in memory until the batch is full, having each doubtful record decided on. */
    private RecordScanner.Stop fill(RecordBatch batch, int visible, int maxRecords, long rejectedBefore) {
        while (true) {
            long rejected = rejects.rejected() - rejectedBefore;
            int most = (int) Math.max(0, maxRecords - rejected - footer.narrow());
            if (batch.records >= most) {
                if (footer.isEmpty()) {
                    return RecordScanner.Stop.FULL;
                }
                if (footer.recordsBefore() > 0 || rejected > 0) {
                    footer.retreat(batch);
                    return RecordScanner.Stop.FULL;
                }
                most = batch.records + 1;
            }
            int before = batch.records;
            RecordScanner.Stop stop = window.scan(batch, visible, window.ending(), most);
            if (batch.records > before) {
                footer.settle();
            }
            if (stop == RecordScanner.Stop.DOUBTFUL) {
                doubtful.decide(batch, visible);
            } else if (stop != RecordScanner.Stop.FULL) {
                return stop;
            }
            if (footer.hasEnded()) {
                return RecordScanner.Stop.EXHAUSTED;
            }
        }
    }
}
