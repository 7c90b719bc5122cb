package io.tamiz.cli;

import io.tamiz.csv.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in one line how a file is written, in the words of a recipe. */
final class DialectLine {
    private DialectLine() {}

    /** For instance {@code delimiter ",", quote "\"", escape none, UTF-8, CRLF, 1 header row, confidence 0.98}. */
    static String of(Dialect dialect) {
        List<String> parts = new ArrayList<>();
        parts.add("delimiter " + (dialect.delimiter().equals("\t") ? "tab" : shown(dialect.delimiter())));
        parts.add("quote " + mark(dialect.quote()));
        parts.add("escape " + mark(dialect.escape()));
        if (dialect.comment() != null) {
            parts.add("comment " + mark(dialect.comment()));
        }
        parts.add(dialect.charset().name());
        parts.add(dialect.lineEnd().name());
        if (dialect.preambleLines() > 0) {
            parts.add(counted(dialect.preambleLines(), "preamble line"));
        }
        parts.add(counted(dialect.headerRows(), "header row"));
        if (dialect.footerLines() > 0) {
            parts.add(counted(dialect.footerLines(), "footer line"));
        }
        parts.add(String.format(Locale.ROOT, "confidence %.2f", dialect.confidence()));
        return String.join(", ", parts);
    }

    private static String mark(@Nullable Character mark) {
        return mark == null ? "none" : shown(mark.toString());
    }

    private static String shown(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
