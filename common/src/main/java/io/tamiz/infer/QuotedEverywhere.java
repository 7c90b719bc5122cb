package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.RecordRepair.Piece;
import io.tamiz.csv.RecordRepair.Repaired;
import io.tamiz.quality.ReasonCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of a file in which every field is quoted by what stands between two fields: a quote, the delimiter, a quote.
 * Other quotes are text, even before a delimiter or one behind the other, where the writer did not double them.
 */
final class QuotedEverywhere {
    private static final int MIN_LINES = 4;

    private final int width;
    private final byte[] between;

    private QuotedEverywhere(int width, byte[] between) {
        this.width = width;
        this.between = between;
    }

    /** The rule of a file, or null where not nearly all its lines are written so. */
    static @Nullable QuotedEverywhere of(byte[] utf8, boolean whole, Dialect dialect, int width) {
        if (dialect.quote() == null || dialect.escape() != null || width < 2) {
            return null;
        }
        String quote = dialect.quote().toString();
        byte[] between = (quote + dialect.delimiter() + quote).getBytes(StandardCharsets.US_ASCII);
        QuotedEverywhere rule = new QuotedEverywhere(width, between);
        Lines lines = Lines.of(utf8, whole);
        int end = dialect.endLine() > 0 ? (int) Math.min(dialect.endLine() - 1, lines.count()) : lines.count();
        int filled = 0;
        int alike = 0;
        for (int line = dialect.preambleLines(); line < end; line++) {
            filled += lines.isBlank(line) ? 0 : 1;
            alike += rule.cuts(utf8, lines.start(line), lines.end(line)) == null ? 0 : 1;
        }
        return alike >= MIN_LINES && 10 * alike >= 9 * filled ? rule : null;
    }

    /** The line of a piece, or null where it is not written so, or may have doubled quotes. */
    @Nullable
    Repaired read(Piece piece) {
        int[] starts = cuts(piece.bytes(), piece.start(), piece.lineEnd());
        if (starts == null) {
            return null;
        }
        int[] ends = new int[width];
        for (int field = 0; field < width; field++) {
            ends[field] = field + 1 < width ? starts[field + 1] - between.length : piece.lineEnd() - 1;
            if (hasPair(piece.bytes(), starts[field], ends[field])) {
                return null;
            }
        }
        String message = "took the quotes within quoted fields as text, since every field of the file is quoted";
        return new Repaired(starts, ends, piece.lineEnd(), ReasonCode.STRAY_QUOTE, message);
    }

    /** Where the fields of a line begin, or null where they are not as many as the table has columns. */
    private int @Nullable [] cuts(byte[] bytes, int start, int end) {
        byte quote = between[0];
        if (end - start < 2 || bytes[start] != quote || bytes[end - 1] != quote) {
            return null;
        }
        int[] starts = new int[width];
        starts[0] = start + 1;
        int fields = 1;
        for (int at = start + 1; at + between.length < end; at++) {
            if (isBetween(bytes, at)) {
                if (fields == width) {
                    return null;
                }
                at += between.length - 1;
                starts[fields++] = at + 1;
            }
        }
        return fields == width ? starts : null;
    }

    private boolean isBetween(byte[] bytes, int at) {
        for (int i = 0; i < between.length; i++) {
            if (bytes[at + i] != between[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean hasPair(byte[] bytes, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (bytes[at] == between[0] && bytes[at + 1] == between[0]) {
                return true;
            }
        }
        return false;
    }
}
