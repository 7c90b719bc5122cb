package io.tamiz.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as it was written, before names and types are looked at. */
sealed interface Syntax {
    /** Where its first token starts. */
    int offset();

    /** A value written out. */
    record Literal(int offset, Kind kind, String text) implements Syntax {
        enum Kind {
            NULL,
            BOOL,
            INTEGER,
            NUMBER,
            STRING,
            DATE,
            TIMESTAMP
        }
    }

    /** A column. */
    record Name(int offset, String name) implements Syntax {}

    /** An operator with its operands; {@code and}, {@code or} and {@code ||} may have many. */
    record Operation(int offset, String operator, List<Syntax> operands) implements Syntax {}

    /** A function with its arguments. */
    record Call(int offset, String name, List<Syntax> arguments) implements Syntax {}

    /** {@code value in (...)}. */
    record In(int offset, Syntax value, List<Syntax> list) implements Syntax {}

    /** {@code value between low and high}. */
    record Between(int offset, Syntax value, Syntax low, Syntax high) implements Syntax {}

    /** {@code case}, with an operand that every condition is compared to, or without. */
    record Case(
            int offset,
            @Nullable Syntax operand,
            List<Syntax> whens,
            List<Syntax> thens,
            @Nullable Syntax otherwise) implements Syntax {}

    /** {@code cast} or {@code try_cast}. */
    record Cast(int offset, String function, Syntax value, String type, int typeOffset) implements Syntax {}
}
