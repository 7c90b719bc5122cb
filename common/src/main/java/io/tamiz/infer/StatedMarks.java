package io.tamiz.infer;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.CsvSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a recipe states of the characters that structure a file; what is not stated is to be found.
 *
 * @param delimiter null where it is to be found
 * @param quote the quote, {@code "none"}, or null
 * @param escape the escape, {@code "none"}, or null
 * @param comment the comment mark, {@code "none"}, or null
 */
record StatedMarks(
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String escape,
        @Nullable String comment) {
    private static final String NONE = "none";
    private static final char USUAL_QUOTE = '"';

    /** @throws ObjectFailedException {@code RECIPE_INVALID} where the statements contradict each other */
    static StatedMarks of(String name, CsvSettings given) {
        StatedMarks marks = new StatedMarks(given.delimiter(), given.quote(), given.escape(), given.comment());
        String delimiter = given.delimiter();
        if (delimiter != null) {
            refuseSame(name, delimiter, given.quote(), "quote");
            refuseSame(name, delimiter, given.escape(), "escape");
            refuseSame(name, delimiter, given.comment(), "comment mark");
        }
        if (given.comment() != null
                && !given.comment().equals(NONE)
                && given.comment().equals(given.quote())) {
            throw contradiction(name, "a quote other than the comment mark", given.comment());
        }
        return marks;
    }

    private static void refuseSame(String name, String delimiter, @Nullable String mark, String what) {
        if (mark != null && !mark.equals(NONE) && delimiter.contains(mark)) {
            throw contradiction(name, "a delimiter without the " + what, mark);
        }
    }

    private static ObjectFailedException contradiction(String name, String expected, String found) {
        return new ObjectFailedException(
                FailureCode.RECIPE_INVALID,
                "[" + name + "] expected " + expected + ", found '" + found + "' stated as both");
    }

    /** The marks to begin with: what is stated, and the usual for the rest. */
    Marks with(String other) {
        boolean taken =
                other.indexOf(USUAL_QUOTE) >= 0 || String.valueOf(USUAL_QUOTE).equals(comment);
        return new Marks(other, mark(quote, taken ? null : USUAL_QUOTE), mark(escape, null));
    }

    /** Whether a delimiter goes with the marks that are stated. */
    boolean allows(String other) {
        return isFree(other, quote) && isFree(other, escape) && isFree(other, comment);
    }

    private static boolean isFree(String delimiter, @Nullable String mark) {
        return mark == null || mark.equals(NONE) || !delimiter.contains(mark);
    }

    static @Nullable Character mark(@Nullable String given, @Nullable Character otherwise) {
        if (given == null) {
            return otherwise;
        }
        return given.equals(NONE) ? null : given.charAt(0);
    }
}
