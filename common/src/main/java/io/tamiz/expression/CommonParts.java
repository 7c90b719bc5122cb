package io.tamiz.expression;

import io.tamiz.column.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles expressions that are evaluated together, so that what they have in common is computed once for a batch. Not
 * thread-safe, like the expressions, which share the vectors of their common parts.
 */
public final class CommonParts {
    private final Map<Syntax, Node> parts = new HashMap<>();

    /**
     * Parses and type-checks, as {@link Expression#compile} does.
     *
     * @param schema the columns it may use: those of the expressions before it, in their places, and perhaps more
     * @throws ExpressionException with the offset of the offending character
     */
    public Expression compile(String text, Schema schema) {
        return Expression.compile(text, new Checker(schema, this));
    }

    /** The node of this text, wherever it stood before, or else the one given. */
    Node shared(Syntax syntax, Node node) {
        if (Shared.of(node) == node) {
            return node;
        }
        Syntax text = bare(syntax);
        Node known = parts.get(text);
        if (known != null) {
            return Shared.again(known);
        }
        Node shared = Shared.of(node);
        parts.put(text, shared);
        return shared;
    }

    /** The syntax wherever it stands, to be compared. */
    private static Syntax bare(Syntax syntax) {
        if (syntax instanceof Syntax.Literal literal) {
            return new Syntax.Literal(0, literal.kind(), literal.text());
        }
        if (syntax instanceof Syntax.Name name) {
            return new Syntax.Name(0, name.name());
        }
        if (syntax instanceof Syntax.Operation operation) {
            return new Syntax.Operation(0, operation.operator(), bare(operation.operands()));
        }
        if (syntax instanceof Syntax.In in) {
            return new Syntax.In(0, bare(in.value()), bare(in.list()));
        }
        if (syntax instanceof Syntax.Between between) {
            return new Syntax.Between(0, bare(between.value()), bare(between.low()), bare(between.high()));
        }
        if (syntax instanceof Syntax.Case choice) {
            return new Syntax.Case(
                    0,
                    bareOrNull(choice.operand()),
                    bare(choice.whens()),
                    bare(choice.thens()),
                    bareOrNull(choice.otherwise()));
        }
        if (syntax instanceof Syntax.Cast cast) {
            return new Syntax.Cast(0, cast.function(), bare(cast.value()), cast.type(), 0);
        }
        Syntax.Call call = (Syntax.Call) syntax;
        return new Syntax.Call(0, call.name().toLowerCase(Locale.ROOT), bare(call.arguments()));
    }

    private static List<Syntax> bare(List<Syntax> syntaxes) {
        return syntaxes.stream().map(CommonParts::bare).toList();
    }

    private static @Nullable Syntax bareOrNull(@Nullable Syntax syntax) {
        return syntax == null ? null : bare(syntax);
    }
}
