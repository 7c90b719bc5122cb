package io.tamiz.recipe;

import io.tamiz.column.ColumnType;
import io.tamiz.csv.Dialect;
import io.tamiz.csv.LineEnd;
import io.tamiz.quality.OneLine;
import io.tamiz.recipe.CsvSettings.HeaderSetting;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code source: {csv: ...}}. */
final class CsvSettingsReader {
    private static final String AUTO = "auto";
    private static final String NONE = CsvSettings.NONE;
    /** What {@code quote: auto} may find. */
    private static final String AUTO_QUOTES = "\"'";
    /** What is no other mark unless the delimiter is stated: what detection considers wherever it occurs, and a blank. */
    private static final String AUTO_DELIMITERS = Dialect.USUAL_DELIMITERS + " ";

    private static final List<LineEnd> LINE_ENDS = List.of(LineEnd.LF, LineEnd.CRLF, LineEnd.CR);

    private static final int MOST_PREAMBLE_LINES = 1_000_000;
    private static final int MOST_HEADER_ROWS = 100;
    /** They are held in memory until it is known that they are the last. */
    private static final int MOST_FOOTER_LINES = 10_000;

    private final Section section;
    private final Problems problems;

    CsvSettingsReader(Section section, Problems problems) {
        this.section = section;
        this.problems = problems;
    }

    CsvSettings read() {
        @Nullable String delimiter = stated("delimiter").map(this::delimiter).orElse(null);
        @Nullable
        String quote = stated("quote").map(s -> mark("quote", s, delimiter)).orElse(null);
        @Nullable
        String escape = stated("escape").map(s -> mark("escape", s, delimiter)).orElse(null);
        @Nullable
        String comment =
                stated("comment").map(s -> mark("comment", s, delimiter)).orElse(null);
        checkQuote(delimiter, quote, escape);
        checkComment(quote, escape, comment);
        @Nullable LineEnd lineEnd = stated("line_end").flatMap(this::lineEnd).orElse(null);
        @Nullable Integer preambleLines = lines("preamble_lines", MOST_PREAMBLE_LINES);
        @Nullable Integer headerRows = lines("header_rows", MOST_HEADER_ROWS);
        @Nullable Integer footerLines = lines("footer_lines", MOST_FOOTER_LINES);
        HeaderSetting header = header(headerRows);
        @Nullable Charset encoding = stated("encoding").flatMap(this::charset).orElse(null);
        List<String> nulls = section.has("nulls")
                ? section.texts("nulls").stream().map(Scalar::text).toList()
                : CsvSettings.DEFAULT_NULLS;
        SeparatorReader separators = new SeparatorReader(problems);
        char decimal = section.text("decimal").flatMap(separators::decimal).orElse('.');
        @Nullable
        Character thousands = section.text("thousands")
                .flatMap(s -> separators.thousands(s, decimal))
                .filter(s -> !s.equals(NONE))
                .map(s -> s.charAt(0))
                .orElse(null);
        return new CsvSettings(
                delimiter,
                quote,
                escape,
                comment,
                lineEnd,
                preambleLines,
                header,
                header == HeaderSetting.NONE ? Integer.valueOf(0) : headerRows,
                footerLines,
                encoding,
                nulls,
                decimal,
                thousands);
    }

    private Optional<Scalar> stated(String key) {
        return section.text(key).filter(scalar -> !scalar.text().equals(AUTO));
    }

    private String delimiter(Scalar scalar) {
        String text = scalar.text().equals("tab") || scalar.text().equals("\\t") ? "\t" : scalar.text();
        boolean ascii = text.chars().allMatch(c -> c > 0 && c < 128 && c != '\n' && c != '\r');
        if (text.isEmpty() || !ascii) {
            problems.add(
                    scalar.at(),
                    "delimiter: expected ASCII characters like ';', tab, or auto, found '" + OneLine.shortened(text)
                            + "'");
            return ",";
        }
        return text;
    }

    private String mark(String key, Scalar scalar, @Nullable String delimiter) {
        String text = scalar.text();
        if (text.equals(NONE)) {
            return text;
        }
        if (text.length() != 1 || text.charAt(0) >= 128 || Character.isISOControl(text.charAt(0))) {
            problems.add(
                    scalar.at(),
                    key + ": expected one ASCII character, none or auto, found '" + OneLine.shortened(text) + "'");
            return NONE;
        }
        if (delimiter != null && delimiter.contains(text)) {
            problems.add(scalar.at(), key + ": '" + text + "' is part of the delimiter");
        }
        if (delimiter == null && AUTO_DELIMITERS.contains(text)) {
            problems.add(scalar.at(), key + ": '" + text + "' may be the delimiter; state the delimiter too");
        }
        return text;
    }

    /** Against the quote in effect, or all that may be where none is stated. */
    private void checkQuote(@Nullable String delimiter, @Nullable String quote, @Nullable String escape) {
        if (quote == null && delimiter != null && holdsOneOf(delimiter, AUTO_QUOTES)) {
            problems.add(
                    valueAt("delimiter"),
                    "delimiter: '" + delimiter + "' may be the quote; state the quote too, for instance `quote: none`");
        }
        if (escape == null || escape.equals(NONE)) {
            return;
        }
        if (escape.equals(quote)) {
            problems.add(
                    valueAt("escape"),
                    "escape: '" + escape + "' is the quote; with `escape: none` a doubled quote is one quote");
        } else if (quote == null && AUTO_QUOTES.contains(escape)) {
            problems.add(valueAt("escape"), "escape: '" + escape + "' may be the quote; state the quote too");
        }
    }

    private void checkComment(@Nullable String quote, @Nullable String escape, @Nullable String comment) {
        if (comment == null || comment.equals(NONE)) {
            return;
        }
        if (comment.equals(quote) || comment.equals(escape)) {
            String other = comment.equals(quote) ? "quote" : "escape";
            problems.add(valueAt("comment"), "comment: '" + comment + "' is the " + other + "; state another");
        } else if (quote == null && AUTO_QUOTES.contains(comment)) {
            problems.add(valueAt("comment"), "comment: '" + comment + "' may be the quote; state the quote too");
        }
    }

    private static boolean holdsOneOf(String text, String characters) {
        return characters.chars().anyMatch(c -> text.indexOf(c) >= 0);
    }

    private @Nullable Integer lines(String key, int most) {
        @Nullable Scalar scalar = stated(key).orElse(null);
        if (scalar == null) {
            return null;
        }
        Optional<BigDecimal> number =
                Literals.number(ColumnType.INT32, scalar.text()).filter(n -> n.signum() >= 0 && n.intValue() <= most);
        if (number.isEmpty()) {
            problems.add(
                    scalar.at(),
                    key + ": expected a whole number, 0 to " + most + ", or auto, found '"
                            + OneLine.shortened(scalar.text()) + "'");
        }
        return number.map(BigDecimal::intValue).orElse(null);
    }

    /** What {@code header} and {@code header_rows} say together. */
    private HeaderSetting header(@Nullable Integer rows) {
        HeaderSetting header = Words.read(section, "header", HeaderSetting.AUTO, problems);
        if (rows == null) {
            return header;
        }
        boolean contradiction = rows == 0 ? header == HeaderSetting.PRESENT : header == HeaderSetting.NONE;
        if (contradiction) {
            problems.add(
                    valueAt("header_rows"),
                    "header_rows: " + rows + " contradicts `header: " + Words.word(header)
                            + "`; leave one of them out");
        }
        return rows == 0 ? HeaderSetting.NONE : HeaderSetting.PRESENT;
    }

    private Position valueAt(String key) {
        return section.text(key).map(Scalar::at).orElseGet(() -> section.at(key));
    }

    private Optional<LineEnd> lineEnd(Scalar scalar) {
        Optional<LineEnd> found = LINE_ENDS.stream()
                .filter(end -> Words.word(end).equals(scalar.text()))
                .findFirst();
        if (found.isEmpty()) {
            Words.unknown("line_end", scalar, List.of(AUTO, "lf", "crlf", "cr"), problems);
        }
        return found;
    }

    private Optional<Charset> charset(Scalar scalar) {
        try {
            return Optional.of(Charset.forName(scalar.text()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            Words.unknown("encoding", scalar, List.of("UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", AUTO), problems);
            return Optional.empty();
        }
    }
}
