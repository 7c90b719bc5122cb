package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import org.jspecify.annotations.Nullable;

/** The characters that structure a file: one way in which it may be written. */
record Marks(
        String delimiter,
        @Nullable Character quote,
        @Nullable Character escape) {
    static Marks of(Dialect dialect) {
        return new Marks(dialect.delimiter(), dialect.quote(), dialect.escape());
    }

    Marks withQuote(@Nullable Character other) {
        return new Marks(delimiter, other, escape);
    }

    Marks withEscape(@Nullable Character other) {
        return new Marks(delimiter, quote, other);
    }
}
