package io.tamiz.csv;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes end lines. Where a dialect says that only one line end does, each CR and LF that is none of these is
 * hidden while lines and records are looked for: it is a byte that no UTF-8 has, of the same length, so that it is text
 * to whoever looks and every position stays. Before text is given away it is shown again.
 */
public final class LineEnds {
    /** LF, CRLF and CR each. */
    private static final LineEnds ALL = new LineEnds(null);

    /** Never part of UTF-8, and seldom met in files that claim to be UTF-8. */
    private static final byte HIDDEN_CR = (byte) 0xf7;

    private static final byte HIDDEN_LF = (byte) 0xfe;
    private static final byte BLANK = ' ';

    /** For the byte before the first or behind the last. */
    static final int NOTHING = -1;

    private final @Nullable LineEnd only;

    private LineEnds(@Nullable LineEnd only) {
        this.only = only;
    }

    static LineEnds of(Dialect dialect) {
        return dialect.otherLineEnds() == Dialect.OtherLineEnds.TEXT ? of(dialect.lineEnd()) : ALL;
    }

    /** The rule by which only one ends a line, or each where it is null. */
    private static LineEnds of(@Nullable LineEnd only) {
        return only == null ? ALL : new LineEnds(only);
    }

    /** The bytes where what ends no line by the dialect is hidden; the same array where each line end counts. */
    public static byte[] hidden(byte[] utf8, Dialect dialect) {
        return hidden(utf8, of(dialect).only);
    }

    /**
     * As the other method.
     *
     * @param only what ends a line, or null
     */
    public static byte[] hidden(byte[] utf8, @Nullable LineEnd only) {
        if (only == null) {
            return utf8;
        }
        byte[] hidden = utf8.clone();
        of(only).hide(hidden, 0, hidden.length, NOTHING, NOTHING);
        return hidden;
    }

    /** The same with blanks for what is hidden, to look at texts where no blank separates them. */
    public static byte[] blanked(byte[] utf8, @Nullable LineEnd only) {
        if (only == null) {
            return utf8;
        }
        byte[] blanked = utf8.clone();
        of(only).replace(blanked, 0, blanked.length, NOTHING, NOTHING, BLANK, BLANK);
        return blanked;
    }

    /** The text of hidden bytes. */
    public static String shownText(byte[] bytes, int from, int to, Dialect dialect) {
        return of(dialect).text(bytes, from, to);
    }

    /** Whether the others are hidden. */
    boolean isOnlyOne() {
        return only != null;
    }

    /** The stream with what ends no line hidden. */
    InputStream hide(InputStream utf8) {
        return only == null ? utf8 : new HiddenLineEndsInputStream(utf8, this);
    }

    /**
     * Hides what ends no line in a range.
     *
     * @param before the byte before the range, or {@link #NOTHING}; as it was before it was hidden
     * @param behind the byte behind it, or {@link #NOTHING}
     */
    void hide(byte[] bytes, int from, int to, int before, int behind) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == HIDDEN_CR || bytes[at] == HIDDEN_LF) {
                bytes[at] = Transcoder.UNDECODABLE; // no text either, and not to be taken for what is hidden
            }
        }
        replace(bytes, from, to, before, behind, HIDDEN_CR, HIDDEN_LF);
    }

    private void replace(byte[] bytes, int from, int to, int before, int behind, byte cr, byte lf) {
        int last = before;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            int next = at + 1 < to ? bytes[at + 1] : behind;
            if (b == RecordScanner.CR && !endsLine(next)) {
                bytes[at] = cr;
            } else if (b == RecordScanner.LF && !(only == LineEnd.LF || (only == LineEnd.CRLF && last == '\r'))) {
                bytes[at] = lf;
            }
            last = b;
        }
    }

    /** Whether a CR does, before this byte. */
    private boolean endsLine(int next) {
        return only == LineEnd.CR || (only == LineEnd.CRLF && next == '\n');
    }

    /** Puts back what was hidden. */
    void show(byte[] bytes, int from, int to) {
        if (only == null) {
            return;
        }
        for (int at = from; at < to; at++) {
            if (isHidden(bytes[at])) {
                bytes[at] = bytes[at] == HIDDEN_CR ? RecordScanner.CR : RecordScanner.LF;
            }
        }
    }

    private static boolean isHidden(byte b) {
        return b == HIDDEN_CR || b == HIDDEN_LF;
    }

    /** A range as text, with what was hidden. */
    String text(byte[] bytes, int from, int to) {
        if (only == null) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        byte[] shown = Arrays.copyOfRange(bytes, from, to);
        show(shown, 0, shown.length);
        return new String(shown, StandardCharsets.UTF_8);
    }

    /** As {@link Utf8#firstInvalid}: what is hidden is text. */
    int firstInvalid(byte[] bytes, int from, int to) {
        int at = Utf8.firstInvalid(bytes, from, to);
        while (only != null && at >= 0 && isHidden(bytes[at])) {
            at = Utf8.firstInvalid(bytes, at + 1, to);
        }
        return at;
    }
}
