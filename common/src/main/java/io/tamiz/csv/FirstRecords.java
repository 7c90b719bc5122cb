package io.tamiz.csv;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.IOException;

/** Reads records one by one, of whatever width, where it is not known yet how wide the table is. */
final class FirstRecords {
    private static final int USUAL_FIELDS = 64;

    private final ScanWindow window;
    private final RecordScanner scanner;
    private final RecordLoop loop;

    FirstRecords(ScanWindow window, RecordLoop loop) {
        this.window = window;
        this.scanner = window.scanner;
        this.loop = loop;
    }

    /**
     * Places the fields of the next record in the batch, whose width is then the record's.
     *
     * @param expected fields that it is likely to have, or 0
     * @return false at the end of the table
     * @throws ObjectFailedException {@code LIMIT_EXCEEDED}
     */
    boolean read(RecordBatch head, int expected) throws IOException {
        head.width = RecordScanner.ANY_WIDTH;
        head.reserve(1, Math.max(Math.max(USUAL_FIELDS, expected), head.starts.length));
        do {
            if (!loop.advance(head, 1)) {
                return false;
            }
        } while (head.records == 0);
        int fields = scanner.fieldsSeen;
        if (fields > RecordScanner.MAX_WIDTH) {
            throw new ObjectFailedException(
                    FailureCode.LIMIT_EXCEEDED,
                    "line " + head.lines[0] + ": expected at most " + RecordScanner.MAX_WIDTH + " fields, found "
                            + fields);
        }
        if (fields > head.starts.length) {
            goBack(head);
            head.reserve(1, fields);
            loop.advance(head, 1);
        }
        head.width = fields;
        return true;
    }

    /** Goes back to the beginning of the record that was read last. */
    void goBack(RecordBatch head) {
        window.goTo(head.base + head.recordStarts[0], head.lines[0]);
    }
}
