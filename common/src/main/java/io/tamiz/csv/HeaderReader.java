package io.tamiz.csv;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.ReasonCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the header, mends those that do not fit the table, and joins them to one label for each column. */
final class HeaderReader {
    private final ReaderParts parts;
    private final ScanWindow window;
    private final RecordScanner scanner;
    private final RecordRejects rejects;
    private final MendedRecords mended;
    private final FirstRecords records;
    private final int rows;
    /** Fields that a row should have; 0 where the header decides. */
    private final int width;

    HeaderReader(ReaderParts parts) {
        this.parts = parts;
        this.window = parts.window();
        this.scanner = window.scanner;
        this.rejects = parts.rejects();
        this.rows = parts.dialect().headerRows();
        this.width = parts.dialect().width();
        TableFooter footer = new TableFooter(parts, width);
        this.mended = new MendedRecords(parts, footer, width);
        this.records = new FirstRecords(window, new RecordLoop(parts, footer, mended, RecordRepair.Part.HEADER, width));
    }

    /**
     * The labels, one for each column; none where there is no header.
     *
     * @throws ObjectFailedException {@code EMPTY_OBJECT}, {@code HEADER_INVALID}
     */
    List<String> read() throws IOException {
        List<List<String>> found = new ArrayList<>();
        RecordBatch head = new RecordBatch();
        while (found.size() < rows && records.read(head, width)) {
            check(head);
            window.give(head, parts.unescaping());
            List<String> row = IntStream.range(0, head.width)
                    .mapToObj(column -> head.field(0, column))
                    .toList();
            if (found.isEmpty() && row.size() > 1 && row.stream().anyMatch(label -> !label.isEmpty())) {
                int start = head.base + head.recordStarts[0];
                scanner.expectHeaderAgain(Arrays.copyOfRange(window.bytes(), start, head.base + head.recordEnds[0]));
            }
            found.add(row);
        }
        for (int at = found.size() - 1; at > 0; at--) {
            if (isRule(found.get(at))) {
                found.remove(at);
            }
        }
        if (found.isEmpty() && rows > 0) {
            throw new ObjectFailedException(FailureCode.EMPTY_OBJECT, "expected a header, found no record");
        }
        int widest = found.stream().mapToInt(List::size).max().orElse(0);
        return found.isEmpty()
                ? List.of()
                : IntStream.range(0, width > 0 ? width : widest)
                        .mapToObj(column -> label(found, column))
                        .toList();
    }

    /** Dashes in every field: a line drawn below the labels. */
    private static boolean isRule(List<String> row) {
        return row.stream().allMatch(text -> !text.isBlank() && text.chars().allMatch(c -> "-=+: ".indexOf(c) >= 0));
    }

    private static String label(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size() && !row.get(column).isEmpty())
                .map(row -> row.get(column))
                .collect(Collectors.joining(" "));
    }

    /** Has a row mended that does not fit the table, or fits it. */
    private void check(RecordBatch head) {
        byte[] bytes = window.bytes();
        int start = head.base + head.recordStarts[0];
        int end = head.base + head.recordEnds[0];
        int invalid = window.firstInvalid(start, end);
        if (invalid >= 0) {
            String message = rejects.undecodable(start, invalid, "header");
            if (parts.options().invalidBytes() == ReadOptions.InvalidBytes.REJECT) {
                throw RecordRejects.headerInvalid(head.lines[0], message);
            }
            tell(head, ReasonCode.INVALID_ENCODING, message + ", read as U+FFFD");
        }
        if (width == 0 || (head.width == width && !scanner.strayQuote)) {
            return;
        }
        boolean trailing =
                scanner.mayDropTrailing(head.width, width) && !scanner.strayQuote && isEmptyFrom(head, width);
        int lineEnd = RecordScanner.lineEnd(bytes, start, end);
        RecordRepair.@Nullable Repaired reading =
                trailing ? null : mended.mend(RecordRepair.Part.HEADER, start, lineEnd, end);
        if (reading == null) {
            fit(head);
        } else {
            take(head, reading, lineEnd, end);
        }
    }

    private void take(RecordBatch head, RecordRepair.Repaired reading, int lineEnd, int end) {
        head.width = width;
        MendedRecords.put(reading, head, 0);
        head.recordEnds[0] = reading.end() - head.base;
        tell(head, reading.code(), reading.message());
        if (reading.end() != end) {
            scanner.line = head.lines[0];
            window.goBehindLine(lineEnd, 1);
        }
    }

    /** Cuts empty labels off; where labels are missing they are empty. */
    private void fit(RecordBatch head) {
        int found = head.width;
        while (head.width > width && isEmpty(head, head.width - 1)) {
            head.width--;
        }
        String message = "expected " + width + " labels, found " + found;
        if (head.width > width) {
            throw RecordRejects.headerInvalid(head.lines[0], message + " in the header");
        }
        if (head.width < width) {
            tell(head, ReasonCode.TOO_FEW_FIELDS, message + "; the missing ones are empty");
        }
    }

    private static boolean isEmptyFrom(RecordBatch head, int field) {
        return IntStream.range(field, head.width).allMatch(at -> isEmpty(head, at));
    }

    private static boolean isEmpty(RecordBatch head, int field) {
        return head.starts[field] == head.ends[field];
    }

    private void tell(RecordBatch head, ReasonCode code, String message) {
        int start = head.base + head.recordStarts[0];
        rejects.mended(start, head.base + head.recordEnds[0], head.lines[0], code, message);
        rejects.countRepaired();
    }
}
