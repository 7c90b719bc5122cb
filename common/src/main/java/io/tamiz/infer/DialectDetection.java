package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.LineEnd;
import io.tamiz.csv.LineEnds;
import io.tamiz.csv.RecordSample;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.CsvSettings;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds how a file is written, and where in it the table is, from its first bytes. Deterministic. */
public final class DialectDetection {
    /** Bytes of the decompressed file that are looked at. */
    public static final int PREFIX_BYTES = 1 << 20;

    /** Bytes that the ways of writing are compared on; where the table is, is looked for in the whole prefix. */
    private static final int COMPARED_BYTES = 1 << 16;

    /** Lines that are compared where they are longer. */
    private static final int COMPARED_LINES = 24;

    /** Bytes up to which they are. */
    private static final int MANY_BYTES = 1 << 18;

    /** Lines that are compared however long they are. */
    private static final int FEWEST_LINES = 3;

    private DialectDetection() {}

    /**
     * Obeys what is given and detects the rest.
     *
     * @param name the object's name, for messages
     * @param prefix the first bytes of the decompressed file
     * @param whole whether the prefix is the whole file
     * @param given what the recipe states; it is obeyed
     * @throws io.tamiz.quality.ObjectFailedException {@code EMPTY_OBJECT}, {@code NOT_CSV}, {@code DIALECT_UNCERTAIN},
     *     {@code RECIPE_INVALID} where what is given contradicts itself
     */
    public static Detected detect(String name, byte[] prefix, boolean whole, CsvSettings given) {
        StatedMarks stated = StatedMarks.of(name, given);
        Encodings.Found encoding = Encodings.detect(prefix, whole, given.encoding());
        byte[] text = text(name, prefix, whole, encoding.charset());
        byte[] utf8 = LineEnds.hidden(text, given.lineEnd());
        Lines lines = Lines.of(utf8, whole);
        Delimiters.Found found = Delimiters.detect(name, compared(lines, given), stated);
        TableLayout layout =
                TableLayout.find(shown(lines, text, whole, found, given.lineEnd()), whole, found.marks(), given);
        List<String> evidence = new ArrayList<>(List.of(encoding.sentence(), found.evidence()));
        evidence.addAll(markEvidence(found.marks()));
        evidence.addAll(layout.evidence());
        List<String> warnings = lineEndWarning(text, whole, given.lineEnd());
        evidence.addAll(warnings);
        Dialect dialect = dialect(found, layout, lines, encoding);
        return new Detected(stated(dialect, given.lineEnd()), evidence, warnings);
    }

    private static Dialect dialect(Delimiters.Found found, TableLayout layout, Lines lines, Encodings.Found encoding) {
        Marks marks = found.marks();
        double confidence = Math.round(encoding.confidence() * found.confidence() * layout.confidence() * 100) / 100.0;
        return new Dialect(
                marks.delimiter(),
                marks.quote(),
                marks.escape(),
                layout.comment(),
                lines.lineEnd(),
                Dialect.OtherLineEnds.END_LINES,
                encoding.charset(),
                layout.preambleLines(),
                layout.headerRows(),
                layout.width(),
                layout.trailingDelimiters(),
                layout.endLine(),
                layout.footerLines(),
                confidence);
    }

    /** What is stated is obeyed, though it be a mistake. */
    private static List<String> lineEndWarning(byte[] text, boolean whole, @Nullable LineEnd only) {
        LineEnd prevailing =
                only == null ? LineEnd.MIXED : Lines.of(text, whole).lineEnd();
        return prevailing == only || prevailing == LineEnd.MIXED
                ? List.of()
                : List.of("`line_end: " + word(only) + "` is stated, and nearly all line ends are " + prevailing
                        + ": what of them is no " + only + " is text; `line_end: " + word(prevailing)
                        + "` ends lines there");
    }

    private static String word(@Nullable LineEnd end) {
        return String.valueOf(end).toLowerCase(Locale.ROOT);
    }

    /** The lines with blanks for other line ends, as whoever reads a text sees them, unless blanks separate fields. */
    private static Lines shown(
            Lines lines, byte[] text, boolean whole, Delimiters.Found found, @Nullable LineEnd only) {
        boolean asTheyAre = only == null || found.marks().delimiter().indexOf(' ') >= 0;
        return asTheyAre ? lines : Lines.of(LineEnds.blanked(text, only), whole);
    }

    private static Dialect stated(Dialect dialect, @Nullable LineEnd only) {
        return only == null ? dialect : dialect.withLineEnd(only).withOtherLineEnds(Dialect.OtherLineEnds.TEXT);
    }

    private static byte[] text(String name, byte[] prefix, boolean whole, Charset charset) {
        byte[] utf8 = RecordSample.utf8(prefix, charset);
        if (areLineEnds(utf8)) {
            throw new ObjectFailedException(
                    FailureCode.EMPTY_OBJECT,
                    "[" + name + "] expected a header or records, found "
                            + (prefix.length == 0
                                    ? "no bytes"
                                    : utf8.length == 0 ? "a mark of its beginning or end only" : "blank lines only"));
        }
        Encodings.refuseWhatIsNoText(name, prefix, whole, utf8);
        return utf8;
    }

    private static boolean areLineEnds(byte[] utf8) {
        int at = 0;
        while (at < utf8.length && (utf8[at] == '\n' || utf8[at] == '\r')) {
            at++;
        }
        return at == utf8.length;
    }

    /** The first lines, without what is stated to be no part of the table. */
    private static Lines compared(Lines lines, CsvSettings given) {
        int count = 0;
        while (count < lines.count() && isCompared(count, lines.end(count))) {
            count++;
        }
        Lines first = lines.first(count);
        return given.preambleLines() == null ? first.from(first.leadingComments()) : first.from(given.preambleLines());
    }

    private static boolean isCompared(int line, int end) {
        return end < COMPARED_BYTES || (line < COMPARED_LINES && end < MANY_BYTES) || line < FEWEST_LINES;
    }

    private static List<String> markEvidence(Marks marks) {
        List<String> evidence = new ArrayList<>();
        if (marks.quote() == null || marks.quote() != '"') {
            evidence.add(
                    marks.quote() == null
                            ? "quotes mean nothing; `quote` in the recipe states one"
                            : "the quote is " + marks.quote()
                                    + ": it stands around fields; `quote` in the recipe states another");
        }
        if (marks.escape() != null) {
            evidence.add("the escape is " + marks.escape()
                    + ": it stands before quotes and delimiters; `escape: none` states that there is none");
        }
        return evidence;
    }

    /**
     * A dialect and the reasons for it.
     *
     * @param dialect what was found
     * @param evidence one sentence a guess, in the reader's words
     * @param warnings one sentence for each statement that the file speaks against; they are evidence too
     */
    public record Detected(Dialect dialect, List<String> evidence, List<String> warnings) {
        public Detected {
            evidence = List.copyOf(evidence);
            warnings = List.copyOf(warnings);
        }

        /** Where the file speaks against nothing. */
        public Detected(Dialect dialect, List<String> evidence) {
            this(dialect, evidence, List.of());
        }
    }
}
