package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.LineEnd;
import io.tamiz.csv.RecordSample;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.CsvSettings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds how a file is written from its first bytes. Deterministic. */
public final class DialectDetection {
    /** Bytes of the decompressed file that are looked at. */
    public static final int PREFIX_BYTES = 1 << 20;

    private static final int HEADER_SAMPLE_RECORDS = 500;

    private static final char USUAL_QUOTE = '"';

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
        Encodings.Found encoding = Encodings.detect(prefix, whole, given.encoding());
        byte[] utf8 = RecordSample.utf8(prefix, encoding.charset());
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (text.chars().allMatch(c -> c == '\n' || c == '\r')) {
            throw new ObjectFailedException(
                    FailureCode.EMPTY_OBJECT,
                    "[" + name + "] expected a header or records, found " + emptiness(prefix));
        }
        Encodings.refuseWhatIsNoText(name, prefix, whole, text);
        List<String> evidence = new ArrayList<>(List.of(encoding.sentence()));
        Dialect dialect = stated(name, given, lineEnd(text), encoding.charset());
        double confidence = encoding.confidence();
        if (given.delimiter() == null) {
            Delimiters.Found found = Delimiters.detect(name, utf8, whole, dialect);
            dialect = dialect.withDelimiter(found.delimiter());
            evidence.add(found.evidence());
            confidence *= found.confidence();
        } else {
            evidence.add("the delimiter is stated: " + Delimiters.label(given.delimiter()));
        }
        Headers.Found header = header(given.header(), utf8, whole, dialect);
        evidence.add(header.evidence());
        return new Detected(withHeader(dialect, header.rows(), confidence * header.confidence()), evidence);
    }

    /**
     * What is stated, and where no delimiter is, any that goes with the rest.
     *
     * @throws ObjectFailedException {@code RECIPE_INVALID} where the statements contradict each other
     */
    private static Dialect stated(String name, CsvSettings given, LineEnd lineEnd, Charset charset) {
        @Nullable Character escape = mark(given.escape(), null);
        @Nullable String delimiter = given.delimiter();
        boolean quoteIsTaken = delimiter != null && delimiter.indexOf(USUAL_QUOTE) >= 0;
        @Nullable Character quote = mark(given.quote(), quoteIsTaken ? null : USUAL_QUOTE);
        if (delimiter == null) {
            delimiter = Delimiters.oneOtherThan(quote, escape);
        }
        refuseSame(name, delimiter, quote, "quote");
        refuseSame(name, delimiter, escape, "escape");
        return new Dialect(delimiter, quote, escape, null, lineEnd, charset, 0, 1, 0, 0, 0, 1.0);
    }

    private static void refuseSame(String name, String delimiter, @Nullable Character mark, String what) {
        if (mark != null && delimiter.indexOf(mark) >= 0) {
            throw new ObjectFailedException(
                    FailureCode.RECIPE_INVALID,
                    "[" + name + "] expected a delimiter without the " + what + ", found '" + mark
                            + "' stated as both");
        }
    }

    private static String emptiness(byte[] prefix) {
        return prefix.length == 0 ? "no bytes" : "blank lines only";
    }

    private static @Nullable Character mark(@Nullable String given, @Nullable Character otherwise) {
        if (given == null) {
            return otherwise;
        }
        return given.equals("none") ? null : given.charAt(0);
    }

    private static Headers.Found header(CsvSettings.HeaderSetting given, byte[] utf8, boolean whole, Dialect dialect) {
        return switch (given) {
            case PRESENT -> new Headers.Found(1, 1, "the header is stated: the first record");
            case NONE -> new Headers.Found(0, 1, "it is stated that there is no header");
            case AUTO -> Headers.detect(RecordSample.of(utf8, whole, dialect, HEADER_SAMPLE_RECORDS));
        };
    }

    private static Dialect withHeader(Dialect d, int rows, double confidence) {
        double rounded = Math.round(confidence * 100) / 100.0;
        return d.withHeaderRows(rows).withConfidence(rounded);
    }

    private static LineEnd lineEnd(String text) {
        int[] counts = new int[3];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean afterCr = i > 0 && text.charAt(i - 1) == '\r';
            boolean beforeLf = i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n') {
                counts[afterCr ? 1 : 0]++;
            } else if (c == '\r' && !beforeLf) {
                counts[2]++;
            }
        }
        int all = counts[0] + counts[1] + counts[2];
        LineEnd[] ends = {LineEnd.LF, LineEnd.CRLF, LineEnd.CR};
        for (int i = 0; i < ends.length; i++) {
            if (counts[i] * 10L > all * 9L) {
                return ends[i];
            }
        }
        return all == 0 ? LineEnd.LF : LineEnd.MIXED;
    }

    /**
     * A dialect and the reasons for it.
     *
     * @param dialect what was found
     * @param evidence one sentence a guess, in the reader's words
     */
    public record Detected(Dialect dialect, List<String> evidence) {
        public Detected {
            evidence = List.copyOf(evidence);
        }
    }
}
