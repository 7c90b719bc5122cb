package io.tamiz.infer;

import io.tamiz.csv.EvenRecords;
import io.tamiz.csv.Words;
import io.tamiz.infer.RecordSplitter.Reach;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The records of some lines under one way of writing: where each begins, and how many fields it has. */
final class Records {
    /** Looks for even records that find hardly any, after which the records are split one by one. */
    private static final int MAX_VAIN = 16;

    /** Fewer records are hardly any. */
    private static final int FEW = 4;

    /** For a number of fields that are not counted yet. */
    private static final int UNCOUNTED = -1;

    private final Lines lines;
    private final Marks marks;
    private final RecordSplitter splitter;
    /** For looks at single fields, that the fields of a record stay valid. */
    private final RecordSplitter aside;

    private final @Nullable Character comment;
    private int[] line = new int[64];
    private int[] lineAfter = new int[64];
    private int[] width = new int[64];
    private int[] filled = new int[64];
    private int[] patience = new int[64];
    private int count;
    /** Whether a quoted field that goes over line ends seems to hold another one's opening quote. */
    private boolean swallows;
    /** The record whose fields the splitter has, or -1. */
    private int split = -1;

    private Records(Lines lines, Marks marks, @Nullable Character comment) {
        this.lines = lines;
        this.marks = marks;
        this.comment = comment;
        splitter = new RecordSplitter(lines.bytes(), lines.limit(), marks);
        aside = new RecordSplitter(lines.bytes(), lines.limit(), marks);
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
        Records records = new Records(lines, marks, comment);
        records.split(from, expected, records.even());
        return records;
    }

    /** All lines, so that what is seen of quotes is counted. */
    static Records counted(Lines lines, Marks marks, int expected) {
        Records records = new Records(lines, marks, null);
        Character quote = marks.quote();
        boolean quotes = quote != null && Words.indexOf(lines.bytes(), 0, lines.limit(), quote) < lines.limit();
        records.split(0, expected, quotes ? null : records.even());
        return records;
    }

    /** The same lines with comments left out and so many fields expected. */
    Records with(int from, @Nullable Character mark, int expected) {
        return isSameWith(mark, expected) ? this : of(lines, marks, from, mark, expected);
    }

    private boolean isSameWith(@Nullable Character mark, int expected) {
        if (swallows) {
            return false;
        }
        for (int record = 0; record < count; record++) {
            boolean reaches = expected > 0 && lineAfter[record] > line[record] + 1 && width[record] != expected;
            if (reaches || (mark != null && lines.bytes()[lines.start(line[record])] == mark.charValue())) {
                return false;
            }
        }
        return true;
    }

    private @Nullable EvenRecords even() {
        boolean plain = marks.escape() == null || marks.escape().equals(marks.quote());
        return plain ? EvenRecords.in(lines.bytes(), lines.limit(), marks.delimiter(), marks.quote(), comment) : null;
    }

    private void split(int from, int expected, @Nullable EvenRecords even) {
        int vain = 0;
        int at = from;
        while (at < lines.count()) {
            boolean out =
                    lines.isBlank(at) || (comment != null && lines.bytes()[lines.start(at)] == comment.charValue());
            at = out ? at + 1 : add(at, expected);
            if (!out && even != null && vain < MAX_VAIN && (expected == 0 || width[count - 1] == expected)) {
                int before = count;
                at = addEven(even, at);
                vain = even.isExhausted() ? MAX_VAIN : count - before < FEW ? vain + 1 : vain;
            }
        }
    }

    /** Adds records that are as wide as the last one; the line after them. */
    private int addEven(EvenRecords even, int first) {
        int at = first;
        int found = -1;
        int fields = width[count - 1];
        while (at < lines.count() && found != 0) {
            found = even.find(lines.start(at), at + 1L, fields);
            for (int record = 0; record < found; record++) {
                int begin = (int) even.line(record) - 1;
                at = begin + 1;
                while (lines.end(at - 1) < even.end(record)) {
                    at++;
                }
                add(begin, at, fields, UNCOUNTED, splitter.patience());
            }
        }
        return at;
    }

    private void add(int first, int after, int fields, int filledFields, int patienceThen) {
        grow();
        line[count] = first;
        lineAfter[count] = after;
        width[count] = fields;
        filled[count] = filledFields;
        patience[count] = patienceThen;
        count++;
    }

    /** The line after the record that begins in this one. */
    private int add(int first, int expected) {
        int start = lines.start(first);
        int patienceThen = splitter.patience();
        splitter.split(start, Reach.LINES);
        int after = lineBehind(first);
        swallows |= after > first + 1 && splitter.swallows;
        if (after > first + 1 && expected > 0 && (splitter.fields != expected || splitter.swallows)) {
            splitter.disbelieve(splitter.end - start);
            splitter.split(start, Reach.LINE);
            after = first + 1;
        }
        add(first, after, splitter.fields, filledFields(splitter), patienceThen);
        return after;
    }

    private int lineBehind(int first) {
        int after = first + 1;
        while (after < lines.count() && lines.start(after) < splitter.next) {
            after++;
        }
        return after;
    }

    private int filledFields(RecordSplitter fields) {
        int found = 0;
        for (int field = 0; field < fields.fields; field++) {
            found += isEmpty(fields.starts[field], fields.ends[field]) ? 0 : 1;
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
        if (filled[record] == UNCOUNTED) {
            filled[record] = filledFields(fieldsAside(record));
        }
        return filled[record];
    }

    /** Whether any field looks like a value, whatever the column. */
    boolean hasValue(int record) {
        if (aside.isNumberAt(lines.start(line[record]))) {
            return true;
        }
        beginAside(record);
        boolean more = true;
        while (more) {
            more = aside.splitNext();
            if (kind(aside, aside.fields - 1).isValue()) {
                return true;
            }
        }
        return false;
    }

    /** The record's fields, valid until any record is asked for again; those of {@link #fields} stay as they are. */
    RecordSplitter fieldsAside(int record) {
        beginAside(record);
        boolean more = true;
        while (more) {
            more = aside.splitNext();
        }
        return aside;
    }

    private void beginAside(int record) {
        aside.setPatience(patience[record]);
        aside.begin(lines.start(line[record]), reach(record));
    }

    private Reach reach(int record) {
        return lineAfter[record] > line[record] + 1 ? Reach.LINES : Reach.LINE;
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
            splitter.splitAgain(lines.start(line[record]), reach(record), patience[record]);
            split = record;
        }
        return splitter;
    }

    /** What a field of a record looks like; the fields of {@link #fields} stay as they are. */
    FieldKind kind(int record, int field) {
        beginAside(record);
        boolean more = true;
        while (more && aside.fields <= field) {
            more = aside.splitNext();
        }
        return kind(aside, field);
    }

    FieldKind kind(RecordSplitter fields, int field) {
        return field < fields.fields
                ? FieldKind.of(lines.bytes(), fields.starts[field], fields.ends[field])
                : FieldKind.EMPTY;
    }
}
