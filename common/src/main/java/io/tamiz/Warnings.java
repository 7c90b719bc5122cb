package io.tamiz;

import io.tamiz.csv.Dialect;
import io.tamiz.recipe.CsvSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells of lines that were not read though nobody said so, and of a dialect that is not sure. */
final class Warnings {
    /** Below it, another dialect is as likely. */
    private static final double SURE = 0.5;

    private Warnings() {}

    /**
     * One line each.
     *
     * @param found with the footer lines as they are at the end
     * @param given what was stated
     */
    static List<String> of(Dialect found, CsvSettings given) {
        List<String> warnings = new ArrayList<>();
        if (found.confidence() < SURE) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the dialect is not sure (confidence %.2f); look at what `tamiz infer` says, and state it in a recipe",
                    found.confidence()));
        }
        if (found.preambleLines() > 0 && given.preambleLines() == null) {
            warnings.add(
                    lines("first", found.preambleLines()) + " not read: no part of the table, it seems; state `csv:"
                            + " { preamble_lines: " + found.preambleLines() + " }`, or 0 if it is");
        }
        if (found.endLine() > 0 && given.footerLines() == null) {
            warnings.add(range(found.endLine(), found.footerLines())
                    + " not read: another table begins there, it seems;"
                    + " put it into a file of its own, or state `csv: { footer_lines: 0 }` if it is part of this one");
        } else if (found.footerLines() > 0 && given.footerLines() == null) {
            warnings.add(lines("last", found.footerLines()) + " not read: a footer or another table, it seems; state"
                    + " `csv: { footer_lines: " + found.footerLines() + " }`, or 0 if it is part of the table");
        }
        return warnings;
    }

    /** The lines from one on, which are the last; none where the file is not read to its end yet. */
    private static String range(long from, int count) {
        return count == 0
                ? "lines from " + from + " on were"
                : count == 1
                        ? "the last line, " + from + ", was"
                        : "lines " + from + " to " + (from + count - 1) + " were";
    }

    private static String lines(String which, int count) {
        return count == 1 ? "the " + which + " line was" : "the " + which + " " + count + " lines were";
    }
}
