package io.tamiz.recipe;

import io.tamiz.quality.OneLine;
import io.tamiz.recipe.CsvSettings.HeaderSetting;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code source: {csv: ...}}. */
final class CsvSettingsReader {
    private static final String AUTO = "auto";
    private static final String NONE = "none";
    /** The quote that {@code auto} stands for. */
    private static final String AUTO_QUOTE = "\"";
    /** What {@code delimiter: auto} may find. */
    private static final String AUTO_DELIMITERS = ",;\t| ";

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
        checkQuote(delimiter, quote, escape);
        HeaderSetting header = Words.read(section, "header", HeaderSetting.AUTO, problems);
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
                delimiter, quote, escape, null, null, header, null, null, encoding, nulls, decimal, thousands);
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

    /** Against the quote in effect, stated or not. */
    private void checkQuote(@Nullable String delimiter, @Nullable String quote, @Nullable String escape) {
        if (quote == null && delimiter != null && delimiter.contains(AUTO_QUOTE)) {
            problems.add(
                    valueAt("delimiter"),
                    "delimiter: '" + AUTO_QUOTE + "' is the quote; state another quote, or `quote: none`");
        }
        if (escape != null && !escape.equals(NONE) && escape.equals(quote == null ? AUTO_QUOTE : quote)) {
            problems.add(
                    valueAt("escape"),
                    "escape: '" + escape + "' is the quote; with `escape: none` a doubled quote is one quote");
        }
    }

    private Position valueAt(String key) {
        return section.text(key).map(Scalar::at).orElseGet(() -> section.at(key));
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
