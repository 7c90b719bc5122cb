package io.tamiz.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written, and where in it the table is.
 *
 * @param delimiter what separates fields, one ASCII character or more, for instance {@code ","} or {@code "\t"}
 * @param quote the quote character, or null where quotes mean nothing
 * @param escape the character that makes a quote after it literal, or null where a quote is doubled (RFC 4180)
 * @param comment the character that makes a line a comment where it is the line's first, or null where there is none
 * @param lineEnd the prevailing line end
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
        Charset charset,
        int preambleLines,
        int headerRows,
        int width,
        int trailingDelimiters,
        long endLine,
        int footerLines,
        double confidence) {
    /** RFC 4180 with a header, in UTF-8. */
    public static final Dialect RFC_4180 =
            new Dialect(",", '"', null, null, LineEnd.CRLF, StandardCharsets.UTF_8, 0, 1, 0, 0, 0, 0, 1.0);

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
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1");
        }
    }

    /** Of a file whose records have no delimiter behind their last column. */
    public Dialect(
            String delimiter,
            @Nullable Character quote,
            @Nullable Character escape,
            @Nullable Character comment,
            LineEnd lineEnd,
            Charset charset,
            int preambleLines,
            int headerRows,
            int width,
            long endLine,
            int footerLines,
            double confidence) {
        this(
                delimiter,
                quote,
                escape,
                comment,
                lineEnd,
                charset,
                preambleLines,
                headerRows,
                width,
                0,
                endLine,
                footerLines,
                confidence);
    }

    public Dialect withDelimiter(String other) {
        return new Dialect(
                other,
                quote,
                escape,
                comment,
                lineEnd,
                charset,
                preambleLines,
                headerRows,
                width,
                trailingDelimiters,
                endLine,
                footerLines,
                confidence);
    }

    public Dialect withQuote(@Nullable Character other) {
        return new Dialect(
                delimiter,
                other,
                escape,
                comment,
                lineEnd,
                charset,
                preambleLines,
                headerRows,
                width,
                trailingDelimiters,
                endLine,
                footerLines,
                confidence);
    }

    public Dialect withEscape(@Nullable Character other) {
        return new Dialect(
                delimiter,
                quote,
                other,
                comment,
                lineEnd,
                charset,
                preambleLines,
                headerRows,
                width,
                trailingDelimiters,
                endLine,
                footerLines,
                confidence);
    }

    public Dialect withComment(@Nullable Character other) {
        return new Dialect(
                delimiter,
                quote,
                escape,
                other,
                lineEnd,
                charset,
                preambleLines,
                headerRows,
                width,
                trailingDelimiters,
                endLine,
                footerLines,
                confidence);
    }

    public Dialect withLineEnd(LineEnd other) {
        return new Dialect(
                delimiter,
                quote,
                escape,
                comment,
                other,
                charset,
                preambleLines,
                headerRows,
                width,
                trailingDelimiters,
                endLine,
                footerLines,
                confidence);
    }

    public Dialect withCharset(Charset other) {
        return new Dialect(
                delimiter,
                quote,
                escape,
                comment,
                lineEnd,
                other,
                preambleLines,
                headerRows,
                width,
                trailingDelimiters,
                endLine,
                footerLines,
                confidence);
    }

    public Dialect withPreambleLines(int other) {
        return new Dialect(
                delimiter,
                quote,
                escape,
                comment,
                lineEnd,
                charset,
                other,
                headerRows,
                width,
                trailingDelimiters,
                endLine,
                footerLines,
                confidence);
    }

    public Dialect withHeaderRows(int other) {
        return new Dialect(
                delimiter,
                quote,
                escape,
                comment,
                lineEnd,
                charset,
                preambleLines,
                other,
                width,
                trailingDelimiters,
                endLine,
                footerLines,
                confidence);
    }

    public Dialect withWidth(int other) {
        return new Dialect(
                delimiter,
                quote,
                escape,
                comment,
                lineEnd,
                charset,
                preambleLines,
                headerRows,
                other,
                trailingDelimiters,
                endLine,
                footerLines,
                confidence);
    }

    public Dialect withEndLine(long other) {
        return new Dialect(
                delimiter,
                quote,
                escape,
                comment,
                lineEnd,
                charset,
                preambleLines,
                headerRows,
                width,
                trailingDelimiters,
                other,
                footerLines,
                confidence);
    }

    public Dialect withFooterLines(int other) {
        return new Dialect(
                delimiter,
                quote,
                escape,
                comment,
                lineEnd,
                charset,
                preambleLines,
                headerRows,
                width,
                trailingDelimiters,
                endLine,
                other,
                confidence);
    }

    public Dialect withConfidence(double other) {
        return new Dialect(
                delimiter,
                quote,
                escape,
                comment,
                lineEnd,
                charset,
                preambleLines,
                headerRows,
                width,
                trailingDelimiters,
                endLine,
                footerLines,
                other);
    }
}
