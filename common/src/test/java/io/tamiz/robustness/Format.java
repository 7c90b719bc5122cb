package io.tamiz.robustness;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a test file is written. Unlike the dialects of the reader it may be one that contradicts itself.
 *
 * @param delimiter what separates fields
 * @param quote around fields
 * @param quoting which fields are quoted
 * @param escape how a quote in a quoted field is told from its end
 * @param lineEnd behind each line
 */
public record Format(String delimiter, char quote, Quoting quoting, Escape escape, String lineEnd) {
    /** RFC 4180. */
    public static final Format STANDARD = new Format(",", '"', Quoting.AS_NEEDED, Escape.DOUBLED, "\r\n");

    /** Which fields are quoted. */
    public enum Quoting {
        AS_NEEDED,
        ALL
    }

    /** What stands for a quote in a quoted field. */
    public enum Escape {
        DOUBLED,
        BACKSLASH,
        /** The quote itself, so that only what is behind it tells that the field goes on. */
        NONE
    }

    Format withDelimiter(String other) {
        return new Format(other, quote, quoting, escape, lineEnd);
    }

    Format withQuote(char other) {
        return new Format(delimiter, other, quoting, escape, lineEnd);
    }

    Format withQuoting(Quoting other) {
        return new Format(delimiter, quote, other, escape, lineEnd);
    }

    Format withEscape(Escape other) {
        return new Format(delimiter, quote, quoting, other, lineEnd);
    }

    Format withLineEnd(String other) {
        return new Format(delimiter, quote, quoting, escape, other);
    }

    boolean quotes(String text) {
        return quoting == Quoting.ALL
                || text.contains(delimiter)
                || text.indexOf(quote) >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0;
    }

    String quoted(String text) {
        String mark = String.valueOf(quote);
        String inner = switch (escape) {
            case DOUBLED -> text.replace(mark, mark + mark);
            case BACKSLASH -> text.replace(mark, "\\" + mark);
            case NONE -> text;
        };
        return mark + inner + mark;
    }

    /** As fields of a line. */
    List<String> fields(List<String> texts) {
        return texts.stream().map(text -> quotes(text) ? quoted(text) : text).toList();
    }

    /** As fields of a line, where those that another format quotes are quoted too. */
    List<String> fieldsQuotedAsIn(Format other, List<String> texts) {
        return texts.stream()
                .map(text -> quotes(text) || other.quotes(text) ? quoted(text) : text)
                .toList();
    }

    /** Fields, quoted where they are to be, as a line. */
    String line(List<String> fields) {
        return String.join(delimiter, fields) + lineEnd;
    }

    /** Texts as lines. */
    String lines(List<List<String>> rows) {
        return rows.stream().map(row -> line(fields(row))).collect(Collectors.joining());
    }
}
