package io.tamiz.infer;

import io.tamiz.infer.RecordSplitter.Reach;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The records of some lines under one way of writing: where each begins, and how many fields it has. */
final class Records {
    private final Lines lines;
    private final RecordSplitter splitter;
    private int[] line = new int[64];
    private int[] lineAfter = new int[64];
    private int[] width = new int[64];
    private int[] filled = new int[64];
    private int[] patience = new int[64];
    private int count;
    /** The record whose fields the splitter has, or -1. */
    private int split = -1;

    private Records(Lines lines, RecordSplitter splitter) {
        this.lines = lines;
        this.splitter = splitter;
    }

    /**
     * Splits lines; blank ones are no records.
     *
     * @param from first line
     * @param comment first character of lines that are left out
     * @param expected fields a record should have, 0 where that is not known: a quoted field that makes it another
     *     number by reaching over line ends is not believed
     */
    static Records of(Lines lines, Marks marks, int from, @Nullable Character comment, int expected) {
        Records records = new Records(lines, new RecordSplitter(lines.bytes(), lines.limit(), marks));
        int line = from;
        while (line < lines.count()) {
            boolean out =
                    lines.isBlank(line) || (comment != null && lines.bytes()[lines.start(line)] == comment.charValue());
            line = out ? line + 1 : records.add(line, expected);
        }
        return records;
    }

    /** The line after the record that begins in this one. */
    private int add(int first, int expected) {
        int start = lines.start(first);
        int patienceThen = splitter.patience();
        splitter.split(start, Reach.LINES);
        int after = lineBehind(first);
        if (after > first + 1 && expected > 0 && (splitter.fields != expected || splitter.swallows)) {
            splitter.disbelieve(splitter.end - start);
            splitter.split(start, Reach.LINE);
            after = first + 1;
        }
        grow();
        line[count] = first;
        lineAfter[count] = after;
        width[count] = splitter.fields;
        filled[count] = filledFields();
        patience[count] = patienceThen;
        count++;
        return after;
    }

    private int lineBehind(int first) {
        int after = first + 1;
        while (after < lines.count() && lines.start(after) < splitter.next) {
            after++;
        }
        return after;
    }

    private int filledFields() {
        int found = 0;
        for (int field = 0; field < splitter.fields; field++) {
            found += isEmpty(splitter.starts[field], splitter.ends[field]) ? 0 : 1;
        }
        return found;
    }

    private boolean isEmpty(int start, int end) {
        int at = start;
        while (at < end && FieldKind.isBlank(lines.bytes()[at])) {
            at++;
        }
        return at >= end;
    }

    private void grow() {
        if (count == line.length) {
            line = Arrays.copyOf(line, 2 * count);
            lineAfter = Arrays.copyOf(lineAfter, 2 * count);
            width = Arrays.copyOf(width, 2 * count);
            filled = Arrays.copyOf(filled, 2 * count);
            patience = Arrays.copyOf(patience, 2 * count);
        }
    }

    Lines lines() {
        return lines;
    }

    /** What was seen of quotes while splitting. */
    QuoteCounts quotes() {
        return splitter.counts();
    }

    int count() {
        return count;
    }

    /** First line of a record, counted from 0. */
    int line(int record) {
        return line[record];
    }

    /** The line after a record. */
    int lineAfter(int record) {
        return lineAfter[record];
    }

    int width(int record) {
        return width[record];
    }

    /** Fields that are not empty. */
    int filled(int record) {
        return filled[record];
    }

    /** Whether a blank line stands right before it. */
    boolean isSetApart(int record) {
        return line[record] > 0 && lines.isBlank(line[record] - 1);
    }

    /** Whether two records are written alike. */
    boolean isSame(int one, int other) {
        byte[] bytes = lines.bytes();
        return Arrays.equals(
                bytes,
                lines.start(line[one]),
                lines.end(lineAfter[one] - 1),
                bytes,
                lines.start(line[other]),
                lines.end(lineAfter[other] - 1));
    }

    /** The record's fields, valid until the next call. */
    RecordSplitter fields(int record) {
        if (record != split) {
            boolean many = lineAfter[record] > line[record] + 1;
            splitter.splitAgain(lines.start(line[record]), many ? Reach.LINES : Reach.LINE, patience[record]);
            split = record;
        }
        return splitter;
    }

    FieldKind kind(RecordSplitter fields, int field) {
        return field < fields.fields
                ? FieldKind.of(lines.bytes(), fields.starts[field], fields.ends[field])
                : FieldKind.EMPTY;
    }
}
