package io.tamiz.csv;

import java.io.IOException;

/**
 * Decides where the table ends. What looks like the lines behind a table is held back until it is clear what it was:
 * where a record of the table follows, records, good or rejected; where the file ends, no part of the table.
 */
final class TableFooter {
    private final FooterRun run = new FooterRun();
    private final ScanWindow window;
    private final RecordRejects rejects;
    private final int width;
    private boolean ended;
    /** The first line behind the table, once that has ended. */
    private long firstLine;

    private long lines;

    TableFooter(ReaderParts parts, int width) {
        this.window = parts.window();
        this.rejects = parts.rejects();
        this.width = width;
    }

    /** Whether the end of the table is behind the reader. */
    boolean hasEnded() {
        return ended;
    }

    /** Physical lines behind the table, once {@link #skip} has counted them. */
    long lines() {
        return lines;
    }

    /** Whether nothing is held back. */
    boolean isEmpty() {
        return run.isEmpty();
    }

    /** Of what is held back, how many are no records of the table's width. */
    int narrow() {
        return run.narrow();
    }

    /** Records of the batch before what is held back. */
    int recordsBefore() {
        return run.recordsBefore;
    }

    /** The table ends at the record where the scanner stands. */
    void found() {
        ended = true;
    }

    /** Holds back the record at the scanner's position, which is nothing but delimiters; it is not in the batch yet. */
    void holdEmpty(RecordBatch batch) {
        if (!run.isBroken()) {
            run.add(window.scanner.position, window.scanner.line, batch.records);
        }
        giveUpIfTooLong();
    }

    /**
     * Holds back the record at the scanner's position, which has too few fields, or rejects it.
     *
     * @param texts fields of it that are not empty
     */
    void holdNarrow(RecordBatch batch, int end, int found, int texts) {
        RecordScanner scanner = window.scanner;
        int start = scanner.position;
        boolean footer = scanner.hasOwnFooter()
                && texts <= 1
                && end - start <= FooterRun.MAX_BYTES
                && scanner.innerLines == 0
                && !run.isBroken();
        if (footer) {
            run.add(start, scanner.line, batch.records);
            run.narrow(end, start, scanner.line, found);
        } else {
            boolean broken = run.isBroken();
            settle();
            if (broken && texts <= 1) {
                run.giveUp();
            }
            rejects.width(start, end, width, found, scanner.line);
        }
        giveUpIfTooLong();
    }

    private void giveUpIfTooLong() {
        if (run.isTooLong()) {
            settle();
            run.giveUp();
        }
    }

    /** What was held back was no footer. */
    void settle() {
        run.forEachNarrow((start, end, found, line) -> rejects.width(start, end, width, found, line));
        run.clear();
    }

    /** Goes back to where what is held back begins, to decide on it when more is known. */
    void retreat(RecordBatch batch) {
        if (!run.isEmpty()) {
            window.goTo(run.position, run.line);
            batch.truncate(run.recordsBefore);
            run.clear();
        }
    }

    /** What is held back was the footer; the scanner stands behind it. */
    void end(RecordBatch batch) {
        ended = true;
        firstLine = window.scanner.line;
        if (!run.isEmpty()) {
            firstLine = run.line;
            batch.truncate(run.recordsBefore);
            run.clear();
        }
    }

    /** Reads on to the end of the file. */
    void skip() throws IOException {
        window.skipAll();
        lines = window.scanner.line - firstLine;
    }
}
