package io.tamiz.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written, and where in it the table is.
 *
 * @param delimiter what separates fields, one ASCII character or more, for instance {@code ","} or {@code "\t"}
 * @param quote the quote character, or null where quotes mean nothing
 * @param escape the character that makes a quote after it literal, or null where a quote is doubled (RFC 4180)
 * @param comment the character that makes a line a comment where it is the line's first, or null where there is none
 * @param lineEnd the prevailing line end
 * @param otherLineEnds what the other line ends are, where they occur
 * @param charset the encoding; a byte order mark is not part of the text
 * @param preambleLines lines before the header that do not belong to the table
 * @param headerRows records that name the columns, 0 or more
 * @param width how many columns the table has, or 0 where the header or else the first record decides
 * @param trailingDelimiters delimiters behind the last column, in the records that have them: so many empty fields more
 *     are no fields
 * @param endLine physical line, counted from 1, at which something other than the table begins, or 0 where the table
 *     goes on up to the footer
 * @param footerLines lines at the end of the file that do not belong to the table
 * @param confidence how sure the detection is, 0 to 1; 1 where everything was stated
 */
public record Dialect(
        String delimiter,
        @Nullable Character quote,
        @Nullable Character escape,
        @Nullable Character comment,
        LineEnd lineEnd,
        OtherLineEnds otherLineEnds,
        Charset charset,
        int preambleLines,
        int headerRows,
        int width,
        int trailingDelimiters,
        long endLine,
        int footerLines,
        double confidence) {
    /** Those that most files have, one character each: detection considers them wherever they occur. */
    public static final String USUAL_DELIMITERS = ",;\t|";

    /** RFC 4180 with a header, in UTF-8. */
    public static final Dialect RFC_4180 = new Dialect(
            ",", '"', null, null, LineEnd.CRLF, OtherLineEnds.END_LINES, StandardCharsets.UTF_8, 0, 1, 0, 0, 0, 0, 1.0);

    public Dialect {
        if (delimiter.isEmpty() || !delimiter.chars().allMatch(c -> c > 0 && c < 128 && c != '\n' && c != '\r')) {
            throw new IllegalArgumentException("the delimiter must be ASCII and no line end");
        }
        if (quote != null && (quote >= 128 || delimiter.indexOf(quote) >= 0)) {
            throw new IllegalArgumentException("the quote must be ASCII and not in the delimiter");
        }
        if (escape != null && (escape >= 128 || delimiter.indexOf(escape) >= 0)) {
            throw new IllegalArgumentException("the escape must be ASCII and not in the delimiter");
        }
        if (comment != null && (comment >= 128 || comment.equals(quote) || delimiter.indexOf(comment) >= 0)) {
            throw new IllegalArgumentException("the comment mark must be ASCII, not the quote, not in the delimiter");
        }
        if (preambleLines < 0
                || headerRows < 0
                || width < 0
                || trailingDelimiters < 0
                || endLine < 0
                || footerLines < 0) {
            throw new IllegalArgumentException("counts of lines, rows and columns must not be negative");
        }
        if (lineEnd == LineEnd.MIXED && otherLineEnds == OtherLineEnds.TEXT) {
            throw new IllegalArgumentException("where other line ends are text, the line end must be one of them");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1");
        }
    }

    /** What LF, CRLF and CR are where they are not the dialect's line end. */
    public enum OtherLineEnds {
        /** They end lines too. */
        END_LINES,
        /** They are characters of the text: only the dialect's line end ends a line and a record. */
        TEXT
    }

    /** With other marks, which must differ from each other. */
    Dialect with(String otherDelimiter, @Nullable Character otherQuote, @Nullable Character otherComment) {
        return with(draft -> {
            draft.delimiter = otherDelimiter;
            draft.quote = otherQuote;
            draft.comment = otherComment;
        });
    }

    public Dialect withDelimiter(String other) {
        return with(draft -> draft.delimiter = other);
    }

    public Dialect withQuote(@Nullable Character other) {
        return with(draft -> draft.quote = other);
    }

    public Dialect withEscape(@Nullable Character other) {
        return with(draft -> draft.escape = other);
    }

    public Dialect withComment(@Nullable Character other) {
        return with(draft -> draft.comment = other);
    }

    public Dialect withLineEnd(LineEnd other) {
        return with(draft -> draft.lineEnd = other);
    }

    /** Where the line end is the only one. */
    public Dialect withOtherLineEnds(OtherLineEnds other) {
        return with(draft -> draft.otherLineEnds = other);
    }

    public Dialect withCharset(Charset other) {
        return with(draft -> draft.charset = other);
    }

    public Dialect withPreambleLines(int other) {
        return with(draft -> draft.preambleLines = other);
    }

    public Dialect withHeaderRows(int other) {
        return with(draft -> draft.headerRows = other);
    }

    public Dialect withWidth(int other) {
        return with(draft -> draft.width = other);
    }

    public Dialect withTrailingDelimiters(int other) {
        return with(draft -> draft.trailingDelimiters = other);
    }

    public Dialect withEndLine(long other) {
        return with(draft -> draft.endLine = other);
    }

    public Dialect withFooterLines(int other) {
        return with(draft -> draft.footerLines = other);
    }

    public Dialect withConfidence(double other) {
        return with(draft -> draft.confidence = other);
    }

    private Dialect with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.dialect();
    }

    /** A dialect that may still be changed. */
    private static final class Draft {
        private String delimiter;
        private @Nullable Character quote;
        private @Nullable Character escape;
        private @Nullable Character comment;
        private LineEnd lineEnd;
        private OtherLineEnds otherLineEnds;
        private Charset charset;
        private int preambleLines;
        private int headerRows;
        private int width;
        private int trailingDelimiters;
        private long endLine;
        private int footerLines;
        private double confidence;

        Draft(Dialect dialect) {
            delimiter = dialect.delimiter;
            quote = dialect.quote;
            escape = dialect.escape;
            comment = dialect.comment;
            lineEnd = dialect.lineEnd;
            otherLineEnds = dialect.otherLineEnds;
            charset = dialect.charset;
            preambleLines = dialect.preambleLines;
            headerRows = dialect.headerRows;
            width = dialect.width;
            trailingDelimiters = dialect.trailingDelimiters;
            endLine = dialect.endLine;
            footerLines = dialect.footerLines;
            confidence = dialect.confidence;
        }

        Dialect dialect() {
            return new Dialect(
                    delimiter,
                    quote,
                    escape,
                    comment,
                    lineEnd,
                    otherLineEnds,
                    charset,
                    preambleLines,
                    headerRows,
                    width,
                    trailingDelimiters,
                    endLine,
                    footerLines,
                    confidence);
        }
    }
}
