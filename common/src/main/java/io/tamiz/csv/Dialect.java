package io.tamiz.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written.
 *
 * @param delimiter what separates fields, one ASCII character or more, for instance {@code ","} or {@code "\t"}
 * @param quote the quote character, or null where quotes mean nothing
 * @param escape the character that makes a quote after it literal, or null where a quote is doubled (RFC 4180)
 * @param lineEnd the prevailing line end
 * @param charset the encoding; a byte order mark is not part of the text
 * @param preambleLines lines before the header that do not belong to the table
 * @param headerRows records that name the columns, 0 or more
 * @param footerLines lines after the table that do not belong to it
 * @param confidence how sure the detection is, 0 to 1; 1 where everything was stated
 */
public record Dialect(
        String delimiter,
        @Nullable Character quote,
        @Nullable Character escape,
        LineEnd lineEnd,
        Charset charset,
        int preambleLines,
        int headerRows,
        int footerLines,
        double confidence) {
    /** RFC 4180 with a header, in UTF-8. */
    public static final Dialect RFC_4180 =
            new Dialect(",", '"', null, LineEnd.CRLF, StandardCharsets.UTF_8, 0, 1, 0, 1.0);

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
        if (preambleLines < 0 || headerRows < 0 || footerLines < 0 || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("line counts must not be negative, confidence 0 to 1");
        }
    }

    public Dialect withDelimiter(String other) {
        return new Dialect(other, quote, escape, lineEnd, charset, preambleLines, headerRows, footerLines, confidence);
    }

    public Dialect withCharset(Charset other) {
        return new Dialect(
                delimiter, quote, escape, lineEnd, other, preambleLines, headerRows, footerLines, confidence);
    }

    public Dialect withHeaderRows(int other) {
        return new Dialect(delimiter, quote, escape, lineEnd, charset, preambleLines, other, footerLines, confidence);
    }
}
