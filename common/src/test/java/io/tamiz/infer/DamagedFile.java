package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.RecordRepair;
import io.tamiz.csv.RecordRepair.Part;
import io.tamiz.csv.RecordRepair.Piece;
import io.tamiz.csv.RecordRepair.Repaired;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file in which one line is damaged, and that line as a reader hands it over. */
final class DamagedFile {
    private final byte[] bytes;
    private final int start;
    private final int lineEnd;
    private final int width;
    private final Dialect dialect;

    DamagedFile(RepairTables.Table table, int row, String line) {
        StringBuilder text = new StringBuilder();
        int begins = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            begins = i == row ? text.toString().getBytes(StandardCharsets.UTF_8).length : begins;
            text.append(i == row ? line : Damage.line(table.rows().get(i), table.delimiter()))
                    .append('\n');
        }
        bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        start = begins;
        lineEnd = begins + line.getBytes(StandardCharsets.UTF_8).length;
        width = table.width();
        dialect = Dialect.RFC_4180.withDelimiter(table.delimiter());
    }

    /** What a repair makes of it. */
    enum Outcome {
        RIGHT,
        LEFT_ALONE,
        /** The rules alone give as many fields as wanted, but not those that were meant. */
        STANDS_WRONG,
        MENDED_WRONG
    }

    RecordRepair repair() {
        return TableRepair.of(bytes, true, dialect);
    }

    Piece piece(Part part) {
        return new Piece(part, bytes, start, lineEnd, recordEnd(), width);
    }

    Outcome outcome(Part part, List<String> meant) {
        List<String> mended = mended(part);
        List<String> row = mended == null ? plain() : mended;
        if (row.equals(meant)) {
            return Outcome.RIGHT;
        }
        if (mended != null) {
            return Outcome.MENDED_WRONG;
        }
        return row.size() == width ? Outcome.STANDS_WRONG : Outcome.LEFT_ALONE;
    }

    /** The mended row, or null. */
    List<String> mended(Part part) {
        Repaired repaired = repair().repair(piece(part));
        return repaired == null ? null : row(repaired);
    }

    private List<String> row(Repaired repaired) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < repaired.fields(); i++) {
            boolean raw = repaired.end(i) < 0;
            int end = raw ? ~repaired.end(i) : repaired.end(i);
            String text = new String(bytes, repaired.start(i), end - repaired.start(i), StandardCharsets.UTF_8);
            row.add(
                    raw
                            ? text.substring(1, text.lastIndexOf('"')).replace("\"\"", "\"")
                                    + text.substring(text.lastIndexOf('"') + 1)
                            : text);
        }
        if (repaired.end() != lineEnd) {
            row.add("the record ends at byte " + repaired.end());
        }
        return row;
    }

    /** The fields by the rules of quotes alone; of width 0 where a quote is never closed. */
    private List<String> plain() {
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            int from = at;
            if (text.charAt(at) == '"') {
                int close = closing(text, at + 1);
                if (close < 0) {
                    return List.of();
                }
                fields.add(text.substring(at + 1, close).replace("\"\"", "\""));
                at = close + 1;
            } else {
                while (!isEnd(text, at)) {
                    at++;
                }
                fields.add(text.substring(from, at));
            }
            if (text.charAt(at) == '\n') {
                return fields;
            }
            at++;
        }
    }

    private boolean isEnd(String text, int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == dialect.delimiter().charAt(0);
    }

    private int closing(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '"' && text.charAt(at + 1) == '"') {
                at++;
            } else if (text.charAt(at) == '"' && isEnd(text, at + 1)) {
                return at;
            }
        }
        return -1;
    }

    private int recordEnd() {
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        int at = 0;
        while (true) {
            if (text.charAt(at) == '"') {
                int close = closing(text, at + 1);
                if (close < 0) {
                    return -1;
                }
                at = close + 1;
            }
            while (!isEnd(text, at)) {
                at++;
            }
            if (text.charAt(at) == '\n') {
                return start + text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
            }
            at++;
        }
    }
}
